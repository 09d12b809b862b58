import type {Review} from '../review/types';
import type {Log} from './ports';

/** The websocket event; clients see it as `custom_prr_review_changed`. */
const EVENT = 'review_changed';

/** What it takes to tell the web clients of a channel something. */
export interface Publisher {
  publishWebSocketEvent(
    event: string,
    payload: Record<string, unknown>,
    broadcast: {ChannelId: string},
  ): Promise<void>;
}

/**
 * Tells whoever is in a review's channel that something of it has changed, and nothing of what. An event that does not
 * arrive does no harm: nothing relies on it. On a server of several nodes without a licence it reaches the clients of
 * this node only.
 */
export function changeEvents(
  publisher: Publisher,
  log: Log,
): (review: Pick<Review, 'id' | 'channelId'>) => void {
  return ({id, channelId}) => {
    publisher
      .publishWebSocketEvent(EVENT, {review_id: id, channel_id: channelId}, {ChannelId: channelId})
      .catch((error: unknown) => {
        log.debug('web clients are not told of a change', {review: id, reason: String(error)});
      });
  };
}
