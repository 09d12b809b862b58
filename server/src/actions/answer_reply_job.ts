import type {Announcer, Message} from '../posts/announcer';
import {answersOn, checkAnswer, itemOf, ofParts, withAnswer, withoutAnswer} from '../review/answers';
import {type Answer, type AnswerPart, dossierOf} from '../review/dossier';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Review} from '../review/types';
import type {Desk} from '../signoff/desk';
import type {Done} from '../signoff/done';
import type {Log, Reactions, Users} from '../signoff/ports';
import type {Reviews} from '../signoff/reviews';
import type {Work} from '../signoff/work';
import {mayReview} from '../teams/directory';
import type {PostEvidence} from './answer_posts';
import {paperclip} from './answer_reactions';
import type {Reply} from './answer_replies';
import type {Doorman} from './doorman';

export interface AnswerReplyJobOptions {
  desk: Desk;
  reviews: Reviews;
  doorman: Doorman;
  posts: PostEvidence;
  users: Users;
  announcer: Announcer;
  reactions: Reactions;
  botUserId: string;
  done: Done;
  log: Log;
}

/**
 * Makes replies in an item's thread the answer. The first is the answer, its author's further ones add to it; what others
 * write below it is talk about it. Every step can be repeated: the process may die between any two.
 */
export class AnswerReplyJob {
  constructor(private readonly options: AnswerReplyJobOptions) {}

  async run(reply: Reply, jobId: string): Promise<void> {
    const {done} = this.options;
    const id = `reply-${jobId}`;
    if (await done.has(id)) return;
    try {
      await this.decide(reply);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.tell(reply, [
        {key: 'answer.reply-refused', params: {}},
        {key: `refusal.${error.code}`, params: error.params},
      ]);
    }
    // Marked before the job goes: should the hook be delivered again later, nothing is said or done twice.
    await done.mark(id);
  }

  private async decide(reply: Reply): Promise<void> {
    const {reviews, log} = this.options;
    const {value: review} = await reviews.hold(reply.reviewId);
    if (review?.channelId !== reply.channelId) {
      log.debug('no answer', {post: reply.postId, reason: 'another channel'});
      return;
    }
    if (review.status !== 'open') {
      // What was recorded stays as it is, whatever becomes of the posts.
      if (reply.kind === 'given') throw ended(review);
      return;
    }
    const taken = await this.take(reply);
    if (taken) await paperclip(reply.postId, true, this.options);
  }

  /** @returns whether the reply is the answer, or a part of it */
  private async take(reply: Reply): Promise<boolean> {
    switch (reply.kind) {
      case 'given':
        return this.give(reply);
      case 'edited':
        return this.edit(reply);
      case 'deleted':
        await this.inHand(reply, (work, answer, part) => this.change(work, reply, answer, part, null));
        return false;
    }
  }

  private async give(reply: Reply): Promise<boolean> {
    const {doorman, users} = this.options;
    if (!mayReview(await users.getUser(reply.userId))) return false;
    if (!reply.isOwn) {
      await this.tell(reply, [{key: 'answer.reply-unproven', params: {}}]);
      return false;
    }
    const part = await this.partOf(reply);
    return this.options.desk.work(reply.reviewId, async (work) => {
      if (work.review.status !== 'open') throw ended(work.review);
      const item = itemIn(work, reply);
      const before = answersOn(work.review, work.report.items).of.get(item.item.id) ?? null;
      if (before?.parts?.some(({postId}) => postId === reply.postId) === true) {
        await work.touch();
        return true;
      }
      // What a framework or an earlier review has answered gives way to somebody of this one.
      const own = before?.from === undefined ? before : null;
      if (own !== null && (own.by !== reply.userId || own.kind !== 'answered')) return false;
      assertMay('answer', await doorman.rolesIn(work.review.channelId, reply.userId, work.review));
      const earlier = own === null ? [] : (own.parts ?? [said(own)]);
      const blank = {itemId: item.item.id, title: item.item.title, by: reply.userId, at: reply.at};
      const answer = ofParts(
        {
          ...blank,
          kind: 'answered',
          postId: '',
          ...(before?.score === undefined ? {} : {score: before.score}),
        },
        [...earlier, part],
      );
      checkAnswer(answer.text, answer.evidence, item);
      await work.save(withAnswer(work.review, item, answer, before));
      return true;
    });
  }

  /** What was changed by somebody else's hand is not what its author has said. */
  private async edit(reply: Reply): Promise<boolean> {
    if (!reply.isOwn) return false;
    const next = await this.partOf(reply);
    return this.inHand(reply, (work, answer, part) => this.change(work, reply, answer, part, next));
  }

  /** @returns whether the reply is part of an answer */
  private async inHand(
    reply: Reply,
    change: (work: Work, answer: Answer, part: AnswerPart) => Promise<void>,
  ): Promise<boolean> {
    const {value} = await this.options.reviews.hold(reply.reviewId);
    // Most of what is edited and deleted is no answer, and takes no review in hand.
    if (value === null || partIn(value, reply) === null) return false;
    return this.options.desk.work(reply.reviewId, async (work) => {
      const found = work.review.status === 'open' ? partIn(work.review, reply) : null;
      if (found === null) return false;
      await change(work, found.answer, found.part);
      return true;
    });
  }

  private async change(
    work: Work,
    {userId}: Reply,
    answer: Answer,
    part: AnswerPart,
    next: AnswerPart | null,
  ): Promise<void> {
    const parts = (answer.parts ?? []).flatMap((each) => (each === part ? (next ?? []) : each));
    if (parts.length === 0) {
      await work.save(withoutAnswer(work.review, answer, userId, work.now()));
      return;
    }
    const changed = ofParts(answer, parts);
    const item = work.report.items.find(({item: {id}}) => id === answer.itemId);
    if (item !== undefined) {
      checkAnswer(changed.text, changed.evidence, item);
      await work.save(withAnswer(work.review, item, changed, answer));
      return;
    }
    const dossier = dossierOf(work.review);
    const answers = dossier.answers.map((each) => (each === answer ? changed : each));
    await work.save({...work.review, dossier: {...dossier, answers}});
  }

  private async partOf({postId, at, words, fileIds}: Reply): Promise<AnswerPart> {
    const evidence = await this.options.posts.of({Message: words, FileIds: fileIds});
    return {postId, at, text: words.trim(), evidence};
  }

  /** Where they have written it. */
  private async tell({userId, channelId, rootId}: Reply, messages: readonly Message[]): Promise<void> {
    await this.options.announcer.tell(userId, {channelId, rootId}, messages);
  }
}

/** What is kept of an answer that was given by command before its author went on in the thread. */
function said({at, text, evidence}: Answer): AnswerPart {
  return {postId: '', at, text, evidence};
}

function ended({key, title}: Review): Refusal {
  return new Refusal('review.ended', {review: key, title});
}

function partIn(review: Review, {postId}: Reply): {answer: Answer; part: AnswerPart} | null {
  for (const answer of dossierOf(review).answers) {
    const part = answer.parts?.find((each) => each.postId === postId);
    if (part !== undefined) return {answer, part};
  }
  return null;
}

/** The item of the thread: also one that was made anew on the board, as long as its title tells. */
function itemIn(work: Work, {itemId}: Reply): ItemReport {
  const title = work.review.seen?.find(({id}) => id === itemId)?.title ?? '';
  const item = itemOf({itemId, title}, work.report.items);
  if (item === undefined) throw new Refusal('answer.item-gone', {review: work.review.key});
  return item;
}
