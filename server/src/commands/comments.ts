import type {Comments, MarkedComment} from '../actions/comments';
import type {ReviewComment} from '../review/dossier';
import type {Message} from '../posts/announcer';
import {plain, runes, shorten} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import {moment} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {answer, typed, type Call, type Command} from './command';

export interface CommentCommandsOptions {
  comments: Pick<Comments, 'mark' | 'write' | 'address' | 'reopen' | 'list'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

const PERMALINK = /^https?:\/\/\S+\/pl\/([a-z0-9]{26})(?:[/?#]\S*)?$/u;
const COMMENT_ID = /^c\d{1,6}$/iu;
const SHOWN_WORDS = 160;
/** Longer answers are not read, and the server has a limit for posts. */
const LONGEST = 14_000;

const usages = {
  comment: 'comment [PRR-12] [link to a post or text]',
  reopen: 'comment reopen <C1> [PRR-12] [reason]',
  addressed: 'addressed <C1> [PRR-12] [note]',
  comments: 'comments [open|all] [PRR-12]',
} as const;

/** The message for a post that is a comment now. */
export function markedMessage({outcome, comment, isNew}: MarkedComment): Message {
  const params = {id: comment.id, key: outcome.review.key};
  if (isNew) return {key: 'comment.marked', params};
  return {key: comment.addressed === null ? 'comment.marked-already' : 'comment.marked-addressed', params};
}

function marked(call: Call, done: MarkedComment): string {
  return answer(call, markedMessage(done), done.outcome.notes);
}

/** `/prr comment` in a thread, `/prr comment <link>`, `/prr comment <text>`, `/prr comment reopen C1 <reason>`. */
export function comment(options: CommentCommandsOptions): Command {
  const {comments} = options;
  return {
    name: 'comment',
    usage: usages.comment,
    suggestions: [],
    subcommands: [{name: 'reopen', usage: usages.reopen, suggestions: [{kind: 'text', hint: 'C1 [reason]'}]}],
    run: async (call) => {
      const {words, actor} = call;
      const before = words.takeReviewKey();
      if (!words.quoted && words.peek().toLowerCase() === 'reopen') {
        const [, id, ...rest] = words.takeEach();
        if (COMMENT_ID.test(id ?? '')) return reopened(call, before, id ?? '', rest, options);
        const text = ['reopen', ...(id === undefined ? [] : [id]), ...rest].join(' ');
        return marked(call, await comments.write(actor, before, text));
      }
      const [, postId] = PERMALINK.exec(words.peek()) ?? [];
      if (postId !== undefined) {
        words.take();
        const review = before === '' ? words.takeReviewKey() : before;
        words.end(typed(usages.comment));
        return marked(call, await comments.mark(actor, review, postId));
      }
      const text = words.takeRest().trim();
      if (text !== '') return marked(call, await comments.write(actor, before, text));
      if (actor.rootId === '') throw new Refusal('commands.missing-comment', {usage: typed(usages.comment)});
      return marked(call, await comments.mark(actor, before, actor.rootId));
    },
  };
}

async function reopened(
  call: Call,
  before: string,
  id: string,
  rest: readonly string[],
  {comments}: CommentCommandsOptions,
): Promise<string> {
  const {key, note} = keyAndNote(before, rest);
  const {review, notes} = await comments.reopen(call.actor, key, id, note);
  return notes.length > 0
    ? answer(call, {key: 'comment.nothing-done', params: {key: review.key}}, notes)
    : answer(call, {key: 'comment.reopened', params: {id: id.toUpperCase(), key: review.key}});
}

/** `/prr addressed C1 PRR-12 the dashboard has it now`. */
export function addressed({comments}: CommentCommandsOptions): Command {
  return {
    name: 'addressed',
    usage: usages.addressed,
    suggestions: [{kind: 'text', hint: 'C1 [note]'}],
    run: async (call) => {
      const before = call.words.takeReviewKey();
      const [id = '', ...rest] = call.words.takeEach();
      if (!/^c?\d{1,6}$/iu.test(id)) {
        throw new Refusal('commands.missing-comment-id', {usage: typed(usages.addressed)});
      }
      const {key, note} = keyAndNote(before, rest);
      const {review, notes} = await comments.address(call.actor, key, id, note);
      const shown = id.toUpperCase().replace(/^C?/u, 'C');
      return notes.length > 0
        ? answer(call, {key: 'comment.nothing-done', params: {key: review.key}}, notes)
        : answer(call, {key: 'comment.addressed', params: {id: shown, key: review.key}});
    },
  };
}

/** `/prr comments`, `/prr comments all PRR-12`. */
export function comments({comments: useCases, renderings}: CommentCommandsOptions): Command {
  return {
    name: 'comments',
    usage: usages.comments,
    suggestions: [{kind: 'list', items: ['open', 'all']}],
    run: async ({actor, words, locale}) => {
      const key = words.takeLastReviewKey();
      const which =
        words
          .takeAll((word) => /^(?:open|all)$/iu.test(word))
          .at(-1)
          ?.toLowerCase() ?? 'open';
      words.end(typed(usages.comments));
      const found = await useCases.list(actor, key, which === 'all' ? 'all' : 'open');
      const people = found.comments.flatMap((each) => [each.authorId, each.addressed?.by ?? '']);
      const rendering = await renderings.ofPeople(people, locale, found.review.mattermostTeamId);
      const params = {key: found.review.key, title: found.review.title, open: found.open, total: found.total};
      const head = rendering.t('comment.list-head', {...params, title: plain(found.review.title)});
      return [head, ...fitting(found.comments, rendering)].join('\n');
    },
  };
}

function fitting(all: readonly ReviewComment[], rendering: Rendering): string[] {
  const lines: string[] = [];
  let length = 0;
  for (const each of all) {
    const next = line(each, rendering);
    length += runes(next) + 1;
    if (length > LONGEST)
      return [...lines, rendering.t('comment.list-more', {count: all.length - lines.length})];
    lines.push(next);
  }
  return lines;
}

function line({id, authorId, words, postId, addressed: done}: ReviewComment, rendering: Rendering): string {
  const {t, person, permalink} = rendering;
  const link = permalink(postId);
  const params = {
    id: link === '' ? `**${id}**` : `[**${id}**](${link})`,
    author: person(authorId),
    words: plain(shorten(words.replace(/\s+/gu, ' '), SHOWN_WORDS)),
  };
  if (done === null) return t('comment.line', params);
  const note = plain(shorten(done.note, SHOWN_WORDS));
  return t('comment.line-addressed', {
    ...params,
    by: person(done.by),
    at: moment(done.at),
    note,
    hasNote: String(note !== ''),
  });
}

function keyAndNote(before: string, rest: readonly string[]): {key: string; note: string} {
  const [first = '', ...others] = rest;
  const isKey = before === '' && /^prr-\d{1,9}$/iu.test(first);
  return isKey ? {key: first.toUpperCase(), note: others.join(' ')} : {key: before, note: rest.join(' ')};
}
