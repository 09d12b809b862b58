import {z} from 'zod';
import type {SeenRun} from '../boards/board';

/** A run that people started on the board, as it is kept until it is a review. */
export const seenRunSchema: z.ZodType<SeenRun> = z.object({
  ref: z.string(),
  title: z.string(),
  channelId: z.string(),
  mattermostTeamId: z.string(),
  driId: z.string(),
  createdBy: z.string(),
  createdAt: z.number(),
  finished: z.boolean(),
  key: z.string(),
  template: z.object({id: z.string(), version: z.string(), title: z.string()}).nullable(),
  changedAt: z.number().optional(),
});
