import {z} from 'zod';

/** More than any field takes; the actions say what is too long, and by how much. */
const text = z.string().max(16_000);
const line = z.string().max(500);
const own = z.string().min(1).max(300);

/** What the web app sends. Nothing says who asks: what is not named here is refused. */
export const nothing = z.strictObject({});
export const reason = z.strictObject({reason: text});
export const note = z.strictObject({note: text.default('')});

export const untick = z.strictObject({
  reason: text.default(''),
  /** Of a team's approval item: the sign-off that is to fall; one's own when it is absent. */
  signatureId: own.optional(),
});
export const user = z.strictObject({
  /** With or without `@`. */
  username: line,
});
export const answer = z.strictObject({
  text,
  evidence: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(2048)
        .regex(/^[^\r\n]*$/u),
    )
    .max(100)
    .default([]),
});
export const title = z.strictObject({title: text});
export const tier = z.strictObject({
  /** The tier, or the availability target: `2`, `99.9%`. */
  tier: line,
});
export const fact = z.strictObject({
  /** Its id, or `service`. */
  field: own,
  value: text,
});
export const hold = z.strictObject({teamId: own, reason: text});
export const team = z.strictObject({teamId: own});
export const signature = z.strictObject({signatureId: own});

export const gap = z.strictObject({
  /** '' for one that belongs to no item. */
  itemId: z.string().max(300).default(''),
  severity: line,
  text,
  /** User name; '' for nobody. */
  owner: line.default(''),
  /** `2026-12-01`, a day where the person is; '' for none. */
  due: line.default(''),
  ticket: z.string().max(2048).default(''),
});
/** As GapChange has it. */
export const gapChange = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.enum(['done', 'reopen'])}),
  z.strictObject({kind: z.enum(['rank', 'ticket', 'owner', 'due']), value: z.string().max(2048)}),
  z.strictObject({kind: z.literal('accept'), owner: line, until: line, reason: text}),
]);

export const reviewers = z.strictObject({teamId: own, usernames: z.array(line).max(50)});
/** Without a team: for all that one was asked for. */
export const takeOn = z.strictObject({teamId: z.string().max(300).default('')});
export const decline = z.strictObject({teamId: z.string().max(300).default(''), reason: text.default('')});
export const pass = z.strictObject({
  teamId: z.string().max(300).default(''),
  /** Whom to; '' for whose turn it is. */
  username: line.default(''),
});
