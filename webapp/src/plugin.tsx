import React from 'react';
import type {AxiosInstance} from 'axios';
import {FormattedMessage} from 'react-intl';
import {createHttp} from './client/http';
import {markComment} from './client/mark_comment';
import {runCommand, type Place} from './client/run_command';
import {ReviewIcon} from './components/review_icon/review_icon';
import en from './i18n/en.json';
import {messagesFor, type MessageId} from './i18n/messages';
import {Hints, RUN_EVENTS} from './playbooks/hints';
import type {HostStore, PluginClass, Registry} from './registry/registry';

const text = (id: MessageId): React.JSX.Element => <FormattedMessage id={id} defaultMessage={en[id]} />;

/**
 * The plugin in the web and desktop apps: doors to the slash commands, for who does not like to type them; and an
 * eye on what Playbooks tells of its runs.
 */
export class PrrPlugin implements PluginClass {
  private unregister: (() => void)[] = [];

  /** `connect` makes the HTTP client for a SiteURL; tests give their own. */
  constructor(
    private readonly connect: (siteUrl: string | undefined) => AxiosInstance = createHttp,
    private readonly isVisible = () => document.visibilityState === 'visible',
  ) {}

  initialize(registry: Registry, store: HostStore): void {
    registry.registerTranslations?.(messagesFor);
    this.keep(
      registry,
      registry.registerChannelHeaderButtonAction?.(
        <ReviewIcon />,
        (channel) => this.run(store, {channelId: channel.id, teamId: channel.team_id}, '/prr start'),
        text('prr.channel_header.start'),
        text('prr.channel_header.start'),
      ),
    );
    this.keep(
      registry,
      registry.registerMainMenuAction?.(
        text('prr.main_menu.pending'),
        () => this.run(store, currentPlace(store), '/prr pending'),
        <ReviewIcon />,
      ),
    );
    this.keep(
      registry,
      registry.registerPostDropdownMenuAction?.(
        text('prr.post_menu.comment'),
        (postId) => this.mark(store, postId),
        (postId) => isByPerson(store, postId),
      ),
    );
    this.watchRuns(registry, store);
  }

  uninitialize(): void {
    for (const unregister of this.unregister.splice(0)) {
      unregister();
    }
  }

  private keep(registry: Registry, id: string | undefined): void {
    if (id !== undefined) {
      this.unregister.push(() => registry.unregisterComponent(id));
    }
  }

  private watchRuns(registry: Registry, store: HostStore): void {
    const hints = new Hints({connect: () => this.http(store), isVisible: this.isVisible});
    for (const event of RUN_EVENTS) {
      registry.registerWebSocketEventHandler?.(event, ({data}) => hints.seen(data));
      this.unregister.push(() => registry.unregisterWebSocketEventHandler?.(event));
    }
    this.unregister.push(() => hints.stop());
  }

  private http(store: HostStore): AxiosInstance {
    return this.connect(store.getState().entities.general.config.SiteURL);
  }

  private mark(store: HostStore, postId: string): void {
    markComment(this.http(store), postId).catch((error: unknown) => {
      console.error('prr: the post could not be marked', error);
    });
  }

  private run(store: HostStore, place: Place, command: string): void {
    if (place.channelId === '') {
      return; // nowhere to answer: no channel is open
    }
    runCommand(this.http(store), store, place, command).catch((error: unknown) => {
      console.error(`prr: ${command} could not be run`, error);
    });
  }
}

/** Only what people write can be a comment; the server decides again. */
function isByPerson(store: HostStore, postId: string): boolean {
  const {posts, users} = store.getState().entities;
  const post = posts.posts[postId];
  return post?.type === '' && users.profiles[post.user_id]?.is_bot !== true;
}

function currentPlace(store: HostStore): Place {
  const {channels, teams} = store.getState().entities;
  return {channelId: channels.currentChannelId, teamId: teams.currentTeamId};
}
