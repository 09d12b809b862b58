import type {Actor} from '../../src/actions/types';
import {type AppOptions, createApp} from '../../src/http/app';
import {reminderButtons} from '../../src/posts/reminder_buttons';
import type {Signed} from '../../src/posts/undo_buttons';
import type {Message} from '../../src/posts/announcer';
import {FakeActions} from './actions';
import {fakeCourse} from './course';
import {fakeDossier} from './dossier';
import {english} from './english';
import {sampleOutcome} from './sample_review';
import {fakeRecordActions} from './record_actions';

/** An id as Mattermost makes them. */
export const id = (name: string) => name.padEnd(26, '0');
export const alice = id('alice');
export const channel = id('channel');
export const post = id('post');
export const actor: Actor = {userId: alice, channelId: channel, rootId: '', mattermostTeamId: ''};

const unused = (): never => {
  throw new Error('not part of this test');
};
/** Where the page of reviews is no part of a test. */
export const noPages = {
  reviews: unused,
  board: unused,
  ended: unused,
  records: unused,
  templates: unused,
  template: unused,
  report: unused,
  reportFile: unused,
};

/** The routes, as the server calls them for alice, with everything behind them noted down. */
export function routes() {
  const actions = new FakeActions();
  const errors: Record<string, string>[] = [];
  const told: {userId: string; messages: readonly Message[]}[] = [];
  const course = fakeCourse();
  const answered: string[][] = [];
  const retried: string[][] = [];
  const removed: string[][] = [];
  const confirmed: unknown[][] = [];
  const undone: unknown[][] = [];
  /** What is left after a confirmation, or an undo. */
  const left: {teams: number; signed: Signed[]} = {teams: 0, signed: []};
  let posted = {
    UserId: 'bot',
    ChannelId: channel,
    RootId: '',
    Message: 'Every team has approved.',
    Props: {prr_once: 'k', attachments: [1]},
  };
  const reviewerCalls: unknown[][] = [];
  const reviewed =
    (name: string) =>
    (...args: unknown[]) => {
      reviewerCalls.push([name, ...args]);
      const notes = [{key: 'reviewers.accepted', params: {key: 'PRR-12', teams: 'SRE'}}];
      return actions.failure === null
        ? Promise.resolve({...sampleOutcome(), notes})
        : Promise.reject(actions.failure);
    };
  const app = createApp({
    actions,
    dossier: fakeDossier(actions),
    reminders: {
      turn: (...args) => {
        reviewerCalls.push(['turn', ...args]);
        return Promise.resolve([{key: 'reminder.turned-off', params: {}}]);
      },
      snooze: (...args) => {
        reviewerCalls.push(['snooze', ...args]);
        return Promise.resolve([{key: 'reminder.snoozed', params: {day: '2026-12-01'}}]);
      },
      buttons: () => Promise.resolve(reminderButtons([{reviewId: 'review13', key: 'PRR-13'}])),
    },
    reviewers: {
      accept: reviewed('accept'),
      decline: reviewed('decline'),
      pass: reviewed('pass'),
      instead: reviewed('instead'),
    },
    version: '0.1.0',
    log: {error: (_message, fields) => errors.push(fields)},
    people: {localeOf: () => Promise.resolve('en')},
    translator: () => english(),
    startForm: {
      choice: () => Promise.reject(new Error('not in these tests')),
      preview: () => Promise.reject(new Error('not in these tests')),
      titleProblem: () => Promise.reject(new Error('not in these tests')),
    },
    // They have a client of their own: WebClient.
    web: {} as AppOptions['web'],
    comments: {
      mark: (...args) =>
        actions.failure === null ? course.useCases.comments.mark(...args) : Promise.reject(actions.failure),
      placeOf: () => Promise.resolve({channelId: channel, rootId: ''}),
    },
    pages: noPages,
    reading: fakeRecordActions().useCases.reading,
    announcer: {
      tell: (userId, _where, messages) => {
        told.push({userId, messages});
        return Promise.resolve();
      },
    },
    signOffs: {
      retry: (...args) => {
        retried.push(args);
        return actions.failure === null ? Promise.resolve() : Promise.reject(actions.failure);
      },
      confirm: (...args) => {
        confirmed.push(args);
        return actions.failure === null ? Promise.resolve(left.teams) : Promise.reject(actions.failure);
      },
      undo: (...args) => {
        undone.push(args);
        const answer = {key: 'signoff.undo.done', params: {review: 'PRR-12'}};
        return actions.failure === null
          ? Promise.resolve({answer, left: left.signed})
          : Promise.reject(actions.failure);
      },
    },
    questions: {
      answer: (...args) => {
        answered.push(args);
        return actions.failure === null ? Promise.resolve() : Promise.reject(actions.failure);
      },
    },
    rights: {mayRead: (userId, channelId) => Promise.resolve(userId === alice && channelId === channel)},
    posts: {
      getPost: (postId) =>
        postId === post
          ? Promise.resolve(posted)
          : Promise.reject(Object.assign(new Error('gone'), {StatusCode: 404})),
      deleteEphemeralPost: (...args) => {
        removed.push(args);
        return Promise.resolve();
      },
    },
    console: () => Promise.reject(new Error('not in these tests')),
    botId: 'bot',
    templates: {offered: async () => [{id: 'mattermost-prr', title: 'Mattermost PRR'}]},
  });
  const request = async (path: string, init: RequestInit & {headers?: Record<string, string>} = {}) => {
    const headers = {'Mattermost-User-Id': alice, ...init.headers};
    const response = await app.request(`/api/v1/${path}`, {...init, headers}, {requestId: 'request1'});
    return {status: response.status, body: (await response.json()) as unknown};
  };
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST', // Bytes, as the server sends them: a string would bring a content type along.
      body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
      headers,
    });
  return {
    actions,
    course,
    errors,
    told,
    answered,
    retried,
    removed,
    confirmed,
    undone,
    reviewerCalls,
    left,
    request,
    send,
    setPost: (change: Partial<typeof posted>) => (posted = {...posted, ...change}),
  };
}

export const pressed = (context: Record<string, string>, change: Record<string, unknown> = {}) => ({
  user_id: alice,
  user_name: 'alice',
  channel_id: channel,
  post_id: post,
  team_id: '',
  type: 'button',
  trigger_id: 'whatever',
  ...change,
  context,
});
export const close = pressed({reviewId: 'review12'});
