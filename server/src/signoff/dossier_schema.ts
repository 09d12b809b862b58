import {z} from 'zod';
import type {Dossier} from '../review/dossier';
import {TIER_IDS} from '../review/tier';

const deed = {by: z.string(), at: z.number()};

const evidence = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('link'), name: z.string(), url: z.string()}),
  z.object({kind: z.literal('file'), name: z.string(), fileId: z.string()}),
]);

const answer = z.object({
  ...deed,
  itemId: z.string(),
  title: z.string(),
  kind: z.enum(['answered', 'not-applicable']),
  text: z.string(),
  evidence: z.array(evidence),
  postId: z.string(),
  score: z.number().optional(),
  from: z.string().optional(),
  parts: z
    .array(z.object({postId: z.string(), at: z.number(), text: z.string(), evidence: z.array(evidence)}))
    .optional(),
});

const gap = z.object({
  ...deed,
  id: z.string(),
  itemId: z.string(),
  title: z.string(),
  text: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  ownerId: z.string(),
  dueAt: z.number(),
  ticket: z.string(),
  rank: z.number(),
  state: z.enum(['open', 'accepted', 'done']),
  accepted: z.object({...deed, ownerId: z.string(), until: z.number(), reason: z.string()}).nullable(),
  done: z.object(deed).nullable(),
});

const comment = z.object({
  ...deed,
  id: z.string(),
  postId: z.string(),
  authorId: z.string(),
  words: z.string(),
  addressed: z.object({...deed, note: z.string()}).nullable(),
  reopened: z.object({...deed, note: z.string()}).optional(),
  shown: z.string().optional(),
});

const reviewer = z.object({
  ...deed,
  teamId: z.string(),
  userId: z.string(),
  state: z.enum(['proposed', 'accepted', 'declined', 'passed-on', 'replaced']),
  stateAt: z.number(),
  reason: z.string(),
  told: z.boolean().optional(),
  next: z.string().optional(),
});

const accepted = z.object({...deed, userId: z.string(), note: z.string()});

/** The stored form of a dossier: a part of its review. A field that is added later gets a default here. */
export const dossierSchema: z.ZodType<Dossier> = z.object({
  service: z.string().default(''),
  slo: z.number().default(0),
  tier: z.enum([...TIER_IDS, '']).default(''),
  fields: z.array(z.object({...deed, id: z.string(), value: z.string()})).default([]),
  answers: z.array(answer).default([]),
  threads: z.array(z.object({itemId: z.string(), postId: z.string()})).default([]),
  gaps: z.array(gap).default([]),
  comments: z.array(comment).default([]),
  reviewers: z.array(reviewer).default([]),
  consulted: z.array(z.object({...deed, userId: z.string(), about: z.string()})).default([]),
  lessons: z.array(z.object({...deed, text: z.string()})).default([]),
  handover: accepted.nullable().default(null),
  acceptance: accepted.nullable().default(null),
  framework: z
    .object({...deed, id: z.string(), version: z.string(), title: z.string()})
    .nullable()
    .default(null),
  reReviewAt: z.number().default(0),
  carriedFrom: z.string().default(''),
  carriedTo: z.string().optional(),
  roles: z
    .object({
      acceptance: z.array(z.string()),
      handover: z.array(z.string()),
      callsFor: z.boolean().optional(),
    })
    .optional(),
  calledFor: z.array(z.string()).optional(),
});
