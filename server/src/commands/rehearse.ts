import type {Refused, Rehearsed, TryingOut} from '../actions/trying_out';
import type {Translate} from '../i18n/messages';
import {plain, runes, shorten, table} from '../posts/markdown';
import type {Rendering} from '../posts/rendering';
import type {Renderings} from '../posts/renderings';
import {plainParams} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';

export interface RehearseOptions {
  tryingOut: Pick<TryingOut, 'rehearse'>;
  renderings: Pick<Renderings, 'ofPeople'>;
}

const USUAL = 50;
const MOST = 200;
const SHOWN_WORDS = 80;
/** Longer answers are not read, and the server has a limit for posts. */
const LONGEST_TABLE = 14_000;

/** `/prr rehearse`, `/prr rehearse 200`: what would have counted of the last posts here. */
export function rehearse({tryingOut, renderings}: RehearseOptions): Command {
  const usage = 'rehearse [number of posts]';
  return {
    name: 'rehearse',
    usage,
    suggestions: [{kind: 'text', hint: 'number'}],
    run: async ({actor, words, locale}) => {
      const given = words.take() ?? String(USUAL);
      words.end(typed(usage));
      const wanted = /^[1-9]\d{0,8}$/u.test(given) ? Number(given) : 0;
      if (wanted === 0 || wanted > MOST) {
        throw new Refusal('commands.rehearse-number', {value: given, most: MOST});
      }
      const {count, posts} = await tryingOut.rehearse(actor, wanted);
      const rendering = await renderings.ofPeople(
        posts.map(({userId}) => userId),
        locale,
      );
      const {t} = rendering;
      if (posts.length === 0) return t('commands.rehearse-none', {count});
      const head = ['author', 'words', 'reading', 'counts'].map((each) => t(`commands.rehearse.${each}`));
      const rows = fitting(posts.map((post) => row(post, rendering)));
      const left = posts.length - rows.length;
      return [
        t('commands.rehearse-head', {count, found: posts.length}),
        '',
        table(head, rows),
        '',
        ...(left > 0 ? [t('commands.rehearse-more', {count: left})] : []),
        t('commands.read-foot'),
      ].join('\n');
    },
  };
}

/** The latest rows, as many as there is room for. */
function fitting(rows: readonly string[][]): string[][] {
  const kept: string[][] = [];
  let length = 0;
  for (const cells of [...rows].reverse()) {
    length += runes(cells.join(' | ')) + 6;
    if (length > LONGEST_TABLE) break;
    kept.unshift(cells);
  }
  return kept;
}

function row(post: Rehearsed, {t, person}: Rendering): string[] {
  const {verdicts, nearMisses} = post;
  const read = [...verdicts, ...nearMisses].map(({team, verdict}) =>
    t('commands.rehearse.said', {team: plain(team), verdict}),
  );
  return [
    person(post.userId),
    plain(shorten(post.words.replace(/\s+/gu, ' '), SHOWN_WORDS)),
    read.length === 0 ? '–' : read.join(', '),
    outcome(post, t),
  ];
}

/** Whether it would count, and why not. */
function outcome({verdicts, nearMisses, why, ruledOut, isEdited}: Rehearsed, t: Translate): string {
  if (ruledOut !== null) {
    return t('commands.rehearse.ruled-out', {because: ruledOut});
  }
  const reasons = nearMisses.map((miss) =>
    t(miss.isAsked ? 'commands.rehearse.near' : 'commands.rehearse.no', {
      why: t(miss.why.key, plainParams(miss.why.params)),
    }),
  );
  const counted = verdicts.map(({team, isMember, refused}) => {
    if (refused !== null) return refusal(team, refused, t);
    const key = isEdited ? 'commands.rehearse.asked' : 'commands.rehearse.yes';
    return t(isMember ? key : 'commands.rehearse.not-a-member', {team: plain(team)});
  });
  const said = [...counted, ...reasons];
  return said.length > 0
    ? said.join('; ')
    : t('commands.rehearse.no', {why: t(why.key, plainParams(why.params))});
}

const REFUSED = ['own-review', 'named-by-dri', 'mandatory-open', 'team-not-needed'];

/** In the words of somebody who is not its author. */
function refusal(team: string, {review, code, params}: Refused, t: Translate): string {
  const because = REFUSED.find((each) => code === `sign-off.${each}`) ?? 'other';
  return t(`commands.rehearse.refused.${because}`, plainParams({...params, team, key: review}));
}
