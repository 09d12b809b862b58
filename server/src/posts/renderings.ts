import type {Translate} from '../i18n/messages';
import type {ReviewView} from '../review/types';
import {isGone, type Chat} from './chat';
import type {People} from './people';
import {boardLink, pageLink, permalink} from './permalinks';
import {peopleOf, type Rendering} from './rendering';

export interface RenderingsOptions {
  chat: Pick<Chat, 'getTeam'>;
  people: People;
  translator(locale: string): Translate;
  /** As it is configured now. */
  siteUrl(): string;
  /** Unix ms; the system's clock when absent. */
  now?(): number;
}

/** Looks up what the pure renderings need: names of people, the address of posts, somebody's language. */
export class Renderings {
  constructor(private readonly options: RenderingsOptions) {}

  /** @param locale the language of the reader */
  async of(view: ReviewView, locale: string): Promise<Rendering> {
    const rendering = await this.ofPeople(peopleOf(view), locale, view.review.mattermostTeamId);
    // Known by now: the DRI is one of the people.
    return {...rendering, zone: await this.options.people.zoneOf(view.review.driId)};
  }

  /** For what is not a single review. @param teamId the Mattermost team that permalinks go to; '' for any */
  async ofPeople(userIds: readonly string[], locale: string, teamId = ''): Promise<Rendering> {
    const {people, siteUrl, translator} = this.options;
    const t = translator(locale);
    const [mentions, teamName] = await Promise.all([people.mentions(userIds), this.teamName(teamId)]);
    return {
      t,
      person: (id) => mentions.get(id) ?? t('card.somebody'),
      permalink: (postId) => permalink(siteUrl(), teamName, postId),
      boardLink: (board) => boardLink(siteUrl(), board),
      zone: 'UTC',
      now: this.options.now?.() ?? Date.now(),
    };
  }

  /**
   * A line that leads to the page of reviews and reports; '' where no address is known.
   * @param teamId the Mattermost team below which it opens
   * @param query what of it is meant, e.g. `?tab=reports`
   */
  async pageLine(locale: string, teamId: string, query = ''): Promise<string> {
    const {siteUrl, translator} = this.options;
    const link = pageLink(siteUrl(), await this.teamName(teamId), query);
    return link === '' ? '' : translator(locale)('page.line', {link});
  }

  private async teamName(teamId: string): Promise<string> {
    if (teamId === '') return '';
    try {
      return (await this.options.chat.getTeam(teamId)).Name;
    } catch (error) {
      if (isGone(error)) return '';
      throw error;
    }
  }
}
