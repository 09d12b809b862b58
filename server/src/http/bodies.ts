import type {Context} from 'hono';
import {z} from 'zod';
import type {Actor} from '../actions/types';
import {BadRequest} from './failures';
import type {Environment} from './environment';

const id = z.string().regex(/^[a-z0-9]{26}$/u);
/** Ids of our own: reviews, questions. */
export const ownId = z.string().min(1).max(128);

/** model.PostActionIntegrationRequest: what the server sends for a pressed button. */
export function buttonBody<T extends z.ZodType>(context: T) {
  return z.object({
    user_id: id,
    channel_id: id,
    post_id: id,
    team_id: id.or(z.literal('')).default(''),
    context,
  });
}

/** model.SubmitDialogRequest. Optional fields are null when they were left empty. */
export function dialogBody<T extends z.ZodType>(submission: T) {
  return z.object({
    user_id: id,
    channel_id: id,
    team_id: id.or(z.literal('')).default(''),
    state: z.string().default(''),
    cancelled: z.boolean().default(false),
    submission: submission.nullish(),
  });
}

/** model.SubmitDialogRequest of the start dialog. Optional fields are null when they were left empty. */
export const startDialogBody = z.object({
  user_id: id,
  channel_id: id,
  team_id: id.or(z.literal('')).default(''),
  cancelled: z.boolean().default(false),
  submission: z
    .object({
      title: z.string().nullish(),
      template: z.string().nullish(),
      where: z.enum(['here', 'new']).nullish(),
      reviewers: z.string().nullish(),
      due: z.string().nullish(),
      service: z.string().nullish(),
      slo: z.string().nullish(),
    })
    .nullish(),
});

/** The body of a request, checked. @throws BadRequest 400 */
export async function readBody<T extends z.ZodType>(
  context: Context<Environment>,
  schema: T,
): Promise<z.infer<T>> {
  let json: unknown;
  try {
    json = await context.req.json();
  } catch {
    throw new BadRequest(400, 'not-json');
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new BadRequest(400, 'bad-request');
  return parsed.data;
}

export interface Rights {
  /** Whether the person may read the channel, as the server has it now. */
  mayRead(userId: string, channelId: string): Promise<boolean>;
}

/**
 * Who acts, and where from. What the body says of them is believed only as far as the server confirms it.
 * @throws BadRequest 403
 */
export async function actorOf(
  context: Context<Environment>,
  claim: {user_id: string; channel_id: string; team_id: string},
  rights: Rights,
): Promise<Actor> {
  const userId = context.get('userId');
  if (claim.user_id !== userId) throw new BadRequest(403, 'not-you');
  if (!(await rights.mayRead(userId, claim.channel_id))) throw new BadRequest(403, 'no-channel');
  return {userId, channelId: claim.channel_id, rootId: '', mattermostTeamId: claim.team_id};
}
