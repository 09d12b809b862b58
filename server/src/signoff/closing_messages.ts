import type {Announcer, Message} from '../posts/announcer';
import {closeNowButton, closeReviewButton, keepOpenButton} from '../posts/closing_buttons';
import {commentIds, openComments} from '../review/comments';
import type {ClosingState, Review} from '../review/types';
import {gapNames} from '../posts/dossier_lines';
import {dossierOf} from '../review/dossier';
import {openGaps} from '../review/gaps';
import {isForGood} from './ports';
import type {Work} from './work';

const MINUTE_MS = 60_000;

/** Says in the card's thread, or to the DRI, how closing stands now; each thing once. */
export async function announceClosing(work: Work, before: ClosingState, announcer: Announcer): Promise<void> {
  const {review} = work;
  const {phase, dueAt} = review.closing;
  const thread = {channelId: review.channelId, rootId: review.cardPostId};
  const params = {key: review.key, title: review.title};
  if (phase === 'grace') {
    const minutes = Math.max(1, Math.round((dueAt - work.now()) / MINUTE_MS));
    await announcer.say(
      thread,
      `grace-${review.id}-${dueAt}`,
      [
        {key: 'signoff.closing.grace', params: {...params, minutes}},
        ...openGapsMessages(work),
        ...openCommentsNote(review),
      ],
      [closeNowButton(review.id), keepOpenButton(review.id)],
    );
  } else if (phase === 'asked') {
    await ask(work, announcer);
  }
  const held = work.report.approvals.filter(({state}) => state === 'on hold');
  if (before.phase === 'grace' && phase === 'none') {
    await announcer.say(thread, `stopped-${review.id}-${before.dueAt}`, [
      held.length === 0
        ? {key: 'signoff.closing.stopped', params}
        : {
            key: 'signoff.closing.stopped-on-hold',
            params: {...params, count: held.length, teams: held.map(({name}) => name).join(', ')},
          },
    ]);
  }
}

/** What nobody has addressed yet, for whoever closes: it holds up nothing. */
export function openCommentsNote(review: Pick<Review, 'dossier'>): Message[] {
  const open = openComments(review);
  return open.length === 0
    ? []
    : [{key: 'close.open-comments', params: {count: open.length, ids: commentIds(open)}}];
}

/** What is still open keeps nothing from closing; everybody sees that it is known. */
export function openGapsMessages(work: Work): Message[] {
  const count = openGaps(dossierOf(work.review), work.now()).length;
  const gaps = gapNames(work.review, work.now());
  return count === 0 ? [] : [{key: 'signoff.closing.gaps', params: {count, gaps, key: work.review.key}}];
}

/** With `ask`: the DRI gets one button, and is reminded of it once. */
async function ask(work: Work, announcer: Announcer): Promise<void> {
  const {review} = work;
  const asking = lastApproval(work);
  const params = {key: review.key, title: review.title};
  const once = `${review.id}-${review.driId}-${asking}`;
  const asked = [{key: 'signoff.closing.ask', params}, ...openGapsMessages(work)];
  await askDri(work, announcer, `ask-${once}`, asked);
  if (review.closing.dueAt <= work.now()) {
    await askDri(work, announcer, `remind-${once}`, [{key: 'signoff.closing.remind', params}]);
  }
}

/** In a direct message; in the card's thread when the DRI cannot be reached (gone, or refusing), so that others see it. */
async function askDri(
  {review}: Work,
  announcer: Announcer,
  once: string,
  messages: Message[],
): Promise<void> {
  const button = [closeReviewButton(review.id)];
  const all = [...messages, ...openCommentsNote(review)];
  try {
    await announcer.direct(review.driId, once, all, button);
  } catch (error) {
    if (!isForGood(error)) {
      throw error;
    }
    const thread = {channelId: review.channelId, rootId: review.cardPostId};
    await announcer.say(thread, once, all, button);
  }
}

/** When the review became ready to close: names one asking, the same however often it is repeated. */
function lastApproval({review}: Work): number {
  return Math.max(0, ...review.timeline.filter(({kind}) => kind === 'approved').map(({at}) => at));
}
