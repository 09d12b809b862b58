import type {Handover} from '../actions/handover';
import type {Actions, ListedReview, ListFilter, PendingWork} from '../actions/types';
import type {Unanswered} from '../actions/unanswered';
import {plain, shorten} from '../posts/markdown';
import {deadline, type Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {askedLines} from './asked_lines';
import {typed, type Command} from './command';
import {awaitedLines} from './handover';

/** The server has a limit for posts. */
const longestAnswer = 16_000;
const longestGap = 200;

export interface ListOptions {
  actions: Pick<Actions, 'list'>;
  renderings: Pick<Renderings, 'ofPeople' | 'pageLine'>;
}

const filters = ['open', 'ended', 'all'] as const;

function isFilter(word: string): word is ListFilter['status'] {
  return filters.some((filter) => filter === word);
}

function listed(review: ListedReview, {t, person}: Rendering): string {
  const params = {
    key: review.key,
    title: plain(review.title),
    status: review.status,
    dri: person(review.driId),
    count: review.waitingFor.length,
    teams: plain(review.waitingFor.join(', ')),
  };
  return t(review.status === 'open' ? 'commands.list-open' : 'commands.list-ended', params);
}

/** `/prr list`, `/prr list ended 2`. */
export function list({actions, renderings}: ListOptions): Command {
  const usage = 'list [open|ended|all] [page]';
  return {
    name: 'list',
    usage,
    suggestions: [{kind: 'list', items: filters}],
    run: async ({actor, words, locale}) => {
      const given = words.takeEach().map((word) => word.toLowerCase());
      const status = given.find(isFilter) ?? 'open';
      const page = given.find((word) => /^[1-9]\d{0,5}$/u.test(word)) ?? '1';
      const other = given.find((word) => word !== status && word !== page);
      if (other !== undefined) throw new Refusal('commands.unexpected', {value: other, usage: typed(usage)});
      const {reviews, more} = await actions.list(actor, {status, page: Number(page)});
      const rendering = await renderings.ofPeople(
        reviews.map(({driId}) => driId),
        locale,
      );
      const {t} = rendering;
      if (reviews.length === 0) {
        return page === '1' ? t('commands.list-none', {status}) : t('commands.list-no-page', {page});
      }
      const older = more ? [t('commands.list-older', {status, next: Number(page) + 1})] : [];
      const line = await renderings.pageLine(locale, actor.mattermostTeamId, `?view=table&status=${status}`);
      return [
        ...reviews.map((review) => listed(review, rendering)),
        ...older,
        ...(line === '' ? [] : ['', line]),
      ].join('\n');
    },
  };
}

export interface PendingOptions {
  actions: Pick<Actions, 'pending'>;
  unanswered: Pick<Unanswered, 'list'>;
  handover: Pick<Handover, 'awaitedOf'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

function waiting(work: PendingWork, rendering: Rendering): string[] {
  const {review, teams, asked = [], items, gaps = [], canClose, dueAt = 0} = work;
  const {t, permalink, now} = rendering;
  const link = permalink(review.cardPostId);
  const {key} = review;
  const due = (at: number) => ({
    due: deadline(at, rendering),
    over: String(at < now),
    hasDue: String(at > 0),
  });
  const ask = (team: string) => asked.find((each) => each.team === team);
  return [
    t(link === '' ? 'commands.review-head-plain' : 'commands.review-head', {
      key,
      title: plain(review.title),
      link,
    }),
    ...teams.map((team) =>
      t(ask(team) === undefined ? 'commands.pending-team' : 'commands.pending-asked', {
        team: plain(team),
        key,
        accepted: String(ask(team)?.accepted === true),
      }),
    ),
    ...(teams.length > 0 && dueAt > 0 ? [t('commands.pending-due', due(dueAt))] : []),
    ...items.map(({number, title}) => t('commands.pending-item', {number, title: plain(title), key})),
    ...gaps.map((gap) =>
      t('commands.pending-gap', {
        gap: gap.id,
        text: plain(shorten(gap.text, longestGap)),
        key,
        ...due(gap.dueAt),
      }),
    ),
    ...(canClose ? [t('commands.pending-close', {key})] : []),
  ];
}

/** `/prr pending`: what waits for the person who asks. */
export function pending({actions, unanswered, handover, renderings}: PendingOptions): Command {
  const usage = 'pending';
  return {
    name: 'pending',
    usage,
    suggestions: [],
    run: async ({actor, words, locale}) => {
      words.end(typed(usage));
      const asked = await unanswered.list(actor);
      const work = await actions.pending(actor);
      const awaited = await handover.awaitedOf(actor);
      const rendering = await renderings.ofPeople([], locale, actor.mattermostTeamId);
      const lines = [
        ...askedLines(asked, rendering),
        ...work.flatMap((each) => waiting(each, rendering)),
        ...awaitedLines(awaited, rendering),
      ];
      return lines.length === 0
        ? rendering.t('commands.pending-none')
        : shorten(lines.join('\n'), longestAnswer);
    },
  };
}
