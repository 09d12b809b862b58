import type {Announcer, Message} from '../posts/announcer';
import {answersOn, checkAnswer, distinct, saysTheSame, withAnswer, withoutAnswer} from '../review/answers';
import {type Answer, dossierOf, type Evidence} from '../review/dossier';
import {findItem, namedById} from '../review/find_item';
import {assertMay} from '../review/may';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Names} from '../signoff/names';
import type {Log, MembershipNow, Reactions} from '../signoff/ports';
import type {TemplateItem} from '../templates/items';
import {paperclip} from './answer_reactions';
import {type PostEvidence, quoted} from './answer_posts';
import {itemThreadKey} from './answer_threads';
import type {Change} from './changes';
import {skip} from './tick';
import type {ItemName} from './types';

/** What somebody says to an item. */
export interface AnswerInput {
  text: string;
  /** Besides what the text links to: an address a line; '' for none. */
  evidence?: string;
}

export interface AnswersOptions {
  announcer: Announcer;
  names: Names;
  membership: MembershipNow;
  posts: PostEvidence;
  reactions: Reactions;
  botUserId: string;
  log: Log;
  /** What the template says of the review's items, by their ids on the board. */
  hintsOf(change: Change): Promise<ReadonlyMap<string, TemplateItem>>;
}

/** The item, which is one that asks something. @throws Refusal `answer.approval-item`, and see findItem */
export function askingItem(change: Change, name: ItemName): ItemReport {
  const {report, review} = change.work;
  const byId = report.items.find(({item: {id}}) => name === namedById(id));
  if (byId === undefined && name.startsWith(namedById(''))) {
    throw new Refusal('answer.item-gone', {review: review.key});
  }
  const item = byId ?? findItem(report, name);
  if (item.approvalOf !== '') {
    const team = change.work.teams.find(({id}) => id === item.approvalOf)?.name ?? item.approvalOf;
    throw new Refusal('answer.approval-item', {number: item.number, item: item.item.title, team});
  }
  return item;
}

/** What was said to the item so far; null for nothing. */
export function answerTo({work}: Pick<Change, 'work'>, item: ItemReport): Answer | null {
  return answersOn(work.review, work.report.items).of.get(item.item.id) ?? null;
}

/**
 * Answers an item, in the place of whatever was said to it before.
 * @throws Refusal `rights.answer`, `answer.approval-item`, `answer.empty`, `answer.too-long`,
 * `answer.too-much-evidence`, `answer.evidence-no-link`
 */
export async function answer(
  change: Change,
  name: ItemName,
  input: AnswerInput,
  options: AnswersOptions,
): Promise<Message[]> {
  const {actor, work, roles} = change;
  assertMay('answer', roles);
  const item = askingItem(change, name);
  const {evidenceOfLines} = await import('../review/evidence');
  const found = await quoted(input.text, work.review.channelId, options.posts);
  const evidence = distinct([...found.evidence, ...evidenceOfLines(input.evidence ?? '')]);
  const given: Answer = {
    ...blank(item),
    by: actor.userId,
    at: work.now(),
    kind: 'answered',
    text: found.text,
    evidence,
  };
  checkAnswer(given.text, evidence, item);
  const notes = await put(change, item, given, options);
  const hint = evidence.length > 0 ? '' : (await options.hintsOf(change)).get(item.item.id)?.evidence;
  return hint === undefined || hint === ''
    ? notes
    : [...notes, {key: 'answer.evidence-wanted', params: {evidence: hint}}];
}

/**
 * Says that an item does not apply, with the reason; and skips it where the person may.
 * @throws Refusal `rights.answer`, `answer.approval-item`, `answer.reason-missing`, `answer.too-long`
 */
export async function notApplicable(
  change: Change,
  name: ItemName,
  reason: string,
  options: AnswersOptions,
): Promise<Message[]> {
  const {actor, work, roles} = change;
  assertMay('answer', roles);
  const item = askingItem(change, name);
  const text = reason.trim();
  if (text === '') throw new Refusal('answer.reason-missing', {number: item.number, item: item.item.title});
  const {evidenceIn} = await import('../review/evidence');
  const evidence = evidenceIn(text);
  checkAnswer(text, evidence, item);
  const given: Answer = {
    ...blank(item),
    by: actor.userId,
    at: work.now(),
    kind: 'not-applicable',
    text,
    evidence,
  };
  const notes = await put(change, item, given, options);
  try {
    return [...notes, ...(await skip(change, `#${String(item.number)}`, text, options.membership))];
  } catch (error) {
    // An answer is not a tick: who may not skip it has answered it all the same.
    if (!(error instanceof Refusal)) throw error;
    return [
      ...notes,
      {key: 'answer.not-skipped', params: {number: item.number, item: item.item.title}},
      {key: `refusal.${error.code}`, params: error.params},
    ];
  }
}

/** Takes an answer away: for whoever gave it, and those in charge. @throws Refusal `answer.none`, `answer.not-yours` */
export async function withdrawAnswer(
  change: Change,
  name: ItemName,
  options: AnswersOptions,
): Promise<Message[]> {
  const {actor, work, roles} = change;
  assertMay('answer', roles);
  const item = askingItem(change, name);
  const before = answerTo(change, item);
  const named = {number: item.number, item: item.item.title};
  if (before === null) throw new Refusal('answer.none', named);
  const isInCharge = roles.some((role) => ['dri', 'channel-admin', 'system-admin'].includes(role));
  if (before.by !== actor.userId && !isInCharge) throw new Refusal('answer.not-yours', named);
  await work.save(withoutAnswer(work.review, before, actor.userId, work.now()));
  await letGo(before, options);
  return [];
}

/**
 * Opens the thread in which an item is answered, or finds the one that is open.
 * @throws Refusal `rights.answer`, `answer.approval-item`
 */
export async function answerThread(
  change: Change,
  name: ItemName,
  options: AnswersOptions,
): Promise<{postId: string}> {
  const {work, roles} = change;
  assertMay('answer', roles);
  const item = askingItem(change, name);
  const {review} = work;
  const dossier = dossierOf(review);
  const earlier = dossier.threads.filter(({itemId}) => itemId === item.item.id);
  const last = earlier.at(-1);
  if (last !== undefined && (await options.posts.exists(last.postId))) return {postId: last.postId};
  const hint = (await options.hintsOf(change)).get(item.item.id);
  const once = itemThreadKey({reviewId: review.id, itemId: item.item.id}, earlier.length);
  const postId = await options.announcer.say({channelId: review.channelId, rootId: ''}, once, [
    {key: 'answer.thread.head', params: {key: review.key, number: item.number, item: item.item.title}},
    ...hinted('answer.thread.why', hint?.why),
    ...hinted('answer.thread.evidence', hint?.evidence),
    {key: 'answer.thread.how', params: {number: item.number, key: review.key}},
  ]);
  const threads = [...dossier.threads, {itemId: item.item.id, postId}];
  await work.save({...review, dossier: {...dossier, threads}});
  return {postId};
}

function hinted(key: string, text: string | undefined): Message[] {
  return text === undefined || text === '' ? [] : [{key, params: {text}}];
}

function blank(item: ItemReport): Omit<Answer, 'by' | 'at' | 'kind'> & {evidence: Evidence[]} {
  return {itemId: item.item.id, title: item.item.title, text: '', evidence: [], postId: ''};
}

/** The answer is kept; what it takes the place of is said. */
async function put(
  change: Change,
  item: ItemReport,
  given: Answer,
  options: AnswersOptions,
): Promise<Message[]> {
  const {work} = change;
  const before = answerTo(change, item);
  if (before !== null && saysTheSame(before, given)) return [];
  // A score is another's to give, and stays.
  const kept =
    before?.score === undefined || given.kind !== before.kind ? given : {...given, score: before.score};
  await work.save(withAnswer(work.review, item, kept, before));
  if (before === null) return [];
  await letGo(before, options);
  return before.by === given.by || before.from !== undefined
    ? []
    : [
        {
          key: 'answer.replaced',
          params: {user: await options.names.of(before.by), na: String(before.kind === 'not-applicable')},
        },
      ];
}

/** Replies that are the answer no more lose their 📎. */
async function letGo({parts = []}: Answer, options: AnswersOptions): Promise<void> {
  for (const {postId} of parts.filter((part) => part.postId !== '')) {
    await paperclip(postId, false, options);
  }
}
