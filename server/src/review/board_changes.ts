import {factsChanged} from './board_changes_facts';
import {opened} from './board_changes_opened';
import {seenItems} from './board_changes_seen';
import {signedByTick} from './board_changes_signed';
import type {Progress, Situation} from './board_changes_situation';
import {takenAway} from './board_changes_taken';
import {ticked} from './board_changes_ticked';
import {itemReports} from './item_reports';
import type {ReviewView} from './types';

/**
 * Takes into a review that goes on what people did to it on a board that others than us change: what differs from what
 * was seen there last (`review.seen`). What cannot be told for certain approves nothing.
 *
 * The order matters: what falls, falls before anything is counted, and ticks by hand count before the sign-offs that
 * tick the rest. On the same content it changes nothing a second time.
 * @param view the review as stored, and the board as it is now
 * @returns the next review, what people are told, and what is to be changed on the board
 */
export function boardChanges({review, content}: ReviewView, situation: Situation): Progress {
  const {teams, memberships} = situation;
  let progress: Progress = {review, news: [], effects: []};
  for (const rule of [factsChanged, takenAway]) {
    progress = rule(progress, content, situation);
  }
  for (const rule of [opened, ticked, signedByTick]) {
    for (const report of itemReports({review: progress.review, content}, teams, memberships)) {
      progress = rule(progress, report, content, situation);
    }
  }
  const reports = itemReports({review: progress.review, content}, teams, memberships);
  return {...progress, review: {...progress.review, seen: seenItems(review, reports)}};
}
