import {z} from 'zod';
import type {Announcer, Button, Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import type {Review, Verdict} from '../review/types';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import type {Clock} from '../store/clock';
import {type Asked, openVerdicts} from './asked';
import type {Foresight} from './foresight';
import {type Intent, intentPayloadSchema} from './intent';
import type {TeamsNow} from './ports';

const questionSchema = z.object({
  id: z.string(),
  /** What is done with the answer. Its author alone may answer. */
  intent: intentPayloadSchema,
  /** Ids of the reviews that may be meant. */
  reviewIds: z.array(z.string()),
  /** '' until answered, then the review that was chosen. */
  answer: z.string(),
});

type Question = z.infer<typeof questionSchema>;

/** Buttons do not expire in Mattermost; a question that nobody answers does. */
const EXPIRES_SECONDS = 30 * 24 * 60 * 60;

/** What is asked: whether it was theirs, which review is meant, or whether the one that is left is. */
export interface About {
  about: 'yours' | 'which' | 'still';
  verdicts: readonly Verdict[];
}

export interface QuestionsOptions {
  asked: Asked;
  foresight: Pick<Foresight, 'assertNotRefused'>;
  clock: Clock;
  teams: TeamsNow;
  kv: KeyValue;
  announcer: Announcer;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** What only the author of a post can say: whether it was theirs, and which review it meant. */
export class Questions {
  private readonly documents: Documents<Question>;

  constructor(private readonly options: QuestionsOptions) {
    this.documents = new Documents({...options, prefix: 'question-', schema: questionSchema});
  }

  /** Asks the author, so that nobody else sees it, with one button for each review. */
  async ask(intent: Intent, reviews: readonly Review[], {about, verdicts}: About): Promise<void> {
    const withdraws = verdicts.every(({verdict}) => verdict === 'withdraw');
    const question = {id: intent.id, intent, reviewIds: reviews.map(({id}) => id), answer: ''};
    await this.documents.create(question.id, question, EXPIRES_SECONDS);
    const {id, postId, channelId, rootId} = intent;
    const asked = {id, at: this.options.clock.now(), postId, channelId, rootId, verdicts: [...verdicts]};
    await this.options.asked.remember(intent.userId, {...asked, reviewIds: question.reviewIds});
    const buttons = reviews.map((review): Button => ({
      label: {
        key: reviews.length === 1 ? 'signoff.question.confirm' : 'signoff.question.choose',
        params: {key: review.key, title: review.title, withdraws: String(withdraws)},
      },
      route: 'questions/answer',
      context: {questionId: question.id, option: review.id},
      style: 'primary',
    }));
    const team = namesOf(verdicts, this.options.teams);
    const message: Message = {
      key: `signoff.question.${about}`,
      params: {team, count: reviews.length, withdraws: String(withdraws)},
    };
    await this.options.announcer.tell(intent.userId, {channelId, rootId}, [message], buttons);
  }

  /** After the answer is safe: nobody is reminded of it. */
  async answered(questionId: string, userId: string): Promise<void> {
    const {asked, clock} = this.options;
    const entry = await asked.find(userId, {id: questionId}, clock.now());
    const teamIds = entry?.verdicts.map(({teamId}) => teamId) ?? [];
    await asked.markAnswered(userId, questionId, teamIds);
  }

  /**
   * Takes an answer: once, from the person who was asked. One that would be refused is not taken: it can be given again
   * when what stands against it is seen to.
   * @param option the id of one of the reviews
   * @returns what is to be done now, as if it had been written unmistakably
   * @throws Refusal `question.gone`, `question.not-yours`, `question.unknown-option`, `question.answered`,
   * and those of a sign-off
   */
  async answer(questionId: string, userId: string, option: string): Promise<Intent> {
    await this.assertNotRefused(questionId, userId, option);
    const answered = await this.documents.update(
      questionId,
      (question) => {
        if (question === null) {
          throw new Refusal('question.gone');
        }
        if (question.intent.userId !== userId) {
          throw new Refusal('question.not-yours');
        }
        if (!question.reviewIds.includes(option)) {
          throw new Refusal('question.unknown-option');
        }
        // The same answer again is no harm: it finishes what a crash may have cut short, and counts once.
        if (question.answer !== '' && question.answer !== option) {
          throw new Refusal('question.answered');
        }
        return {...question, answer: option};
      },
      EXPIRES_SECONDS,
    );
    if (answered === null) {
      throw new Refusal('question.gone');
    }
    const {intent} = answered;
    return {
      ...intent,
      id: `${intent.id}-answer`,
      reviewId: option,
      hand: intent.hand === 'live' ? 'live' : 'confirmed',
    };
  }

  /** @throws Refusal when nothing of what is asked would count in that review */
  private async assertNotRefused(questionId: string, userId: string, option: string): Promise<void> {
    const {asked, clock, foresight} = this.options;
    const entry = await asked.find(userId, {id: questionId}, clock.now());
    if (entry !== null && entry.reviewIds.includes(option) && openVerdicts(entry).length > 0) {
      await foresight.assertNotRefused([option], userId, entry.verdicts);
    }
  }
}

/** The teams that verdicts are about, by their names. */
export function namesOf(verdicts: readonly Verdict[], teams: TeamsNow): string {
  return verdicts.map(({teamId}) => teams.all().find(({id}) => id === teamId)?.name ?? teamId).join(', ');
}
