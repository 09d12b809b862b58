import {BoardAway, BoardRefused} from '../board';
import {type Playbooks, type PlaybooksCalls, PlaybooksForbidden} from './calls';
import {isNo} from './errors';

export interface LettingIn {
  playbooks: Playbooks;
  botUserId: string;
  log: {error(message: string, fields: Record<string, string | number>): void};
}

/**
 * Makes somebody a participant, who may write then: as themselves, for which seeing the run is enough, else as our bot.
 * @param calls in that person's name
 * @throws BoardRefused when Playbooks lets neither; BoardAway when even our bot sees the run no more
 */
export async function letIn(
  {playbooks, botUserId, log}: LettingIn,
  calls: PlaybooksCalls,
  ref: string,
  userId: string,
): Promise<void> {
  try {
    await calls.addParticipants(ref, [userId]);
    return;
  } catch (error) {
    if (!isNo(error)) {
      throw error;
    }
  }
  await playbooks.as(botUserId, async (bot) => {
    try {
      await bot.addParticipants(ref, [userId]);
    } catch (error) {
      if (!isNo(error)) {
        throw error;
      }
      await assertSeen(bot, ref, log);
      throw new BoardRefused(`${userId} cannot be made a participant of run ${ref}`, 'not-a-participant');
    }
  });
}

async function assertSeen(bot: PlaybooksCalls, ref: string, log: LettingIn['log']): Promise<void> {
  try {
    await bot.run(ref);
  } catch (error) {
    if (!(error instanceof PlaybooksForbidden)) {
      throw error;
    }
    log.error('our bot may not see a run any more; somebody has to add it to the participants', {run: ref});
    throw new BoardAway(`the bot may not see run ${ref}`);
  }
}
