import type {Announcer, Message} from '../posts/announcer';
import type {Review} from '../review/types';
import {isForGood} from '../signoff/ports';

/**
 * Says something in the thread of a review's card, once for each `once`. The card says it too: an archived channel, which
 * takes no posts, is no reason to fail.
 */
export async function sayInThread(
  {channelId, cardPostId}: Pick<Review, 'channelId' | 'cardPostId'>,
  once: string,
  messages: readonly Message[],
  announcer: Pick<Announcer, 'say'>,
): Promise<void> {
  try {
    await announcer.say({channelId, rootId: cardPostId}, once, messages);
  } catch (error) {
    if (!isForGood(error)) throw error;
  }
}
