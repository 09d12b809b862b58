import type {Context} from 'hono';
import type {z} from 'zod';
import {Refusal} from './refusal';

/** @throws Refusal 400 with that message when the body is no JSON of that shape */
export async function bodyOf<T extends z.ZodType>(
  context: Context,
  shape: T,
  message: string,
): Promise<z.infer<T>> {
  let value: unknown;
  try {
    value = await context.req.json();
  } catch {
    throw new Refusal(400, message);
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    throw new Refusal(400, message);
  }
  return parsed.data;
}

/** Who asks, as the server has put it there. */
export function userOf(context: Context): string {
  return context.req.header('Mattermost-User-Id') ?? '';
}

/** The run that the path names. */
export function runIdOf(context: Context): string {
  return context.req.param('id') ?? '';
}

/** JSON that is not called so: where Playbooks sets no content type, Go guesses plain text. */
export function unlabelled(context: Context, value: unknown): Response {
  return context.body(JSON.stringify(value), 200, {'Content-Type': 'text/plain; charset=utf-8'});
}
