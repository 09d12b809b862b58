import {z} from 'zod';
import type {Review} from '../review/types';
import {dossierSchema} from './dossier_schema';

const signature = z.object({
  id: z.string(),
  teamId: z.string(),
  userId: z.string(),
  via: z.enum(['post', 'tick', 'button']),
  postId: z.string(),
  words: z.string(),
  at: z.number(),
  membership: z.string(),
  itemIds: z.array(z.string()),
  withdrawn: z.object({at: z.number(), by: z.string(), reason: z.string()}).nullable(),
  acknowledged: z.boolean().optional(),
});

const hold = z.object({
  id: z.string(),
  teamId: z.string(),
  by: z.string(),
  at: z.number(),
  reason: z.string(),
  lifted: z.object({at: z.number(), by: z.string(), asAdmin: z.boolean()}).nullable(),
});

const touch = z.object({by: z.string(), at: z.number()});

const mark = z.object({
  itemId: z.string(),
  state: z.enum(['done', 'skipped']),
  by: z.string(),
  at: z.number(),
  teamId: z.string(),
  signatureId: z.string(),
  asAdmin: z.boolean(),
  over: touch.optional(),
  reason: z.string().optional(),
  standIn: z.string().optional(),
});

const seenItem = z.object({
  id: z.string(),
  title: z.string(),
  section: z.string(),
  assigneeId: z.string(),
  assignedBy: z.string().optional(),
  assignedAt: z.number().optional(),
  state: z.enum(['open', 'done', 'skipped']),
  changed: touch,
  past: z.array(touch),
  teamId: z.string(),
  approval: z.boolean(),
  owed: z.boolean(),
});

const meantEnding = z.object({
  status: z.enum(['closed', 'cancelled']),
  by: z.string(),
  reason: z.string(),
});

const timelineEntry = z.object({
  at: z.number(),
  by: z.string(),
  kind: z.enum([
    'started',
    'signed',
    'withdrawn',
    'ticked',
    'unticked',
    'skipped',
    'assigned',
    'renamed',
    'owner',
    'approved',
    'closed',
    'reopened',
    'cancelled',
    'kept-open',
    'held',
    'lifted',
    'answered',
    'gap',
    'comment',
    'reviewer',
    'fact',
    'acceptance',
    'handover',
    'framework',
    'carried',
    'lesson',
    'consulted',
    'note',
  ]),
  details: z.record(z.string(), z.string()),
});

/** The stored form of a review. Whoever changes it raises `schema` and reads the older forms too. */
export const reviewSchema: z.ZodType<Review> = z.object({
  schema: z.literal(1),
  id: z.string(),
  key: z.string(),
  board: z.object({kind: z.enum(['builtin', 'playbooks']), ref: z.string()}),
  title: z.string(),
  status: z.enum(['open', 'closed', 'cancelled']),
  channelId: z.string(),
  mattermostTeamId: z.string(),
  driId: z.string(),
  createdBy: z.string(),
  createdAt: z.number(),
  template: z.object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    digest: z.string().optional(),
  }),
  teams: z.array(z.object({id: z.string(), name: z.string()})),
  signatures: z.array(signature),
  marks: z.array(mark),
  closing: z.object({phase: z.enum(['none', 'grace', 'asked', 'kept-open']), dueAt: z.number()}),
  cardPostId: z.string(),
  endedAt: z.number(),
  endedBy: z.string(),
  endReason: z.string(),
  dueAt: z.number().default(0),
  timeline: z.array(timelineEntry),
  holds: z.array(hold).optional(),
  mandatory: z.array(z.string()).optional(),
  seen: z.array(seenItem).optional(),
  meant: meantEnding.optional(),
  dossier: dossierSchema.optional(),
});
