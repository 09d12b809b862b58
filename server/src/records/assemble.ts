import type {RecordToPost} from '../posts/announcer';
import {permalink} from '../posts/permalinks';
import {renderRecord} from '../posts/record';
import type {Renderings} from '../posts/renderings';
import {recordOf} from '../review/record';
import type {ReviewReport} from '../review/report';
import type {ReviewView} from '../review/types';
import type {Clock} from '../store/clock';
import type {KeyValue} from '../store/keyvalue';
import {templateItemsOf} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import {Keeper} from './keeper';
import {RecordMarkdown} from './markdown';
import type {Facts} from './naming';
import type {RecordSnapshot} from './record_schema';
import {RecordStore} from './record_store';
import {SigningKey} from './signing_key';

interface Place {
  Name: string;
  DisplayName: string;
}

/** What records need of the Plugin API. Each fails with StatusCode 404 for what does not exist. */
export interface RecordServer {
  getUser(
    userId: string,
  ): Promise<{Username: string; FirstName?: string; LastName?: string; Nickname?: string}>;
  getChannel(channelId: string): Promise<Place>;
  getTeam(teamId: string): Promise<Place>;
}

export interface RecordsOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  server: RecordServer;
  clock: Clock;
  templates: Pick<TemplateLibrary, 'ofReview'>;
  renderings: Renderings;
  /** The language of what everybody reads, as it is configured now. */
  channelLocale(): string;
  siteUrl(): string;
}

/** The records of this installation. */
export interface Records {
  store: RecordStore;
  key: SigningKey;
  /** Keeps the record of a review that has ended, once for each end. @returns what is to be posted; null if erased */
  keep(view: ReviewView, report: ReviewReport, itemsAsOf: Facts['itemsAsOf']): Promise<RecordToPost | null>;
}

/** Puts the records together: a part of the program that is loaded when the first review ends. */
export function assembleRecords(options: RecordsOptions): Records {
  const {server, templates, renderings, clock} = options;
  const store = new RecordStore(options);
  const key = new SigningKey(options.kv);
  const siteUrl = (): string => options.siteUrl().replace(/\/+$/u, '');

  const factsOf = async ({review, content}: ReviewView): Promise<Omit<Facts, 'itemsAsOf'>> => {
    const [channel, team, template] = await Promise.all([
      known(server.getChannel(review.channelId)),
      known(server.getTeam(review.mattermostTeamId)),
      templates.ofReview(review),
    ]);
    const items = template === null ? new Map() : templateItemsOf(template, content.sections);
    return {
      site: siteUrl(),
      channel: placeOf(review.channelId, channel),
      mattermostTeam: placeOf(review.mattermostTeamId, team),
      permalink: (postId) => permalink(siteUrl(), team?.Name ?? '', postId),
      hints: (itemId) => {
        const item = items.get(itemId);
        return {why: item?.why ?? '', evidence: item?.evidence ?? ''};
      },
    };
  };

  const peopleOf = async (userIds: readonly string[]): Promise<RecordSnapshot['people']> => {
    const found = await Promise.all(
      userIds.map(async (id) => {
        const user = await known(server.getUser(id));
        return user === null ? [] : [{id, username: user.Username, displayName: displayNameOf(user)}];
      }),
    );
    return found.flat();
  };

  const markdownOf = async (
    view: ReviewView,
    report: ReviewReport,
    record: RecordSnapshot,
  ): Promise<string> => {
    const rendering = await renderings.of(view, options.channelLocale());
    const whole = renderRecord(recordOf(view, report), rendering);
    return `${[whole, ...new RecordMarkdown(record, rendering.t).sections()].join('\n\n')}\n`;
  };

  const keeper = new Keeper({store, key, clock, factsOf, peopleOf, markdownOf});
  return {
    store,
    key,
    keep: async (view, report, itemsAsOf) => {
      const head = await keeper.keep(view, report, itemsAsOf);
      if (head.erased !== null) {
        return null;
      }
      return {
        number: head.number,
        digest: head.digest,
        keyId: head.keyId,
        page: `${siteUrl()}/plugins/prr/api/v1/records/${head.key}/${String(head.number)}.html`,
        files: () =>
          Promise.all(
            [head.markdown, head.json].map(async (file) => ({
              name: file.name,
              bytes: await store.content(head, file),
            })),
          ),
      };
    },
  };
}

function placeOf(id: string, place: Place | null): RecordSnapshot['channel'] {
  return {id, name: place?.Name ?? '', displayName: place?.DisplayName ?? ''};
}

/** As people call each other where they show names: the nickname, else first and last name. */
function displayNameOf({
  FirstName = '',
  LastName = '',
  Nickname = '',
}: Awaited<ReturnType<RecordServer['getUser']>>): string {
  return Nickname === '' ? `${FirstName} ${LastName}`.trim() : Nickname;
}

/** Null for what does not exist, or no longer; also for what is no id at all. */
async function known<T>(looked: Promise<T>): Promise<T | null> {
  try {
    return await looked;
  } catch (error) {
    const status = error instanceof Error && 'StatusCode' in error ? Number(error.StatusCode) : 0;
    if (status === 404 || status === 400) {
      return null;
    }
    throw error;
  }
}
