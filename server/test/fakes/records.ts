import {People} from '../../src/posts/people';
import {Renderings} from '../../src/posts/renderings';
import type {RecordToPost} from '../../src/posts/announcer';
import {assembleRecords, type Records} from '../../src/records/assemble';
import {systemClock} from '../../src/store/clock';
import type {KeyValue} from '../../src/store/keyvalue';
import type {TemplateLibrary} from '../../src/templates/library';
import {english} from './english';
import type {FakeMattermost} from './mattermost';

/** The records of a process on a fake server. */
export function recordsOn(
  api: FakeMattermost,
  stored: {
    kv: KeyValue;
    onCorrupt(key: string, asideKey: string, error: Error): void;
    templates: Pick<TemplateLibrary, 'ofReview'>;
  },
): Records {
  const siteUrl = (): string => 'https://chat.example';
  const people = new People({getUser: async (id) => ({...(await api.getUser(id)), Locale: 'en'})});
  return assembleRecords({
    ...stored,
    server: api,
    clock: systemClock,
    renderings: new Renderings({chat: api, people, translator: () => english(), siteUrl}),
    channelLocale: () => 'en',
    siteUrl,
  });
}

/** A record as the announcer gets it. */
export function sampleRecordToPost(change: Partial<RecordToPost> = {}): RecordToPost {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    number: 1,
    digest: 'abc123',
    keyId: '0123456789abcdef0123',
    page: 'https://chat.example/plugins/prr/api/v1/records/PRR-12/1.html',
    files: async () => [
      {name: 'PRR-12-record-1.md', bytes: bytes('# all of it')},
      {name: 'PRR-12-record-1.json', bytes: bytes('{}')},
    ],
    ...change,
  };
}
