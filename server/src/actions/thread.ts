import type {Announcer, Message} from '../posts/announcer';
import type {Review} from '../review/types';
import {unlessRefused} from '../signoff/unless_refused';

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
  await unlessRefused(() => announcer.say({channelId, rootId: cardPostId}, once, messages));
}
