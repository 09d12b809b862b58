import type {MessageParams} from './refusal';
import type {ItemReport} from './report';
import type {BoardContent, ItemState, Memberships, Review, ReviewingTeam, TimelineEntry} from './types';

/** What the rules have to know besides the review and its board. */
export interface Situation {
  teams: readonly ReviewingTeam[];
  /** Of everybody who changed or assigned an item; with SYSTEM_ADMIN for those who are. */
  memberships: Memberships;
  /** Unix ms. */
  now: number;
  /** Which member source makes somebody a member, for people to read: `~sre`. */
  through(userId: string, teamId: string): string;
}

/** Something that people are told about: `signoff.board.<code>`. */
export interface BoardNews {
  /** Names what happened: the same however often it is found. */
  once: string;
  code:
    | 'signed'
    | 'signed-not-all'
    | 'withdrawn'
    | 'taken-away'
    | 'taken-away-unsigned'
    | 'reworded'
    | 'sign-too'
    | 'own-review'
    | 'mandatory-first'
    | 'reason-missing';
  /** User id for the parameter `user`; '' where there is none. */
  by: string;
  params: MessageParams;
}

/** A change of an item's state that is to be made on the board. */
export interface BoardEffect {
  /** In whose name: a user id, or '' for the plugin itself. */
  by: string;
  itemId: string;
  state: ItemState;
}

/** A review on the way from what it was to what the board makes of it. */
export interface Progress {
  review: Review;
  news: readonly BoardNews[];
  effects: readonly BoardEffect[];
}

/** One rule, asked about one item. */
export type ItemRule = (
  progress: Progress,
  report: ItemReport,
  content: BoardContent,
  situation: Situation,
) => Progress;

export function noted(review: Review, ...entries: TimelineEntry[]): Review {
  return {...review, timeline: [...review.timeline, ...entries]};
}

export function nameOf(teamId: string, review: Review, {teams}: Situation): string {
  return [...teams, ...review.teams].find(({id}) => id === teamId)?.name ?? teamId;
}

/** The review without the item's mark, which no longer speaks for it. @param by who it is known to be; '' for unknown */
export function withoutMark(review: Review, report: ItemReport, by: string, at: number): Review {
  const {id, title} = report.item;
  if (!review.marks.some(({itemId}) => itemId === id)) return review;
  return noted(
    {...review, marks: review.marks.filter(({itemId}) => itemId !== id)},
    {at, by, kind: 'unticked', details: {item: title, number: String(report.number), on: review.board.kind}},
  );
}
