import {isDeepStrictEqual} from 'node:util';
import {BoardRefused} from '../boards/board';
import type {Announcer} from '../posts/announcer';
import {boardChanges} from '../review/board_changes';
import {withErased} from '../review/board_changes_erased';
import {isNews, seenOf} from '../review/board_changes_seen';
import type {BoardEffect, BoardNews, Situation} from '../review/board_changes_situation';
import type {Erased, Review, ReviewView} from '../review/types';
import type {Names} from './names';
import {isForGood, type MembershipNow} from './ports';
import type {ElsewhereEnded} from './reconcile_ending';
import type {PutBack} from './reconcile_erased';
import type {Work} from './work';

export interface ReconcilerOptions {
  membership: MembershipNow;
  announcer: Announcer;
  names: Names;
  ending: ElsewhereEnded;
  erased: PutBack;
}

/**
 * Takes into a review what people did to it on a board that others than us change, before anything else is done with
 * it. What is said is said before it is stored, and what falls, falls on the board before: after a crash the same is
 * found again, said once, and done.
 */
export class Reconciler {
  constructor(private readonly options: ReconcilerOptions) {}

  async run(work: Work): Promise<void> {
    if (!work.isWatched) {
      return;
    }
    const {ending, erased} = this.options;
    await ending.finishAsMeant(work);
    await ending.takeUpAgain(work);
    if (work.review.status !== 'open') {
      return;
    }
    const lost = erased.lost(work);
    await this.takeIn(work, lost);
    await erased.putBack(work, lost);
    await ending.endedElsewhere(work);
  }

  private async takeIn(work: Work, lost: readonly Erased[]): Promise<void> {
    const view = {review: work.review, content: withErased(work.content, lost)};
    const {review, news, effects} = boardChanges(view, await this.situationOf(work, view));
    if (isSame(review, work.review)) {
      return;
    }
    await this.say(work, news);
    await this.make(
      work,
      effects.filter(({state}) => state === 'open'),
    );
    await work.save(review);
    await this.make(
      work,
      effects.filter(({state}) => state !== 'open'),
    );
  }

  /** The labels of memberships are only for what is about to be signed. */
  private async situationOf(work: Work, {review, content}: ReviewView): Promise<Situation> {
    const items = content.sections.flatMap((section) => section.items);
    const hands = items
      .filter((item) => item.changedBy !== '' && isNews(seenOf(review, item.id), item))
      .map(({changedBy}) => changedBy);
    const known = new Map<string, string>();
    for (const userId of new Set(hands)) {
      for (const {teamId, through} of await this.options.membership.teamsOf(userId)) {
        known.set(`${userId} ${teamId}`, through);
      }
    }
    return {
      teams: work.teams,
      memberships: work.memberships,
      now: work.now(),
      through: (userId, teamId) => known.get(`${userId} ${teamId}`) ?? '',
    };
  }

  private async say({review}: Work, news: readonly BoardNews[]): Promise<void> {
    const {announcer, names} = this.options;
    for (const {once, code, by, params} of news) {
      const user = by === '' ? '' : await names.of(by);
      const thread = {channelId: review.channelId, rootId: review.cardPostId};
      try {
        await announcer.say(thread, once, [{key: `signoff.board.${code}`, params: {...params, user}}]);
      } catch (error) {
        // An archived channel takes no posts: the review goes on all the same.
        if (!isForGood(error)) {
          throw error;
        }
      }
    }
  }

  /** What the board refuses shows: items that stay ticked do not count, and ticks that are missing are said. */
  private async make(work: Work, effects: readonly BoardEffect[]): Promise<void> {
    if (work.content.finished) {
      return;
    }
    for (const actor of new Set(effects.map(({by}) => by))) {
      const changes = effects
        .filter(({by}) => by === actor)
        .map(({itemId, state}) => ({itemId, kind: 'state' as const, state, reason: ''}));
      try {
        await work.apply(changes, actor === '' ? work.botUserId : actor);
      } catch (error) {
        if (!(error instanceof BoardRefused)) {
          throw error;
        }
      }
    }
  }
}

/** As they are stored: without what is undefined. */
function isSame(one: Review, other: Review): boolean {
  return isDeepStrictEqual(stored(one), stored(other));
}

function stored(review: Review): unknown {
  return JSON.parse(JSON.stringify(review));
}
