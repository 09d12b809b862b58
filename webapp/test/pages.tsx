import {MemoryRouter, Route} from 'react-router-dom';
import axios, {AxiosError, type AxiosInstance} from 'axios';
import React from 'react';
import {createStore} from 'redux';
import {Host} from '../src/host';
import {Page} from '../src/pages/page';
import type {HostStore} from '../src/registry/registry';
import type {PageReview} from '../src/server_types';
import {render} from './render';

export interface AskedPage {
  /** `/board?team=sre`, without what they all begin with. */
  asked: string[];
  /** Where the browser is: path and query. */
  where(): string;
  /** Goes back, as the browser's button does. */
  back(): void;
}

type Answers = Readonly<Record<string, unknown>>;

/** An answer that is a refusal. */
export class RefusedAnswer {
  constructor(
    readonly status: number,
    readonly data: unknown,
  ) {}
}

const STATE = {
  entities: {
    general: {config: {SiteURL: 'https://example.com/chat'}},
    teams: {
      currentTeamId: 'core',
      teams: {
        core: {id: 'core', name: 'core', display_name: 'Core', delete_at: 0},
        labs: {id: 'labs', name: 'labs', display_name: 'Labs', delete_at: 0},
        other: {id: 'other', name: 'other', display_name: 'Not mine', delete_at: 0},
      },
      myMembers: {core: {delete_at: 0}, labs: {delete_at: 0}},
    },
    users: {currentUserId: 'user-dave', profiles: {'user-dave': {username: 'dave'}}},
  },
};

/**
 * Draws the page at an address, for dave.
 * @param answers what routes answer, by their paths below `/web`; the longest that the question begins with
 */
export function openPage(search: string, answers: Answers, locale = 'en'): AskedPage {
  const asked: string[] = [];
  let where = '';
  let back = (): void => undefined;
  const connect = (): AxiosInstance =>
    axios.create({
      adapter: async (config) => {
        const query = new URLSearchParams(config.params as Record<string, string>).toString();
        const path = (config.url ?? '').replace('/plugins/prr/api/v1/web', '');
        const question = query === '' ? path : `${path}?${query}`;
        asked.push(question);
        const [, answer] =
          Object.entries(answers)
            .sort(([one], [other]) => other.length - one.length)
            .find(([begins]) => question.startsWith(begins)) ?? [];
        const response = {statusText: '', headers: {}, config};
        if (answer instanceof RefusedAnswer) {
          throw new AxiosError('refused', 'ERR_BAD_REQUEST', config, null, {...response, ...answer});
        }
        if (answer === undefined) throw new AxiosError('unreachable', 'ERR_NETWORK', config);
        return {...response, data: answer, status: 200};
      },
    });
  const store = createStore(() => STATE);
  const host = new Host({unregisterComponent: () => undefined}, store as unknown as HostStore, connect);
  render(
    <MemoryRouter initialEntries={[`/core/prr/reviews${search}`]}>
      <Page host={host} />
      <Route
        render={({location, history}) => {
          where = location.pathname + location.search;
          back = () => history.goBack();
          return null;
        }}
      />
    </MemoryRouter>,
    {store, locale},
  );
  return {asked, where: () => where, back: () => back()};
}

const NOON = Date.UTC(2026, 10, 20, 12);

/** A review that waits for two of its teams. */
export function pageReview(number: number, change: Partial<PageReview> = {}): PageReview {
  return {
    id: `review${String(number)}`,
    key: `PRR-${String(number)}`,
    title: `Service ${String(number)}`,
    service: '',
    state: 'waiting',
    mattermostTeamId: 'core',
    channelId: 'channel1',
    cardPostId: `card${String(number)}`,
    driId: 'user-dave',
    tier: '',
    template: {id: 'prr', version: '1.0.0', title: 'PRR'},
    teams: [
      {id: 'sre', name: 'SRE', state: 'approved'},
      {id: 'security', name: 'Security', state: 'waiting'},
    ],
    createdAt: NOON,
    endedAt: 0,
    dueAt: 0,
    reReviewAt: 0,
    done: 3,
    total: 8,
    gaps: 0,
    comments: 0,
    ...change,
  };
}
