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
import {type Intent, intentPayloadSchema} from './intent';
import {Names} from './names';
import type {ClosingPolicy, Log, MembershipNow, Post, Posts, Sessions, TeamsNow, Users} from './ports';
import {PostChanges} from './post_changes';
import {Questions} from './questions';
import {Reviews} from './reviews';
import {SignOffJob} from './sign_off_job';
import {Verifier} from './verify';

export interface EngineOptions {
  kv: KeyValue;
  /** The Plugin API, as far as the flows need it. */
  api: Posts & Users & Sessions;
  boards: Readonly<Partial<Record<Review['board']['kind'], Board>>>;
  teams: TeamsNow;
  membership: MembershipNow;
  announcer: Announcer;
  /** The settings as they are now. */
  policy(): ClosingPolicy;
  clock: Clock;
  log: Log;
  botUserId: string;
  /** Told about a stored entry that cannot be read; its bytes are kept under `asideKey`. */
  onCorrupt(key: string, asideKey: string, error: Error): void;
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
      clock,
      wakes,
      policy: () => options.policy(),
    });
    this.desk = new Desk(
      {
        reviews: this.reviews,
        boards: options.boards,
        teams,
        membership,
        announcer,
        locks: new Locks({...stored, clock, node}),
        clock,
        wakes,
        onLeftForLater: (review, {message}) => {
          log.error('what follows from a change is left for later', {review, reason: message});
        },
      },
      (work) => this.caretaker.settle(work),
    );
    const {desk, reviews, runner} = this;
    const counting = new Counting({...stored, desk, verifier, membership, announcer, names: this.names});
    this.questions = new Questions({...stored, announcer});
    this.intake = new Intake({reviews, teams, sessions: api, queue: intents, runner, clock, log, botUserId});
    this.postChanges = new PostChanges({
      counting,
      desk,
      verifier,
      intake: this.intake,
      wakes,
      clock,
      announcer,
      names: this.names,
    });
    const job = new SignOffJob({
      desk,
      reviews,
      counting,
      questions: this.questions,
      done: new Done(stored),
      teams,
      membership,
      posts: api,
      users: api,
      announcer,
      log,
    });
    runner.register({queue: intents, run: (intent, attempt) => job.run(intent, attempt)});
    runner.register({queue: wakes, run: ({reviewId}) => this.wake(reviewId)});
  }

  /** Takes up what was left undone, and whatever becomes due. */
  start(): void {
    this.runner.start();
  }

  stop(): void {
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
