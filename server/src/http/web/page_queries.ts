import type {Context} from 'hono';
import {z} from 'zod';
import {SORTS} from '../../actions/browsing';
import {ROW_STATES, type RowState} from '../../review/row_state';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';

const text = z.string().max(200).default('');
const teamId = z
  .string()
  .regex(/^[a-z0-9-]{0,64}$/u)
  .default('');

/** Which states are meant by a word in the address. */
const STATES: Readonly<Record<string, readonly RowState[]>> = {
  all: ROW_STATES,
  open: ['waiting', 'held', 'approved'],
  ended: ['closed', 'cancelled'],
  ...Object.fromEntries(ROW_STATES.map((state) => [state, [state]])),
};

const filter = {
  status: z
    .enum(['all', 'open', 'ended', ...ROW_STATES])
    .default('all')
    .transform((status) => STATES[status] ?? ROW_STATES),
  team_id: teamId,
  team: text,
  dri: text,
  q: text,
};

/** Of what looks for reviews. */
const boardSchema = z.strictObject(filter).transform(({status, team_id: mattermostTeamId, team, dri, q}) => {
  return {states: status, mattermostTeamId, team, dri, text: q};
});

const reviewsSchema = z
  .strictObject({
    ...filter,
    sort: z.enum(SORTS).default('started'),
    order: z.enum(['asc', 'desc']).default('desc'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  })
  .transform(({status, team_id: mattermostTeamId, team, dri, q, order, sort, page}) => {
    return {states: status, mattermostTeamId, team, dri, text: q, sort, descending: order === 'desc', page};
  });

const reportFields = {team_id: teamId, period: text};
const reportSchema = z.strictObject(reportFields);
const fileSchema = z.strictObject({
  ...reportFields,
  table: z.enum(['reviews', 'teams', 'gaps', 'skipped', 'months', 'reviewers']),
});
const recordsSchema = z
  .strictObject({
    ...{q: text, team: text, person: text, from: text, to: text},
    status: z.enum(['closed', 'cancelled', 'all']).default('all'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
  })
  .transform(({q, ...query}) => ({text: q, service: '', ...query}));
const librarySchema = z.strictObject({q: text});
const templateSchema = z.strictObject({version: z.string().max(40).default('')});

export type BoardQuery = z.infer<typeof boardSchema>;
export type ReviewsQuery = z.infer<typeof reviewsSchema>;
export type ReportQuery = z.infer<typeof reportSchema>;

export const QUERIES = {
  board: boardSchema,
  reviews: reviewsSchema,
  report: reportSchema,
  file: fileSchema,
  records: recordsSchema,
  library: librarySchema,
  template: templateSchema,
} as const;

/** What an address asks for, checked. @throws BadRequest 400 */
export function readQuery<T extends z.ZodType>(context: Context<Environment>, schema: T): z.infer<T> {
  const parsed = schema.safeParse(context.req.query());
  if (!parsed.success) throw new BadRequest(400, 'bad-request');
  return parsed.data;
}
