import {BoardMissing, BoardRefused, type BoardAway, type RefusedBecause} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import type {Job} from '../store/jobs';
import type {Done} from './done';
import type {Intent} from './intent';
import {isForGood} from './ports';

export interface SignOffAnswersOptions {
  announcer: Announcer;
  done: Done;
}

/** What the author of a sign-off hears when it is not simply counted. */
export class SignOffAnswers {
  constructor(private readonly options: SignOffAnswersOptions) {}

  /** The sign-off waits for the board. Its author is told, once; aloud when the board loses what it is told. */
  async keeps(intent: Intent, {because}: BoardAway): Promise<void> {
    const {announcer, done} = this.options;
    const {id, channelId, rootId, postId} = intent;
    if (because === 'unsettled') {
      const thread = {channelId, rootId: rootId === '' ? postId : rootId};
      const button = {
        label: {key: 'button.try-again', params: {}},
        route: 'signoff/retry',
        context: {job: id},
        style: 'primary',
      } as const;
      await announcer.say(
        thread,
        `unsettled-${id}`,
        [{key: 'signoff.board-unsettled', params: {}}],
        [button],
      );
    } else if (!(await done.has(`away-${id}`))) {
      await this.tell(intent, {key: 'signoff.board-away', params: {}});
      await done.mark(`away-${id}`);
    }
  }

  /** Who has just written is looking; who had to wait gets a message that is still there when they look again. */
  async refuses(intent: Intent, message: Message, job: Job<Intent>): Promise<void> {
    if (job.attempts === 0) {
      await this.tell(intent, message);
      return;
    }
    const {announcer} = this.options;
    const {id, userId, channelId, rootId, postId} = intent;
    try {
      await announcer.direct(userId, `no-${id}`, [message]);
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
      await announcer.say({channelId, rootId: rootId === '' ? postId : rootId}, `no-${id}`, [message]);
    }
  }

  /** Who has pressed a button is waiting for something to happen; who has just written something is not. */
  async tellWhoAnswered(intent: Intent, key: string): Promise<void> {
    if (intent.reviewId !== '') {
      await this.tell(intent, {key, params: {}});
    }
  }

  /** Who was told that the sign-off is kept, or has pressed a button, waits for it. */
  async endedMeanwhile(intent: Intent, job: Job<Intent>): Promise<void> {
    if (intent.reviewId !== '' || job.attempts > 0) {
      await this.refuses(intent, {key: 'signoff.review-ended', params: {}}, job);
    }
  }

  async tell(intent: Intent, message: Message): Promise<void> {
    const {channelId, rootId} = intent;
    await this.options.announcer.tell(intent.userId, {channelId, rootId}, [message]);
  }
}

/** What can keep a board from taking ticks from a signer. */
const SAID_TO_SIGNERS = [
  'not-a-participant',
  'sign-in',
  'finished',
  'item-gone',
] as const satisfies RefusedBecause[];

/** What the person is told when the answer is no; null for a failure that is tried again. */
export function refusalOf(error: unknown): Message | null {
  if (error instanceof Refusal) {
    return {key: `refusal.${error.code}`, params: error.params};
  }
  if (error instanceof BoardRefused) {
    const because = SAID_TO_SIGNERS.find((reason) => reason === error.because) ?? 'other';
    return {key: `signoff.board-refused.${because}`, params: {}};
  }
  return error instanceof BoardMissing ? {key: 'signoff.board-missing', params: {}} : null;
}
