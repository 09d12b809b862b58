import type {SeenRun} from '../boards/board';
import type {Announcer, Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import {checkTitle} from '../review/title';
import type {Review, ReviewingTeam} from '../review/types';
import {isForGood, type Log, type TeamMembers} from './ports';

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
      ...(await this.withoutMembers(needed)),
    ];
    if (messages.length > 0) {
      await this.direct(review.driId, `adopted-${review.id}`, messages);
    }
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

  private async withoutMembers(needed: readonly ReviewingTeam[]): Promise<Message[]> {
    const checked = await Promise.all(
      needed.map(async (team) => ({team, has: await this.options.members.hasMembers(team)})),
    );
    return checked
      .filter(({has}) => !has)
      .map(({team}) => ({key: 'start.team-without-members', params: {team: team.name, id: team.id}}));
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
