import {z} from 'zod';
import type {Database} from './database';
import {Refusal} from './refusal';
import type {RunEdits} from './run_edits';

export const statusOptions = z.object({
  message: z.string().default(''),
  /** Seconds. */
  reminder: z.number().default(0),
  finish_run: z.boolean().default(false),
});

/** POST …/status: a post, then the whole run written back for the reminder, then the event, then the end. */
export async function updateStatus(
  db: Database,
  edits: RunEdits,
  runId: string,
  userId: string,
  {message, reminder, finish_run: finishes}: z.infer<typeof statusOptions>,
): Promise<void> {
  if (message.trim() === '') {
    throw new Refusal(400, 'message must not be empty');
  }
  if (reminder <= 0 && !finishes) {
    throw new Refusal(400, 'the reminder must be set and not 0');
  }
  const at = db.now();
  const postId = db.post(edits.read(runId).channel_id, userId, message.trim());
  db.runs.addStatusPost(runId, postId, at);
  await edits.edit(runId, (run, readAt) => {
    run.previous_reminder = finishes ? 0 : reminder * 1e9;
    run.last_status_update_at = readAt;
    return {
      event: {
        event_type: 'status_updated',
        subject_user_id: userId,
        post_id: postId,
        event_at: at,
        create_at: at,
      },
    };
  });
  if (finishes) {
    await finish(db, edits, runId, userId);
  }
}

/** PUT …/finish: without effect on a finished run. */
export async function finish(db: Database, edits: RunEdits, runId: string, userId: string): Promise<void> {
  const run = edits.read(runId);
  if (run.current_status === 'Finished') {
    return;
  }
  const at = db.now();
  db.runs.set(runId, {current_status: 'Finished', end_at: at});
  const postId = db.post(
    run.channel_id,
    '',
    `@${await edits.nameOf(userId)} marked ${run.name} as finished.`,
  );
  await edits.tell(runId, at, {event_type: 'run_finished', subject_user_id: userId, post_id: postId});
}

/** PUT …/restore: without effect on a run that goes on. */
export async function restore(db: Database, edits: RunEdits, runId: string, userId: string): Promise<void> {
  const run = edits.read(runId);
  if (run.current_status !== 'Finished') {
    return;
  }
  const at = db.now();
  db.runs.set(runId, {current_status: 'InProgress', end_at: 0, last_status_update_at: at});
  const postId = db.post(run.channel_id, '', `@${await edits.nameOf(userId)} took up ${run.name} again.`);
  await edits.tell(runId, at, {event_type: 'run_restored', subject_user_id: userId, post_id: postId});
}
