import {z} from 'zod';
import type {Board} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import type {Review} from '../review/types';
import type {Clock} from '../store/clock';
import {JobRunner} from '../store/job_runner';
import {JobQueue} from '../store/jobs';
import type {KeyValue} from '../store/keyvalue';
import {Locks} from '../store/lock';
import {Caretaker} from './caretaker';
import {Counting} from './counting';
import {Desk, ReviewMissing} from './desk';
import {Done} from './done';
import {Intake} from './intake';
import {type Intent, intentPayloadSchema, laneOf} from './intent';
import {Names} from './names';
import {NotKnownYet} from './adopt_discovery';
import type {
  ClosingPolicy,
  KnownTemplates,
  Log,
  MembershipNow,
  Places,
  Post,
  Posts,
  Sessions,
  SystemAdmins,
  TeamMembers,
  TeamsNow,
  Users,
} from './ports';
import {PostChanges} from './post_changes';
import {Questions} from './questions';
import {Reconciler} from './reconcile';
import {ElsewhereEnded} from './reconcile_ending';
import {PutBack} from './reconcile_erased';
import {Retry} from './retry';
import {Reviews} from './reviews';
import {SignOffJob} from './sign_off_job';
import {Verifier} from './verify';
import {Refresh} from './watch_refresh';
import {Watching, type WatchingOptions} from './watching';

export interface EngineOptions {
  kv: KeyValue;
  /** The Plugin API, as far as the flows need it. */
  api: Posts & Users & Sessions;
  boards: Readonly<Partial<Record<Review['board']['kind'], Board>>>;
  teams: TeamsNow;
  membership: MembershipNow;
  admins: SystemAdmins;
  announcer: Announcer;
  /** The settings as they are now. */
  policy(): ClosingPolicy;
  clock: Clock;
  log: Log;
  botUserId: string;
  /** Told about a stored entry that cannot be read; its bytes are kept under `asideKey`. */
  onCorrupt(key: string, asideKey: string, error: Error): void;
  /**
   * What it takes to make reviews of what people start on a board. Without it only what starts here is followed, also
   * where there is such a board.
   */
  adoption?: {places: Places; members: TeamMembers; templates?: KnownTemplates};
  /** This process, unlike any other, also unlike an earlier run on the same machine. */
  node: string;
}

/**
 * What keeps reviews going: posts come in, jobs run, signatures are counted and checked. Two engines on one store, on
 * two nodes, work side by side.
 */
export class Engine {
  readonly reviews: Reviews;
  readonly runner: JobRunner;
  readonly desk: Desk;
  readonly caretaker: Caretaker;
  readonly names: Names;
  private readonly intake: Intake;
  private readonly questions: Questions;
  private readonly postChanges: PostChanges;
  private readonly retries: Retry;
  private readonly refreshing: Refresh;
  private readonly watching: Watching | null;

  constructor(readonly options: EngineOptions) {
    const {kv, api, announcer, clock, node, log, botUserId, teams, membership} = options;
    const onCorrupt = options.onCorrupt.bind(options);
    const stored = {kv, onCorrupt};
    const wakes = new JobQueue({...stored, name: 'timers', payload: z.object({reviewId: z.string()})});
    const intents = new JobQueue<Intent>({...stored, name: 'signoff', payload: intentPayloadSchema});
    this.runner = new JobRunner({
      clock,
      node,
      onFailure: (queue, job, attempts, error, repeated) => {
        if (error instanceof NotKnownYet) {
          log.debug('not known yet', {queue, job, reason: error.message});
          return;
        }
        const fields = {queue, job, attempts, reason: error.message, stack: error.stack ?? ''};
        log.error(repeated ? 'a job keeps failing; it is kept and tried again' : 'a job failed', fields);
      },
    });
    this.names = new Names(api);
    this.reviews = new Reviews(stored);
    const verifier = new Verifier({posts: api, announcer, names: this.names, botUserId});
    this.caretaker = new Caretaker({
      reviews: this.reviews,
      verifier,
      announcer,
      names: this.names,
      clock,
      wakes,
      policy: () => options.policy(),
    });
    const said = {announcer, names: this.names};
    const reconciler = new Reconciler({
      ...said,
      membership,
      ending: new ElsewhereEnded({...said, verifier}),
      erased: new PutBack({...said, log}),
    });
    const locks = new Locks({...stored, clock, node});
    this.desk = new Desk(
      {
        reviews: this.reviews,
        boards: options.boards,
        teams,
        membership,
        admins: options.admins,
        botUserId,
        announcer,
        locks,
        clock,
        wakes,
        onLeftForLater: (review, {message}) => {
          log.error('what follows from a change is left for later', {review, reason: message});
        },
      },
      (work) => this.caretaker.settle(work),
      (work) => reconciler.run(work),
    );
    const {desk, reviews, runner} = this;
    const counting = new Counting({...stored, desk, verifier, membership, announcer, names: this.names});
    this.questions = new Questions({...stored, announcer});
    const done = new Done(stored);
    this.refreshing = new Refresh({desk, clock, log});
    const {names} = this;
    this.watching = this.watchingOf({...options, reviews, desk, runner, names, locks, wakes, done});
    const discovery = this.watching?.discovery ?? null;
    const ways = {reviews, teams, sessions: api, discovery};
    this.intake = new Intake({...ways, queue: intents, runner, clock, log, botUserId});
    this.postChanges = new PostChanges({
      counting,
      desk,
      verifier,
      intake: this.intake,
      wakes,
      clock,
      log,
    });
    this.retries = new Retry({queue: intents, runner, admins: options.admins});
    const job = new SignOffJob({
      desk,
      reviews,
      counting,
      questions: this.questions,
      done,
      discovery,
      teams,
      membership,
      posts: api,
      users: api,
      announcer,
      log,
    });
    runner.register({queue: intents, run: (intent, attempt) => job.run(intent, attempt), lane: laneOf});
    runner.register({queue: wakes, run: ({reviewId}) => this.wake(reviewId)});
  }

  /** Takes up what was left undone, and whatever becomes due. */
  start(): void {
    this.runner.start();
    this.watching?.start();
  }

  stop(): void {
    this.watching?.stop();
    this.runner.stop();
  }

  /** MessageHasBeenPosted. @param context `sessionId` as the hook's context has it, '' for none */
  onPost(context: {sessionId: string}, post: Post): Promise<void> | undefined {
    return this.intake.onPost(context, post);
  }

  /** MessageHasBeenUpdated. */
  async onPostUpdated(post: Post, before: Post): Promise<void> {
    await this.postChanges.onPostUpdated(post, before);
  }

  /** MessageHasBeenDeleted. */
  async onPostDeleted(post: Post): Promise<void> {
    await this.postChanges.onPostDeleted(post);
  }

  /** A button below a question was pressed. @throws Refusal when the answer is not to be had from this person */
  async answer(questionId: string, userId: string, option: string): Promise<void> {
    await this.intake.take(await this.questions.answer(questionId, userId, option));
  }

  /** The button below a sign-off that waits for the board. @throws Refusal see Retry */
  async retry(intentId: string, userId: string): Promise<void> {
    await this.retries.now(intentId, userId);
  }

  /** Makes reviews of what people have just started on the board in this channel. Never throws, never takes long. */
  async discover(channelId: string): Promise<void> {
    await this.watching?.discovery.lookIn(channelId);
  }

  /** Takes in what people did on the board, before a review is shown. Never throws, never takes long. */
  async refresh(reviewId: string): Promise<void> {
    const review = await this.reviews.get(reviewId);
    if (review !== null) {
      await this.refreshing.of(review);
    }
  }

  /** Somebody's webapp has seen that a run on the board changed. @param mayKnow see Hints */
  async hint(ref: string, mayKnow: (channelId: string) => Promise<boolean>): Promise<void> {
    await this.watching?.hints.take(ref, mayKnow);
  }

  /** Null where nobody changes reviews but through us. */
  private watchingOf(options: Omit<WatchingOptions, 'board' | 'places' | 'members'> & EngineOptions) {
    const board = Object.values(options.boards).find(({watched}) => watched !== undefined);
    const {adoption} = options;
    return board?.watched === undefined || adoption === undefined
      ? null
      : new Watching({...options, ...adoption, board}, board.watched);
  }

  private async wake(reviewId: string): Promise<void> {
    try {
      await this.desk.work(reviewId, (work) => work.touch());
    } catch (error) {
      if (!(error instanceof ReviewMissing)) {
        throw error;
      }
      this.options.log.error('a timer for a review that is not stored', {review: reviewId});
    }
  }
}
