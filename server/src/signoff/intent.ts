import {z} from 'zod';

const intentSchema = z.object({
  /** What makes it one: the same delivery has the same id. */
  id: z.string(),
  postId: z.string(),
  channelId: z.string(),
  rootId: z.string(),
  userId: z.string(),
  /** What was read, to be compared with what the post says when it is counted. */
  words: z.string(),
  /** Unix ms. */
  at: z.number(),
  /**
   * `live`: the session behind the post was its author's. `unproven`: not known to be the author's own hand.
   * `confirmed`: its author has pressed the button.
   */
  hand: z.enum(['live', 'unproven', 'confirmed']),
  /** The review that the author has chosen; '' when it goes without saying. */
  reviewId: z.string(),
  /**
   * Ids of the reviews that were open in the channel when it was written: it can have meant no other. None: one may
   * have been started on the board just before, which is yet to be found out.
   */
  openThen: z.array(z.string()),
  /** What its author has confirmed that it says; absent when it says so by itself. */
  confirmed: z.array(z.object({teamId: z.string(), verdict: z.enum(['complete', 'withdraw'])})).optional(),
});

/** A post that may sign something off, stored before anything else happens, and kept until it is dealt with. */
export type Intent = z.infer<typeof intentSchema>;

export const intentPayloadSchema: z.ZodType<Intent> = intentSchema;

/**
 * What a person writes in a channel is dealt with in the order in which it was written: a withdrawal never overtakes the
 * sign-off that had to wait.
 */
export function laneOf({channelId, userId}: Intent): string {
  return `${channelId} ${userId}`;
}
