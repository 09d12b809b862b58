import {z} from 'zod';
import {boardContentSchema} from '../boards/builtin/content';
import type {Section} from '../review/types';
import {reviewSchema} from '../signoff/review_schema';

const sectionsSchema: z.ZodType<Section[]> = z
  .unknown()
  .transform(
    (sections) => boardContentSchema.parse({title: '', driId: '', finished: false, sections}).sections,
  );

/** What has a default was not stored by earlier versions. */
const payloadSchema = z.object({
  /** Also where it is made (`board.kind`) and by when it is wanted (`dueAt`). */
  review: reviewSchema,
  sections: sectionsSchema,
  /** The channel to be made for it: `O` public or `P` private; null for a review in a channel that exists. */
  newChannel: z.object({teamId: z.string(), type: z.enum(['O', 'P'])}).nullable(),
  /** User ids: they come into the channel, and take part on the board. */
  invite: z.array(z.string()),
  /** Who is told that it has started, one line a team. */
  announcement: z.array(
    z.object({key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()]))}),
  ),
  /** As the board's `prepare` has answered. */
  source: z.string().default(''),
  /** Markdown in the channel's language. */
  summary: z.string().default(''),
  /** Titles of the items that are due with the review. */
  dueItems: z.array(z.string()).default([]),
  /** The template's mandatory items. */
  mandatory: z.array(z.object({section: z.string(), title: z.string()})).default([]),
});

/** A review that was asked for and checked, and is now made. */
export type StartPayload = z.infer<typeof payloadSchema>;

export const startPayloadSchema: z.ZodType<StartPayload> = payloadSchema;
