import {z} from 'zod';
import type {ReviewRow} from '../review/review_row';

/** The stored form of a row. A field that is added later gets a default here, until the review changes again. */
export const reviewRowSchema: z.ZodType<ReviewRow> = z.object({
  number: z.number(),
  id: z.string(),
  key: z.string(),
  title: z.string(),
  service: z.string(),
  status: z.enum(['open', 'closed', 'cancelled']),
  mattermostTeamId: z.string(),
  channelId: z.string(),
  cardPostId: z.string(),
  board: z.enum(['builtin', 'playbooks']).default('builtin'),
  template: z.object({id: z.string(), version: z.string(), title: z.string()}),
  driId: z.string(),
  signers: z.array(z.string()),
  teams: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      approvedAt: z.number(),
      answeredAt: z.number(),
      onHold: z.boolean(),
      withdrawn: z.boolean().optional(),
    }),
  ),
  reviewers: z.array(
    z.object({
      teamId: z.string(),
      userId: z.string(),
      state: z.enum(['proposed', 'accepted', 'declined', 'passed-on', 'replaced']),
    }),
  ),
  createdAt: z.number(),
  endedAt: z.number(),
  dueAt: z.number(),
  reReviewAt: z.number(),
  tier: z.string(),
  items: z.number(),
  done: z.number(),
  skipped: z.array(z.object({title: z.string(), notApplicable: z.boolean()})),
  gaps: z.array(
    z.object({section: z.string(), severity: z.enum(['critical', 'high', 'medium', 'low']), at: z.number()}),
  ),
  comments: z.number(),
});

/** Up to a hundred rows; `version` counts how often the page was written with a change. */
export const rowsPageSchema = z.object({version: z.number(), rows: z.array(reviewRowSchema)});
export type RowsPage = z.infer<typeof rowsPageSchema>;

/** Numbers of the reviews of a channel, or of nothing: that every row is among those of its channel. */
export const channelRowsSchema = z.object({numbers: z.array(z.number())});
export type ChannelRows = z.infer<typeof channelRowsSchema>;

const summary = z.object({
  version: z.number(),
  /** How many of its reviews are open, and how many gaps are open in it. */
  open: z.number(),
  gaps: z.number(),
  /** Unix ms: when the first of its reviews was started, and when the last was started or ended. */
  first: z.number(),
  last: z.number(),
});
export type PageSummary = z.infer<typeof summary>;

/** What the pages hold, by their number: says which of them must be read. */
export const rowsDirectorySchema = z.object({pages: z.record(z.string(), summary)});
export type RowsDirectory = z.infer<typeof rowsDirectorySchema>;
