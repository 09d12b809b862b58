import type {Checked} from '../../src/actions/record_check';
import type {RecordsOf} from '../../src/actions/record_reading';
import type {Found} from '../../src/actions/record_search';
import type {RecordCommandsOptions} from '../../src/commands/records';
import type {RecordHead} from '../../src/records/record_store';
import {sampleOutcome, sampleTime, sampleView} from './sample_review';

/** The head of a record of PRR-12. */
export function sampleHead(change: Partial<RecordHead> = {}): RecordHead {
  const file = (name: string) => ({name, sha256: 'f'.repeat(64), parts: 1});
  return {
    schema: 1,
    key: 'PRR-12',
    reviewId: 'review12',
    number: 1,
    endedAt: sampleTime,
    status: 'closed',
    digest: 'd'.repeat(64),
    previous: '',
    keyId: 'a'.repeat(64),
    json: file('PRR-12-record-1.json'),
    markdown: file('PRR-12-record-1.md'),
    erased: null,
    ...change,
  };
}

/** Answers what the test has put there, and keeps what it was asked. */
export function fakeRecordActions() {
  const asked: unknown[][] = [];
  const state: {heads: RecordHead[]; checked: Checked[]; found: Found; content: Uint8Array | null} = {
    heads: [sampleHead()],
    checked: [],
    found: {rows: [], more: false},
    content: null,
  };
  const recordsOf = (): RecordsOf => ({review: sampleView({status: 'closed'}).review, heads: state.heads});
  const note =
    <T>(name: string, answer: () => T) =>
    (...args: unknown[]): Promise<T> => {
      asked.push([name, ...args.slice(1)]);
      return Promise.resolve(answer());
    };
  const useCases: RecordCommandsOptions['records'] = {
    reading: {
      of: note('of', recordsOf),
      one: note('one', () => ({...recordsOf(), head: state.heads[0] ?? sampleHead()})),
      content: note('content', () => state.content),
      publicKey: note('publicKey', () => ({pem: '-----BEGIN PUBLIC KEY-----', keyId: 'a'.repeat(64)})),
      mayRead: () => Promise.resolve(true),
      erase: note('erase', () => state.heads[0] ?? sampleHead()),
    },
    checking: {check: note('check', () => state.checked)},
    searching: {search: note('search', () => state.found)},
    reReview: {set: note('set', () => sampleOutcome())},
  };
  return {asked, state, useCases};
}
