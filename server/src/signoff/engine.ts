import {z} from 'zod';
import {JobRunner} from '../store/job_runner';
import {JobQueue} from '../store/jobs';
import {Locks} from '../store/lock';
import {Asked} from './asked';
import type {Caretaker} from './caretaker';
import {Counting} from './counting';
import type {Desk} from './desk';
import {Done} from './done';
import {deskOf} from './engine_desk';
import type {EngineOptions} from './engine_options';
import {Foresight} from './foresight';
import {Intake} from './intake';
import {type Intent, intentPayloadSchema, laneOf} from './intent';
import {reportTo} from './job_reports';
import {MeantReviews} from './meant_reviews';
import {Names} from './names';
import {type Confirmed, NearMisses} from './near_misses';
import type {Post} from './ports';
import {PostChanges} from './post_changes';
import {Questions} from './questions';
import {Retry} from './retry';
import {ReviewRows} from './review_rows';
import {Reviews} from './reviews';
import {RowsJob} from './rows_job';
import {SignOffJob} from './sign_off_job';
import {Undoing} from './undoing';
import {WakeJob} from './wake_job';
import {Refresh} from './watch_refresh';
import {Watching, type WatchingOptions} from './watching';
import {Withdrawals} from './withdrawals';

/**
 * What keeps reviews going: posts come in, jobs run, signatures are counted and checked. Two engines on one store, on
 * two nodes, work side by side.
 */
export class Engine {
  readonly reviews: Reviews;
  readonly rows: ReviewRows;
  readonly runner: JobRunner;
  readonly desk: Desk;
  readonly caretaker: Caretaker;
  readonly names: Names;
  private readonly intake: Intake;
  readonly asked: Asked;
  readonly foresight: Foresight;
  private readonly questions: Questions;
  private readonly nearMisses: NearMisses;
  readonly undoing: Undoing;
  private readonly postChanges: PostChanges;
  private readonly retries: Retry;
  private readonly refreshing: Refresh;
  private readonly watching: Watching | null;
  private readonly rowsJob: RowsJob;

  constructor(readonly options: EngineOptions) {
    const {kv, api, announcer, clock, node, log, botUserId, teams, membership, admins} = options;
    const stored = {kv, onCorrupt: options.onCorrupt.bind(options)};
    const wakes = new JobQueue({...stored, name: 'timers', payload: z.object({reviewId: z.string()})});
    const intents = new JobQueue<Intent>({...stored, name: 'signoff', payload: intentPayloadSchema});
    const locks = new Locks({...stored, clock, node});
    const done = new Done(stored);
    const runner = (this.runner = new JobRunner({clock, node, onFailure: reportTo(log)}));
    const names = (this.names = new Names(api));
    const reviews = (this.reviews = new Reviews(stored));
    const rows = (this.rows = new ReviewRows(stored));
    const {desk, caretaker, verifier} = deskOf(options, {reviews, rows, names, locks, wakes});
    this.desk = desk;
    this.caretaker = caretaker;
    const withdrawals = new Withdrawals({announcer, names});
    const counting = new Counting({...stored, desk, verifier, withdrawals, membership, announcer, names});
    const asked = (this.asked = new Asked(stored));
    const foresight = (this.foresight = new Foresight({
      desk,
      membership,
      refresh: (reviewId) => this.refresh(reviewId),
    }));
    const answered = {asked, foresight, clock, teams, announcer};
    const questions = (this.questions = new Questions({...stored, ...answered}));
    const near = {...answered, reviews, membership, posts: api};
    const nearMisses = (this.nearMisses = new NearMisses(near));
    this.undoing = new Undoing({desk, withdrawals, announcer});
    this.refreshing = new Refresh({desk, clock, log});
    this.watching = this.watchingOf({...options, reviews, desk, runner, names, locks, wakes, done});
    const discovery = this.watching?.discovery ?? null;
    const ways = {reviews, teams, sessions: api, discovery};
    const intake = (this.intake = new Intake({...ways, queue: intents, runner, clock, log, botUserId}));
    this.postChanges = new PostChanges({counting, desk, verifier, intake, wakes, clock, log});
    this.retries = new Retry({queue: intents, runner, admins});
    const meant = new MeantReviews({reviews, reviewOf: (postId) => counting.reviewOf(postId)});
    const parts = {
      meant,
      counting,
      questions,
      nearMisses,
      done,
      discovery,
      teams,
      membership,
      announcer,
      log,
    };
    const signOff = new SignOffJob({...parts, posts: api, users: api});
    const wake = new WakeJob({desk, reviews, caretaker, log});
    runner.register({queue: intents, run: (intent, job) => signOff.run(intent, job), lane: laneOf});
    runner.register({queue: wakes, run: (payload) => wake.run(payload)});
    this.rowsJob = new RowsJob({...stored, reviews, rows, desk, runner, clock, log});
  }

  /** Takes up what was left undone, and whatever becomes due. */
  start(): void {
    this.runner.start();
    this.rowsJob.begin();
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
    await this.questions.answered(questionId, userId);
  }

  /**
   * The button below a near miss, or the command, confirms it.
   * @returns for how many teams more it may be confirmed
   * @throws Refusal see NearMisses.confirm
   */
  async confirm(id: string, confirmed: Confirmed): Promise<number> {
    await this.intake.take(await this.nearMisses.confirm(id, confirmed));
    return this.nearMisses.confirmed(id, confirmed);
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
}
