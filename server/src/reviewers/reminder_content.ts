import type {Button, Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';
import {type OpenAsk, reminderButtons} from '../posts/reminder_buttons';
import {dossierOf} from '../review/dossier';
import {localMoment} from '../review/local_day';
import type {ReviewReport} from '../review/report';
import {askedOf} from '../review/reviewers';
import type {Review} from '../review/types';
import {waitingFor} from '../review/waiting_for';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {MembershipNow} from '../signoff/ports';
import type {Clock} from '../store/clock';

/** Reviews in one reminder; `/prr pending` has them all. */
const SHOWN_REVIEWS = 12;
/** Lines of each kind for one review. */
const SHOWN_LINES = 5;
const LONGEST = 160;
const DAY_MS = 24 * 60 * 60_000;

export interface ReminderContentOptions {
  desk(): Pick<Desk, 'look'>;
  members: MembershipNow;
  mayRead(userId: string, channelId: string): Promise<boolean>;
  called(review: Review): Promise<Message['params']>;
  zoneOf(userId: string): Promise<string>;
  clock: Clock;
}

export interface Reminder {
  messages: Message[];
  buttons: Button[];
}

/** What somebody is reminded of. */
export class ReminderContent {
  constructor(private readonly options: ReminderContentOptions) {}

  /**
   * @param reviews open ones that may concern the person
   * @param isDaily whether it comes by itself: what somebody was asked today is no news then
   * @returns null when nothing waits
   */
  async of(userId: string, reviews: readonly Review[], isDaily: boolean): Promise<Reminder | null> {
    const {members, zoneOf, called} = this.options;
    const [mine, zone] = await Promise.all([members.teamsOf(userId), zoneOf(userId)]);
    const parts: Message[][] = [];
    const asks: OpenAsk[] = [];
    for (const review of reviews) {
      const report = await this.look(userId, review);
      const lines = report === null ? [] : this.lines({review, report}, userId, {mine, zone, isDaily});
      if (lines.length > 0) {
        parts.push([{key: 'reminder.review', params: await called(review)}, ...lines]);
        asks.push(...openAsks([review], userId));
      }
    }
    if (parts.length === 0) {
      return null;
    }
    const hidden = parts.length - SHOWN_REVIEWS;
    const messages = [
      {key: 'reminder.head', params: {count: parts.length}},
      ...parts.slice(0, SHOWN_REVIEWS).flat(),
      ...(hidden > 0 ? [{key: 'reminder.more', params: {count: hidden}}] : []),
      {key: 'reminder.foot', params: {}},
    ];
    return {messages, buttons: reminderButtons(asks)};
  }

  /** Null for a review that the person cannot see, or whose board does not answer. */
  private async look(userId: string, review: Review): Promise<ReviewReport | null> {
    if (!(await this.options.mayRead(userId, review.channelId))) {
      return null;
    }
    try {
      return (await this.options.desk().look(review)).report;
    } catch (error) {
      if (isWithoutBoard(error)) {
        return null;
      }
      throw error;
    }
  }

  private lines(
    reviewed: {review: Review; report: ReviewReport},
    userId: string,
    {
      mine,
      zone,
      isDaily,
    }: {mine: Awaited<ReturnType<MembershipNow['teamsOf']>>; zone: string; isDaily: boolean},
  ): Message[] {
    const {review, report} = reviewed;
    const {key, dueAt} = review;
    const now = this.options.clock.now();
    const dayOf = (at: number): string => localMoment(at, zone).day;
    const today = dayOf(now);
    const due = (at: number) => ({
      due: at === 0 ? '' : dayOf(at),
      hasDue: String(at > 0),
      over: String(at > 0 && at < now),
    });
    const {asked, items, gaps, canClose, isOverdue} = waitingFor(reviewed, userId, mine, now);
    const old = asked.filter(({reviewer}) => !isDaily || dayOf(reviewer.stateAt) !== today);
    const dueGaps = gaps.filter((gap) => gap.dueAt > 0 && gap.dueAt <= now + DAY_MS);
    const missing = report.approvals.filter(({state}) => state !== 'approved').map(({name}) => name);
    return [
      ...old.map(({name, reviewer}) => ({
        key: 'reminder.asked',
        params: {team: name, key, accepted: String(reviewer.state === 'accepted'), ...due(dueAt)},
      })),
      ...items.slice(0, SHOWN_LINES).map(({number, item}) => ({
        key: 'commands.pending-item',
        params: {number, title: shorten(item.title, LONGEST), key},
      })),
      ...dueGaps.slice(0, SHOWN_LINES).map((gap) => ({
        key: 'commands.pending-gap',
        params: {gap: gap.id, text: shorten(gap.text, LONGEST), key, ...due(gap.dueAt)},
      })),
      ...(canClose ? [{key: 'commands.pending-close', params: {key}}] : []),
      ...(isOverdue
        ? [
            {
              key: 'reminder.overdue',
              params: {...due(dueAt), count: missing.length, teams: missing.join(', '), key},
            },
          ]
        : []),
    ];
  }
}

/** Where somebody has not said yet whether they review. */
export function openAsks(reviews: readonly Review[], userId: string): OpenAsk[] {
  return reviews
    .filter(
      (review) =>
        review.status === 'open' &&
        askedOf(dossierOf(review).reviewers, userId).some(({state}) => state === 'proposed'),
    )
    .map(({id, key}) => ({reviewId: id, key}));
}
