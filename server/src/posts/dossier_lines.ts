import {answered} from '../review/answers';
import {dossierOf} from '../review/dossier';
import {bySeverity, openGaps, standingOf} from '../review/gaps';
import type {ReviewReport} from '../review/report';
import type {Review, ReviewView} from '../review/types';
import {plain, shorten} from './markdown';
import type {Rendering} from './rendering';

const shownService = 60;
const namedGaps = 5;
const shownGap = 100;

/** What a card says of tier, answers and gaps: one line, or none where there is nothing of it. */
export function dossierLine(view: ReviewView, report: ReviewReport, {t, now}: Rendering): string[] {
  const {service, tier, slo, answers, gaps} = dossierOf(view.review);
  const open = openGaps({gaps}, now);
  const accepted = gaps.filter((gap) => standingOf(gap, now) === 'accepted').length;
  const parts = [
    service === '' ? '' : t('card.service', {service: plain(shorten(service, shownService))}),
    tier === '' ? '' : t('card.tier', {tier, slo}),
    answers.length === 0 ? '' : t('card.answered', answered(view, report)),
    open.length === 0
      ? ''
      : t('card.gaps', {
          gaps: bySeverity(open)
            .map(({severity, count}) => t('card.gaps-of', {severity, count}))
            .join(', '),
        }),
    accepted === 0 ? '' : t('card.accepted-risks', {count: accepted}),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** What is still open of the gaps when a review ends: one line, or none. */
export function openGapsLine(review: Review, {t, now}: Pick<Rendering, 't' | 'now'>): string[] {
  const open = openGaps(dossierOf(review), now);
  const names = gapNames(review, now, (severity) => t('records.severity', {severity}));
  return open.length === 0 ? [] : [t('note.gaps', {count: open.length, gaps: plain(names)})];
}

/**
 * `G1 (critical) No alert on the queue; G2 …`, the first few by rank.
 * @param inWords a severity in the reader's language; without it, as people type it
 */
export function gapNames(
  review: Review,
  now: number,
  inWords: (severity: string) => string = (severity) => severity,
): string {
  const open = openGaps(dossierOf(review), now);
  const named = open
    .slice(0, namedGaps)
    .map(
      ({id, severity, text}) =>
        `${id} (${inWords(severity)}) ${shorten(text.replace(/\s+/gu, ' '), shownGap)}`,
    );
  return [...named, ...(open.length > namedGaps ? ['…'] : [])].join('; ');
}
