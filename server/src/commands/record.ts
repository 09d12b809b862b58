import type {RecordReading, RecordsOf} from '../actions/record_reading';
import {moment} from '../posts/rendering';
import {plain} from '../posts/markdown';
import {Refusal} from '../review/refusal';
import {answer, typed, type Call, type Command} from './command';

export interface RecordCommandOptions {
  reading: Pick<RecordReading, 'of' | 'publicKey' | 'erase'>;
  siteUrl(): string;
}

const usages = {
  show: 'record [PRR-12]',
  key: 'record key',
  erase: 'record erase PRR-12 <number> <reason>',
} as const;

/** A line for each record: where it can be read, and its place in the chain. */
function listed({review, heads}: RecordsOf, {t}: Call, siteUrl: string): string {
  if (heads.length === 0) {
    return t('records.none-yet', {key: review.key, title: plain(review.title), status: review.status});
  }
  const base = `${siteUrl.replace(/\/+$/u, '')}/plugins/prr/api/v1/records/${review.key}`;
  const lines = heads.map(({number, status, endedAt, digest, keyId, erased}) => {
    const params = {key: review.key, number, status, at: moment(endedAt), digest, keyId};
    return erased === null
      ? t('records.line', {...params, link: `${base}/${String(number)}`})
      : t('records.line-erased', {
          ...params,
          name: plain(erased.name),
          when: moment(erased.at),
          reason: plain(erased.reason),
        });
  });
  return [t('records.head', {key: review.key, title: plain(review.title)}), ...lines].join('\n');
}

/** `/prr record`, `/prr record PRR-12`, `/prr record key`, `/prr record erase PRR-12 1 <reason>`. */
export function record({reading, siteUrl}: RecordCommandOptions): Command {
  return {
    name: 'record',
    usage: usages.show,
    suggestions: [],
    subcommands: [
      {name: 'key', usage: usages.key, suggestions: []},
      {
        name: 'erase',
        usage: usages.erase,
        suggestions: [{kind: 'text', hint: 'PRR-12 <number> <reason>'}],
        forAdmins: true,
      },
    ],
    run: async (call) => {
      const {words, actor, t} = call;
      switch (words.peek().toLowerCase()) {
        case 'key': {
          words.take();
          words.end(typed(usages.key));
          const {pem, keyId} = await reading.publicKey();
          return t('records.key', {pem, keyId});
        }
        case 'erase': {
          words.take();
          const review = words.takeReviewKey();
          const number = Number(/^[1-9]\d{0,5}$/u.exec(words.take() ?? '')?.[0] ?? 0);
          if (review === '' || number === 0) {
            throw new Refusal('commands.missing-record', {usage: typed(usages.erase)});
          }
          const head = await reading.erase(actor, review, number, words.takeRest());
          const params = {key: head.key, number: head.number, digest: head.digest};
          return answer(call, {key: 'records.erased', params});
        }
        default: {
          const review = words.takeReviewKey();
          words.end(typed(usages.show));
          return listed(await reading.of(actor, review), call, siteUrl());
        }
      }
    },
  };
}
