import {z} from 'zod';
import type {Database} from './database';
import type {PlaybookRecord} from './records';
import {broken, Refusal} from './refusal';
import type {RunEdits} from './run_edits';
import {newRun, type RunRecord} from './run_record';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

export const runOptions = z.object({
  name: text,
  owner_user_id: text,
  team_id: text,
  channel_id: text,
  playbook_id: text,
  summary: text,
  create_public_run: z.boolean().nullish(),
});
export type RunOptions = z.infer<typeof runOptions>;

/** POST /runs, in a new or in a given channel. */
export async function startRun(
  db: Database,
  edits: RunEdits,
  userId: string,
  options: RunOptions,
): Promise<RunRecord> {
  const {name, channel_id: givenId} = options;
  if ((options.team_id === '' && givenId === '') || options.owner_user_id === '') {
    throw malformed();
  }
  // 2.8 has runs without a playbook as well; nothing here starts one.
  if ((name.trim() === '' && givenId === '') || options.playbook_id === '') {
    throw malformed();
  }
  const given = givenId === '' ? undefined : await db.directory.channel(givenId);
  if (givenId !== '' && given === undefined) {
    throw broken();
  }
  const teamId = options.team_id === '' ? (given?.teamId ?? '') : options.team_id;
  if (given !== undefined && given.teamId !== teamId) {
    throw malformed();
  }
  const playbook = db.playbooks.get(options.playbook_id);
  if (playbook === undefined || playbook.delete_at !== 0) {
    throw broken();
  }
  if (!(await db.permissions.startsFrom(userId, playbook))) {
    throw unable(403);
  }
  const isPublic = options.create_public_run ?? playbook.create_public_playbook_run;
  const allowed =
    given === undefined
      ? db.directory.mayInTeam(userId, teamId, `create_${isPublic ? 'public' : 'private'}_channel`)
      : db.directory.mayInChannel(
          userId,
          givenId,
          `manage_${given.isPrivate ? 'private' : 'public'}_channel_properties`,
        );
  if (!(await allowed)) {
    throw unable(403);
  }
  const channelId = given === undefined ? await makeChannel(db, options, isPublic) : givenId;
  return insert(db, edits, playbook, {...options, team_id: teamId, channel_id: channelId}, userId);
}

async function insert(
  db: Database,
  edits: RunEdits,
  playbook: PlaybookRecord,
  options: RunOptions,
  userId: string,
): Promise<RunRecord> {
  const at = db.now();
  const ownerId =
    playbook.default_owner_enabled && playbook.default_owner_id !== ''
      ? playbook.default_owner_id
      : options.owner_user_id;
  const run = newRun(playbook, {
    id: db.ids.next(),
    name: options.name,
    summary: options.summary,
    ownerId,
    reporterId: userId,
    teamId: options.team_id,
    channelId: options.channel_id,
    at,
  });
  db.runs.insert(run);
  await db.directory.addToChannel(run.channel_id, userId);
  await db.directory.addToChannel(run.channel_id, ownerId);
  await edits.addParticipants(run.id, [...new Set([ownerId, userId])], userId, false);
  await edits.addParticipants(run.id, run.invited_user_ids, userId, false);
  await edits.tell(run.id, at, {event_type: 'incident_created', subject_user_id: userId});
  return edits.read(run.id);
}

async function makeChannel(db: Database, options: RunOptions, isPublic: boolean): Promise<string> {
  if ([...options.name].length > 64) {
    throw broken();
  }
  const clean = options.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const channel = {teamId: options.team_id, displayName: options.name, isPrivate: !isPublic};
  const name = clean === '' ? db.ids.next() : clean;
  try {
    return await db.directory.createChannel({...channel, name}, options.owner_user_id);
  } catch {
    // Taken: once more, with some letters behind it.
    const longer = `${name}-${db.ids.next().slice(0, 4)}`;
    return db.directory.createChannel({...channel, name: longer}, options.owner_user_id);
  }
}

function malformed(): Refusal {
  return unable(400);
}

function unable(status: 400 | 403): Refusal {
  return new Refusal(status, 'unable to create playbook run');
}
