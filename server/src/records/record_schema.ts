import {z} from 'zod';
import {TIER_IDS} from '../review/tier';

/**
 * What a record file holds, version 1. Files of this version are read for ever: what is added later is optional, and
 * what means something else gets another version. docs/record.schema.json is made from it.
 */

const user = z
  .string()
  .meta({id: 'user', description: 'User id, see people; empty for nobody, or for the plugin itself'});
const moment = z.iso.datetime().meta({id: 'moment', description: 'ISO 8601, UTC'});
const never = moment.nullable();
const deed = {by: user, at: moment};
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .meta({id: 'sha256', description: 'In lower-case hexadecimal digits'});
const place = z.object({id: z.string(), name: z.string(), displayName: z.string()});
const permalink = z
  .string()
  .meta({id: 'permalink', description: 'Address of the post; empty when there is none'});

const standIn = z
  .object({until: z.string().describe('The last day'), namedBy: user})
  .nullable()
  .describe('Set for somebody who acted for a team without being in it');

const evidence = z.discriminatedUnion('kind', [
  z.object({kind: z.literal('link'), name: z.string(), url: z.string()}),
  z.object({kind: z.literal('file'), name: z.string(), fileId: z.string()}),
]);

const answer = z.object({
  ...deed,
  kind: z.enum(['answered', 'not-applicable']),
  text: z.string().describe('For one that is not applicable: why'),
  evidence: z.array(evidence),
  permalink,
  replies: z.array(z.string()).optional().describe('Addresses of the posts that it was put together from'),
  score: z.number().nullable(),
  from: z.string().describe('Where it comes from when nobody of this review gave it; empty otherwise'),
});

const item = z.object({
  id: z.string(),
  number: z.int().nullable().describe('Place in the review; null for one that was taken off the board'),
  section: z.string(),
  title: z.string(),
  description: z.string(),
  why: z.string().describe('Why it matters, as the template says; empty when it does not'),
  evidence: z.string().describe('What the template asks to be shown; empty when it does not say'),
  mandatory: z.boolean(),
  approvalOf: z.string().describe('Id of the team whose approval it stands for; empty for other items'),
  owner: z.discriminatedUnion('kind', [
    z.object({kind: z.literal('team'), team: z.string()}),
    z.object({kind: z.literal('person'), user}),
    z.object({kind: z.literal('none')}),
  ]),
  state: z.enum(['open', 'done', 'skipped', 'removed']),
  by: user,
  at: never,
  because: z
    .enum(['signature', 'member', 'admin', 'unowned', 'not-counting', 'open', 'removed'])
    .describe('Why its state counts, or that it does not'),
  reason: z.string().describe('Why it was skipped; empty otherwise'),
  standIn,
  answer: answer.nullable(),
});

const signature = z.object({
  user,
  at: moment,
  via: z.enum(['post', 'tick', 'button']),
  words: z
    .string()
    .describe("The signer's own words, as they were when they counted; empty for a tick by hand"),
  permalink,
  membership: z.string().describe('What made the signer a member at that moment'),
  standIn,
  counts: z.boolean(),
  ownReview: z.boolean().describe('It stands and does not count: the review is the signer’s own'),
  formerDri: z.boolean().describe('The signer was the DRI of this review once'),
  items: z.array(z.string()).describe('Ids of the items that it ticked'),
  withdrawn: z.object({...deed, reason: z.string()}).nullable(),
});

const approval = z.object({
  team: z.string().describe('Id of the reviewing team'),
  name: z.string(),
  state: z.enum(['waiting', 'approved', 'withdrawn', 'on hold']),
  quorum: z.int(),
  signatures: z.array(signature).describe('All that were ever given, withdrawn ones too'),
});

const gap = z.object({
  ...deed,
  id: z.string(),
  item: z.string().describe('Id of the item; empty for none'),
  title: z.string().describe('The title of the item'),
  text: z.string(),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  owner: user,
  dueAt: never,
  ticket: z.string(),
  rank: z.number(),
  state: z.enum(['open', 'accepted', 'done']),
  accepted: z
    .object({...deed, owner: user, until: never, reason: z.string()})
    .nullable()
    .describe('Set for an accepted risk: who carries it, and until when'),
  done: z.object(deed).nullable(),
});

const accepted = z.object({...deed, user, note: z.string()}).nullable();

export const recordSchema = z.object({
  key: z.string(),
  reviewId: z.string(),
  title: z.string(),
  status: z.enum(['closed', 'cancelled']),
  itemsAsOf: z
    .enum(['the end', 'the last look'])
    .describe('The last look: the board did not answer when the review was cancelled'),
  site: z.string().describe('Address of the Mattermost server'),
  people: z
    .array(z.object({id: z.string(), username: z.string(), displayName: z.string()}))
    .describe('Everybody who is named below, with the names of that time'),
  dri: user,
  startedBy: user,
  startedAt: moment,
  dueAt: never,
  endedBy: user,
  endedAt: moment,
  endReason: z.string(),
  service: z.string(),
  tier: z.enum([...TIER_IDS, '']),
  slo: z.number().nullable().describe('Availability target, in percent'),
  fields: z.array(z.object({...deed, id: z.string(), value: z.string()})),
  template: z.object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    digest: z.string().describe('Digest of the template as it was; empty when it was not kept'),
    edited: z.boolean().describe('The items were not the template’s: people had changed the playbook'),
  }),
  leftOut: z.array(z.string()).describe('Teams that the template has items for and the review did without'),
  board: z.object({kind: z.enum(['builtin', 'playbooks']), ref: z.string()}),
  channel: place,
  mattermostTeam: place,
  card: permalink,
  done: z.int(),
  total: z.int(),
  approvals: z.array(approval),
  items: z.array(item),
  withdrawalsNoted: z
    .array(z.object({...deed, team: z.string(), words: z.string(), permalink, signers: z.array(z.string())}))
    .describe('Taken back after an earlier end of this review'),
  holds: z.array(
    z.object({
      ...deed,
      team: z.string(),
      reason: z.string(),
      lifted: z.object({...deed, asAdmin: z.boolean()}).nullable(),
    }),
  ),
  comments: z.array(
    z.object({
      ...deed,
      id: z.string(),
      author: user,
      words: z.string(),
      permalink,
      addressed: z.object({...deed, note: z.string()}).nullable(),
      reopened: z
        .object({...deed, note: z.string()})
        .nullable()
        .describe('Set when it was addressed once, and is not'),
    }),
  ),
  gaps: z.array(gap),
  reviewers: z.array(
    z.object({
      ...deed,
      team: z.string(),
      user,
      state: z.enum(['proposed', 'accepted', 'declined', 'passed-on', 'replaced']),
      stateAt: never,
      reason: z.string(),
    }),
  ),
  consulted: z.array(z.object({...deed, user, about: z.string()})),
  lessons: z.array(z.object({...deed, text: z.string()})),
  acceptance: accepted.describe('Who answers for running the service from now on'),
  handover: accepted.describe('Who took the service over'),
  framework: z.object({...deed, id: z.string(), version: z.string(), title: z.string()}).nullable(),
  reReviewAt: never,
  carriedFrom: z.string().describe('Key of the review whose answers were carried over; empty for none'),
  carriedTo: z.string().describe('Key of the review that goes on where this one ended; empty for none'),
  timeline: z.array(z.object({...deed, kind: z.string(), details: z.record(z.string(), z.string())})),
});

export const FORMAT = 'prr-record';
export const VERSION = 1;

/** A record file: what is signed, and the signature. */
export const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  digest: sha256.describe('SHA-256 of what is signed'),
  signature: z.object({
    algorithm: z.literal('Ed25519'),
    keyId: sha256.describe('SHA-256 of the public key'),
    publicKey: z.string().describe('SubjectPublicKeyInfo, DER, in base64'),
    value: z
      .string()
      .describe('In base64, over what is signed: this file without digest and signature, by RFC 8785'),
  }),
  chain: z.object({
    number: z.int().min(1).describe('1 for the first end of the review, 2 after it was reopened, …'),
    previous: z
      .union([sha256, z.literal('')])
      .describe('Digest of the record before this one of the same review'),
    recordedAt: moment,
  }),
  files: z.object({
    markdown: z.object({name: z.string(), sha256}).describe('The same record for people to read'),
  }),
  record: recordSchema,
});

export type RecordSnapshot = z.infer<typeof recordSchema>;
export type RecordedItem = RecordSnapshot['items'][number];
export type Envelope = z.infer<typeof envelopeSchema>;
/** What the signature is over. */
export type Signed = Omit<Envelope, 'digest' | 'signature'>;
