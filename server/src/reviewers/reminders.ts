import {LRUCache} from 'lru-cache';
import {z} from 'zod';
import type {Announcer} from '../posts/announcer';
import {rememberedContent} from '../review/remembered';
import {LATE_HOURS, localMoment, nextWorkingDay, plusDays, reminderDay} from '../review/local_day';
import type {ReviewReport} from '../review/report';
import type {BoardContent, Review} from '../review/types';
import {involvedIn} from '../review/waiting_for';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {Log} from '../signoff/ports';
import {unlessRefused} from '../signoff/unless_refused';
import type {Clock} from '../store/clock';
import {JobQueue} from '../store/jobs';
import type {KeyValue} from '../store/keyvalue';
import type {AbsenceNotices} from './absence_notices';
import {openAsks, type Reminder, type ReminderContent} from './reminder_content';
import type {ReminderStates} from './reminder_states';

/** Clocks of this world differ by quarters of an hour. */
const QUARTER_MS = 15 * 60_000;
/** Well below the time for which a job is one node's: the rest is done in the next run, at once. */
const ONE_RUN_MS = 12_000;
const SOON_MS = 1_000;
/** Time zones are asked for again after so long. */
const ZONES_MS = 60 * 60_000;
const KEPT_PEOPLE = 5_000;
const SWEEP = 'sweep';

export interface RemindersPolicy {
  reminders: boolean;
  /** 0 to 23. */
  remindAt: number;
}

export interface RemindersOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  states: ReminderStates;
  content: ReminderContent;
  absent: AbsenceNotices;
  reviews: {allOpen(): Promise<Review[]>};
  desk(): Pick<Desk, 'look' | 'read'>;
  announcer: Pick<Announcer, 'direct'>;
  zoneOf(userId: string): Promise<string>;
  policy(): RemindersPolicy;
  clock: Clock;
  log: Log;
}

/**
 * Reminds people of what waits for them, once a working day, at an hour of their own clock. One job, on whichever node
 * sees it first, looks every quarter of an hour whose hour has come; boards are asked for those people only. Everybody's
 * day is taken by compare-and-set before anything is sent, and noted after it.
 */
export class Reminders {
  readonly queue: JobQueue<Record<string, never>>;
  private readonly zones = new LRUCache<string, string>({max: KEPT_PEOPLE, ttl: ZONES_MS});
  /** Whose day was seen to, so that it is not asked for again: `<user> <day>`. */
  private readonly seen = new LRUCache<string, true>({max: KEPT_PEOPLE});

  constructor(private readonly options: RemindersOptions) {
    this.queue = new JobQueue({...options, name: 'reminders', payload: z.object({}).strict()});
  }

  /** Has the job look for the first time, if it does not already. */
  async begin(): Promise<void> {
    const now = this.options.clock.now();
    await this.queue.add(SWEEP, {}, now, nextQuarter(now));
  }

  /** The job: reminds whose hour has come, and sets when it looks next. */
  async run(): Promise<void> {
    const {clock} = this.options;
    const isDone = await this.sweep();
    const now = clock.now();
    await this.queue.put(SWEEP, {}, now, isDone ? nextQuarter(now) : now + SOON_MS);
  }

  /** What would be sent to somebody now; null when nothing waits. */
  async preview(userId: string): Promise<Reminder | null> {
    const open = await this.options.reviews.allOpen();
    return this.options.content.of(userId, await this.concerning(userId, open), false);
  }

  /** Stops somebody's reminders, or starts them again. */
  async turn(userId: string, to: 'on' | 'off'): Promise<void> {
    await this.options.states.wish(userId, {off: to === 'off', ...(to === 'on' ? {quietUntil: ''} : {})});
  }

  /** Skips the next one, or those of a week. @returns the first day on which there may be one again */
  async snooze(userId: string, until: 'next' | 'week'): Promise<string> {
    const {clock, zoneOf, states, policy} = this.options;
    const {day, hour} = localMoment(clock.now(), await zoneOf(userId));
    const seen = (await states.of(userId)).day;
    // The next one is today's while that can still come.
    const isAhead = seen < day && hour < policy().remindAt + LATE_HOURS;
    const last = isAhead ? plusDays(day, -1) : day;
    const quietUntil = until === 'week' ? plusDays(day, 7) : nextWorkingDay(nextWorkingDay(last));
    await states.wish(userId, {quietUntil});
    return quietUntil;
  }

  /** How somebody's reminders stand. */
  async status(userId: string): Promise<{isOff: boolean; off: boolean; quietUntil: string; hour: number}> {
    const {states, policy, clock, zoneOf} = this.options;
    const {off, quietUntil} = await states.of(userId);
    const {day} = localMoment(clock.now(), await zoneOf(userId));
    const {reminders, remindAt} = policy();
    return {isOff: !reminders, off, quietUntil: quietUntil > day ? quietUntil : '', hour: remindAt};
  }

  /** Where somebody has not said yet whether they review. */
  async asksOf(userId: string): Promise<ReturnType<typeof openAsks>> {
    return openAsks(await this.options.reviews.allOpen(), userId);
  }

  /** @returns false when the rest is left for the next run */
  private async sweep(): Promise<boolean> {
    const {reviews, clock, policy, log} = this.options;
    const end = clock.now() + ONE_RUN_MS;
    const open = await reviews.allOpen();
    const people = await this.people(open);
    for (const [userId, concerning] of people) {
      if (clock.now() >= end) {
        return false;
      }
      const day = reminderDay(clock.now(), await this.zoneOf(userId), policy().remindAt);
      if (day === '' || this.seen.has(`${userId} ${day}`)) {
        continue;
      }
      try {
        await this.remind(userId, day, concerning);
      } catch (error) {
        // In a quarter of an hour again, as long as it is time; the others do not wait for it.
        log.error('somebody could not be reminded', {user: userId, reason: String(error)});
      }
    }
    return true;
  }

  private async remind(userId: string, day: string, reviews: readonly Review[]): Promise<void> {
    const {states, content, policy, announcer, clock} = this.options;
    const state = await states.begin(userId, day, clock.now());
    if (state === null) {
      const {day: last} = await states.of(userId);
      if (last >= day) this.seen.set(`${userId} ${day}`, true);
      return;
    }
    await this.tellOfAbsent(userId, reviews);
    const wanted = policy().reminders && !state.off && day >= state.quietUntil;
    const reminder = wanted ? await content.of(userId, reviews, true) : null;
    if (reminder !== null) {
      await unlessRefused(() =>
        announcer.direct(userId, `reminder-${day}`, reminder.messages, reminder.buttons),
      );
    }
    await states.done(userId, day);
    this.seen.set(`${userId} ${day}`, true);
  }

  private async tellOfAbsent(userId: string, reviews: readonly Review[]): Promise<void> {
    for (const review of reviews.filter(({driId}) => driId === userId)) {
      const approvals = await this.approvals(review);
      await this.options.absent.tell(review, (teamId) =>
        approvals.some((each) => each.teamId === teamId && each.state === 'approved'),
      );
    }
  }

  /** Of a board that does not answer none is approved. */
  private async approvals(review: Review): Promise<ReviewReport['approvals']> {
    try {
      return (await this.options.desk().look(review)).report.approvals;
    } catch (error) {
      if (isWithoutBoard(error)) {
        return [];
      }
      throw error;
    }
  }

  /** The open reviews that concern each person. */
  private async people(open: readonly Review[]): Promise<Map<string, Review[]>> {
    const people = new Map<string, Review[]>();
    const now = this.options.clock.now();
    for (const review of open) {
      for (const userId of involvedIn(review, await this.content(review), now)) {
        people.set(userId, [...(people.get(userId) ?? []), review]);
      }
    }
    return people;
  }

  private async concerning(userId: string, open: readonly Review[]): Promise<Review[]> {
    return (await this.people(open)).get(userId) ?? [];
  }

  /** Ours is cheap to read; of another board what was seen last is enough to know who is to be looked at. */
  private async content(review: Review): Promise<Pick<BoardContent, 'sections'>> {
    if (review.board.kind !== 'builtin') {
      return rememberedContent(review);
    }
    try {
      return await this.options.desk().read(review);
    } catch (error) {
      if (isWithoutBoard(error)) {
        return {sections: []};
      }
      throw error;
    }
  }

  private async zoneOf(userId: string): Promise<string> {
    const known = this.zones.get(userId);
    if (known !== undefined) return known;
    const zone = await this.options.zoneOf(userId);
    this.zones.set(userId, zone);
    return zone;
  }
}

function nextQuarter(now: number): number {
  return (Math.floor(now / QUARTER_MS) + 1) * QUARTER_MS;
}
