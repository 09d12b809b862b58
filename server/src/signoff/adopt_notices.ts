import type {SeenRun} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {withoutItemsAtStart} from '../review/adopted';
import {Refusal} from '../review/refusal';
import {leftOutOf} from '../review/teams_left_out';
import {checkTitle} from '../review/title';
import type {Review, ReviewingTeam} from '../review/types';
import {isForGood, type Log, type TeamMembers} from './ports';
import {aboutTeams, withoutMembers} from './team_messages';

export interface AdoptNoticesOptions {
  announcer: Announcer;
  members: TeamMembers;
  log: Log;
}

/** What the DRI of a run that was started on the board is told, once: `/prr start` would have said it at once. */
export class AdoptNotices {
  constructor(private readonly options: AdoptNoticesOptions) {}

  /** What stands in the way of an approval, and what to do about it; nothing when all is well. */
  async whatToDo(review: Review, needed: readonly ReviewingTeam[]): Promise<void> {
    const {key, title} = review;
    const messages = [
      ...(needed.length === 0 ? [{key: 'signoff.adopted.no-team', params: {key, title}}] : []),
      ...titleProblem(review),
      ...this.whoIsMissing(review, 'start.teams-left-out'),
      ...(await withoutMembers(needed, this.options.members, review.driId)),
    ];
    if (messages.length > 0) {
      await this.direct(review.driId, `adopted-${review.id}`, messages);
    }
  }

  /** Teams that the template, or the playbook, asks for and the run has no item of. @param leftOutKey of the message */
  whoIsMissing(
    review: Review,
    leftOutKey: 'start.announcement.left-out' | 'start.teams-left-out',
  ): Message[] {
    return [
      ...aboutTeams(leftOutKey, leftOutOf(review)),
      ...aboutTeams('signoff.adopted.without-items', withoutItemsAtStart(review)),
    ];
  }

  /** The bot may not go where the run is: no review then. */
  async cannotJoin({ref, title, channelId, driId}: SeenRun, reason: string): Promise<void> {
    this.options.log.error('a run cannot become a review: the bot cannot join it', {
      run: ref,
      channel: channelId,
      reason,
    });
    await this.direct(driId, `not-adopted-${ref}-${channelId}`, [
      {key: 'signoff.adopted.cannot-join', params: {title}},
    ]);
  }

  /** Somebody who takes no direct messages keeps nothing from going on. */
  private async direct(userId: string, onceKey: string, messages: readonly Message[]): Promise<void> {
    try {
      await this.options.announcer.direct(userId, onceKey, messages);
    } catch (error) {
      if (!isForGood(error)) {
        throw error;
      }
      this.options.log.debug('not told', {user: userId, reason: error.message});
    }
  }
}

function titleProblem({key, title, template}: Review): Message[] {
  try {
    checkTitle(title, [template.title]);
    return [];
  } catch (error) {
    if (error instanceof Refusal) {
      return [
        {key: 'signoff.adopted.title', params: {key}},
        {key: `refusal.${error.code}`, params: error.params},
      ];
    }
    throw error;
  }
}
