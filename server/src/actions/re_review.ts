import {z} from 'zod';
import type {Announcer, Message} from '../posts/announcer';
import {dossierOf} from '../review/dossier';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import {zoneOf} from '../review/time_zone';
import type {Review} from '../review/types';
import {isNotFound, type Log} from '../signoff/ports';
import type {Names} from '../signoff/names';
import {unlessRefused} from '../signoff/unless_refused';
import type {Reviews} from '../signoff/reviews';
import type {Work} from '../signoff/work';
import type {Clock} from '../store/clock';
import {JobQueue} from '../store/jobs';
import type {JobRunner} from '../store/job_runner';
import type {KeyValue} from '../store/keyvalue';
import type {Changes} from './changes';
import type {User} from './ports';
import type {Actor, Outcome, ReviewName} from './types';

const MEMBERS_PER_PAGE = 200;
const MOST_ADMINS = 20;

const reminderSchema = z.object({reviewId: z.string(), at: z.number(), day: z.string()});
type Reminder = z.infer<typeof reminderSchema>;

/** What reminding needs of the Plugin API. Each fails with StatusCode 404 for what does not exist. */
export interface ReReviewServer {
  getUser(userId: string): Promise<User>;
  getChannelMembers(
    channelId: string,
    page: number,
    perPage: number,
  ): Promise<{UserId: string; SchemeAdmin: boolean}[]>;
}

export interface ReReviewOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  runner: JobRunner;
  changes: Changes;
  reviews: Reviews;
  server: ReReviewServer;
  announcer: Pick<Announcer, 'direct'>;
  names: Names;
  clock: Clock;
  log: Log;
}

/** When a service is to be reviewed again, and whoever is reminded of it. Make it before the engine starts. */
export class ReReview {
  private readonly queue: JobQueue<Reminder>;

  constructor(private readonly options: ReReviewOptions) {
    const {kv, runner} = options;
    this.queue = new JobQueue({
      kv,
      name: 're-reviews',
      payload: reminderSchema,
      onCorrupt: (key, asideKey, error) => {
        options.onCorrupt(key, asideKey, error);
      },
    });
    runner.register({queue: this.queue, run: (reminder) => this.remind(reminder)});
  }

  /**
   * Says by which day the service is to be reviewed again, in the time zone of who says it. The record of an end before
   * stays as it is.
   * @param day `2027-11-01`; `never` takes it back
   * @throws Refusal `rights.re-review`, `re-review.day-…`
   */
  async set(actor: Actor, name: ReviewName, day: string): Promise<Outcome> {
    return this.options.changes.of(actor, name, 'any', async ({work, roles}) => {
      assertMay('re-review', roles);
      return day.trim().toLowerCase() === 'never' ? this.forget(work, actor) : this.plan(work, actor, day);
    });
  }

  private async plan(work: Work, {userId}: Actor, text: string): Promise<Message[]> {
    const {endOfDay, isoDay, morningOf} = await import('../review/due_date');
    const zone = zoneOf((await this.options.server.getUser(userId)).Timezone);
    const now = work.now();
    const at = endOfDay(text, zone, now, 're-review.day');
    if (at === 0) {
      throw new Refusal('re-review.day-missing');
    }
    const day = isoDay(at, zone);
    // First: a review that has a day has somebody who will be told of it. Until it is saved the day before stays.
    const reminder = {reviewId: work.review.id, at, day};
    await this.queue.put(jobOf(work.review.id, at), reminder, now, Math.max(now, morningOf(at, zone)));
    const before = dossierOf(work.review).reReviewAt;
    await this.save(work, userId, at, day);
    if (before !== at) await this.queue.remove(jobOf(work.review.id, before));
    return [{key: 're-review.planned', params: {key: work.review.key, day, zone}}];
  }

  private async forget(work: Work, {userId}: Actor): Promise<Message[]> {
    const before = dossierOf(work.review).reReviewAt;
    await this.save(work, userId, 0, '');
    await this.queue.remove(jobOf(work.review.id, before));
    return [{key: 're-review.forgotten', params: {key: work.review.key}}];
  }

  private async save(work: Work, by: string, reReviewAt: number, day: string): Promise<void> {
    const {review} = work;
    const dossier = {...dossierOf(review), reReviewAt};
    const details = {fact: 're-review', value: day};
    await work.saveWith({...review, dossier}, {at: work.now(), by, kind: 'fact', details});
  }

  /** A reminder that does not fit the review any more is of a day that was changed, or never stored. */
  private async remind({reviewId, at, day}: Reminder): Promise<void> {
    const {value: review} = await this.options.reviews.hold(reviewId);
    if (review === null || dossierOf(review).reReviewAt !== at) {
      return;
    }
    const {key, title, status, template} = review;
    const owner = await this.options.names.of(review.driId);
    const ids = await this.whoToTell(review);
    for (const userId of ids) {
      const isOwner = String(userId === review.driId);
      const params = {key, title, status, day, owner, isOwner, template: template.id};
      await this.tell(userId, `re-review-${reviewId}-${String(at)}`, {key: 're-review.due', params});
    }
    if (ids.length === 0) {
      this.options.log.error('a review is due again, and nobody is left to be told', {review: key});
    }
  }

  /** The DRI; where the account is closed, the channel's admins and whoever closed the review. */
  private async whoToTell({driId, endedBy, channelId}: Review): Promise<string[]> {
    if (await this.isThere(driId)) {
      return [driId];
    }
    const others = [...new Set([endedBy, ...(await this.adminsOf(channelId))])].slice(0, MOST_ADMINS);
    const there = await Promise.all(others.map((userId) => this.isThere(userId)));
    return others.filter((_, place) => there[place]);
  }

  private async isThere(userId: string): Promise<boolean> {
    if (userId === '') {
      return false;
    }
    try {
      const {DeleteAt, IsBot} = await this.options.server.getUser(userId);
      return DeleteAt === 0 && !IsBot;
    } catch (error) {
      if (isNotFound(error)) {
        return false;
      }
      throw error;
    }
  }

  private async adminsOf(channelId: string): Promise<string[]> {
    const admins: string[] = [];
    for (let page = 0; ; page++) {
      const members = await this.options.server.getChannelMembers(channelId, page, MEMBERS_PER_PAGE);
      admins.push(...members.filter(({SchemeAdmin}) => SchemeAdmin).map(({UserId}) => UserId));
      if (members.length < MEMBERS_PER_PAGE || admins.length >= MOST_ADMINS) {
        return admins;
      }
    }
  }

  private async tell(userId: string, once: string, message: Message): Promise<void> {
    // Who does not take messages is not told; the day stays with the review.
    await unlessRefused(() => this.options.announcer.direct(userId, once, [message]));
  }
}

/** Each day has a job of its own: none is lost when the process dies before another day is saved. */
function jobOf(reviewId: string, at: number): string {
  return `${reviewId}-${String(at)}`;
}
