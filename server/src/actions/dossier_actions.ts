import type {Message} from '../posts/announcer';
import type {Gap} from '../review/dossier';
import type {Review} from '../review/types';
import {Done} from '../signoff/done';
import type {Engine} from '../signoff/engine';
import {JobQueue} from '../store/jobs';
import {type TemplateItem, templateItemsOf} from '../templates/items';
import type {Template} from '../templates/template';
import {type AnswerPost, PostEvidence} from './answer_posts';
import {AnswerReplies, replyLane, replyPayloadSchema} from './answer_replies';
import {AnswerReplyJob} from './answer_reply_job';
import {answer, type AnswerInput, answerThread, notApplicable, withdrawAnswer} from './answers';
import {Changes} from './changes';
import {Doorman} from './doorman';
import {setFact, setTier} from './facts';
import {alterGap, type GapChange, type GapInput, openGap} from './gaps';
import type {Server} from './ports';
import {riskPayloadSchema, Risks} from './risks';
import type {Actor, ItemName, Outcome, Reported, ReviewName} from './types';

export interface DossierActionsOptions {
  engine: Engine;
  server: Server;
  files: {
    getPost(postId: string): Promise<AnswerPost>;
    getFileInfo(fileId: string): Promise<{Id: string; Name: string}>;
  };
  /** Those of the library that know what a review was started from. */
  templates: {ofReview(review: Pick<Review, 'template'>): Promise<Template | null>};
  /** As it is configured now. */
  siteUrl(): string;
}

/** What people can do with what a review holds besides its approvals. Each throws a Refusal when nothing was done. */
export interface DossierActions {
  answer(actor: Actor, review: ReviewName, item: ItemName, input: AnswerInput): Promise<Outcome>;
  notApplicable(actor: Actor, review: ReviewName, item: ItemName, reason: string): Promise<Outcome>;
  withdrawAnswer(actor: Actor, review: ReviewName, item: ItemName): Promise<Outcome>;
  /** @returns also the root of the thread in which the item is answered */
  answerThread(actor: Actor, review: ReviewName, item: ItemName): Promise<Outcome & {postId: string}>;
  openGap(actor: Actor, review: ReviewName, input: GapInput): Promise<Outcome & {gap: Gap}>;
  changeGap(actor: Actor, review: ReviewName, gap: string, change: GapChange): Promise<Outcome & {gap: Gap}>;
  setTier(actor: Actor, review: ReviewName, tier: string): Promise<Outcome>;
  setFact(actor: Actor, review: ReviewName, field: string, value: string): Promise<Outcome>;
  /** The template that the review was started from; null when it is not known. */
  templateOf(review: Pick<Review, 'template'>): Promise<Template | null>;
  /** What the template says of its items, by their ids on the board. */
  hintsOf(view: Pick<Reported, 'review' | 'content'>): Promise<ReadonlyMap<string, TemplateItem>>;
}

/**
 * Everything that people can do with answers, gaps and facts; and who listens to replies. Make it before the engine
 * starts: it brings kinds of jobs along.
 */
export function dossierActions(options: DossierActionsOptions): {
  actions: DossierActions;
  replies: AnswerReplies;
} {
  const {engine, server, files, templates} = options;
  const {reviews, desk, runner, names} = engine;
  const {kv, api, announcer, clock, botUserId, log, membership} = engine.options;
  const stored = {kv, onCorrupt: engine.options.onCorrupt.bind(engine.options)};
  const doorman = new Doorman(server, reviews, (channelId) => engine.discover(channelId));
  const changes = new Changes(desk, doorman);
  const posts = new PostEvidence({api: files, names, announcer, siteUrl: () => options.siteUrl()});
  const reacting = {reactions: api, botUserId, log};

  const queue = new JobQueue({...stored, name: 'answers', payload: replyPayloadSchema});
  const replies = new AnswerReplies({api, queue, runner, clock, log, botUserId});
  const done = new Done(stored);
  const job = new AnswerReplyJob({...reacting, desk, reviews, doorman, posts, users: api, announcer, done});
  runner.register({queue, run: (reply, {id}) => job.run(reply, id), lane: replyLane});
  const risky = new JobQueue({...stored, name: 'risks', payload: riskPayloadSchema});
  const risks = new Risks({desk, reviews, announcer, names, queue: risky, clock});
  runner.register({queue: risky, run: (risk) => risks.run(risk)});

  const templateOf = (review: Pick<Review, 'template'>): Promise<Template | null> =>
    templates.ofReview(review);
  const hintsOf: DossierActions['hintsOf'] = async ({review, content}) => {
    const template = await templateOf(review);
    return template === null ? new Map<string, TemplateItem>() : templateItemsOf(template, content.sections);
  };
  const answering = {
    ...reacting,
    announcer,
    names,
    membership,
    posts,
    hintsOf: ({work}: {work: Pick<Reported, 'review' | 'content'>}) => hintsOf(work),
  };
  const gaps = {server, doorman, announcer, names, risks};
  const facts = {announcer, names, templateOf};
  const also = async <T extends object>(
    run: (set: (extra: T) => void) => Promise<Outcome>,
  ): Promise<Outcome & T> => {
    let found: T | null = null;
    const outcome = await run((extra) => {
      found = extra;
    });
    if (found === null) throw new Error('the change answered nothing');
    return {...outcome, ...(found as T)};
  };

  return {
    replies,
    actions: {
      templateOf,
      hintsOf,
      answer: (actor, name, item, input) =>
        changes.ofOpen(actor, name, (change) => answer(change, item, input, answering)),
      notApplicable: (actor, name, item, reason) =>
        changes.ofOpen(actor, name, (change) => notApplicable(change, item, reason, answering)),
      withdrawAnswer: (actor, name, item) =>
        changes.ofOpen(actor, name, (change) => withdrawAnswer(change, item, answering)),
      answerThread: (actor, name, item) =>
        also((set) =>
          changes.ofOpen(actor, name, async (change): Promise<Message[]> => {
            set(await answerThread(change, item, answering));
            return [];
          }),
        ),
      openGap: (actor, name, input) =>
        also((set) =>
          changes.ofOpen(actor, name, async (change) => {
            const {gap, notes} = await openGap(change, input, gaps);
            set({gap});
            return notes;
          }),
        ),
      changeGap: (actor, name, gapName, what) =>
        also((set) =>
          changes.of(actor, name, 'any', async (change) => {
            const {gap, notes} = await alterGap(change, gapName, what, gaps);
            set({gap});
            return notes;
          }),
        ),
      setTier: (actor, name, tier) => changes.ofOpen(actor, name, (change) => setTier(change, tier, facts)),
      setFact: (actor, name, field, value) =>
        changes.ofOpen(actor, name, (change) => setFact(change, field, value, facts)),
    },
  };
}
