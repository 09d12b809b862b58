import {commentIds, commentsOf, openComments} from '../review/comments';
import {awaitsHandover, followUps} from '../review/course';
import {type Accepted, type Consulted, dossierOf, FROM_FRAMEWORK} from '../review/dossier';
import type {ReviewReport} from '../review/report';
import type {Review} from '../review/types';
import {itemNumbers} from './item_numbers';
import {plain, shorten} from './markdown';
import {moment, type Rendering} from './rendering';

const SHOWN = 12;
const SHOWN_NOTE = 160;
const SHOWN_ABOUT = 60;

/** What accompanies a review, for its card and status; nothing of what is not there. */
export function courseLines(review: Review, report: ReviewReport, rendering: Rendering): string[] {
  const {acceptance, handover, framework, answers, consulted} = dossierOf(review);
  const count = answers.filter(({from}) => from === FROM_FRAMEWORK).length;
  return [
    ...commentLine(review, rendering),
    ...(framework === null
      ? []
      : [
          rendering.t('card.framework', {
            title: plain(framework.title),
            version: plain(framework.version),
            count,
          }),
        ]),
    ...consultedLine(consulted, rendering),
    ...(acceptance === null ? [] : [acceptedLine('card.acceptance', acceptance, rendering)]),
    ...(handover === null
      ? awaitedLine(review, report, rendering)
      : [acceptedLine('card.handed-over', handover, rendering)]),
  ];
}

/** Who has accepted something, when, and what they said. */
export function acceptedLine(key: string, {userId, at, note}: Accepted, {t, person}: Rendering): string {
  const params = {user: person(userId), at: moment(at), note: plain(shorten(note, SHOWN_NOTE))};
  return t(key, {...params, hasNote: String(params.note !== '')});
}

function consultedLine(consulted: readonly Consulted[], {t, person}: Rendering): string[] {
  if (consulted.length === 0) return [];
  const shown = consulted
    .slice(0, SHOWN)
    .map(({userId, about}) => `${person(userId)} (${plain(shorten(about, SHOWN_ABOUT))})`);
  const people = shown.join(', ') + (consulted.length > SHOWN ? ', …' : '');
  return [t('card.consulted', {people, count: consulted.length})];
}

function commentLine(review: Review, {t}: Rendering): string[] {
  const total = commentsOf(review).length;
  const open = openComments(review);
  if (total === 0) return [];
  const ids = commentIds(open.slice(0, SHOWN)) + (open.length > SHOWN ? ', …' : '');
  return [t(open.length === 0 ? 'card.comments-done' : 'card.comments', {open: open.length, total, ids})];
}

/** While the review is open its items say so. */
function awaitedLine(review: Review, report: ReviewReport, {t}: Rendering): string[] {
  if (review.status !== 'closed' || !awaitsHandover(review)) return [];
  const {steps, gaps} = followUps(review, report);
  const ids = gaps.slice(0, SHOWN).map(({id}) => id);
  return [
    t('card.handover-awaited', {
      count: steps.length,
      steps: itemNumbers(steps),
      gapCount: gaps.length,
      gaps: ids.join(', ') + (gaps.length > SHOWN ? ', …' : ''),
    }),
  ];
}
