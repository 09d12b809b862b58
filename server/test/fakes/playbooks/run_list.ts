import type {Database} from './database';
import {broken, Refusal} from './refusal';
import type {RunRecord} from './run_record';

const id = /^[a-z0-9]{26}$/;

/** GET /runs. @param query its parameters */
export async function listRuns(db: Database, userId: string, query: URLSearchParams) {
  const filter = parse(query, db.strictIds, userId);
  if (
    filter.channelId !== '' &&
    !(await db.directory.mayInChannel(userId, filter.channelId, 'read_channel'))
  ) {
    throw new Refusal(403, 'No permission to access this channel');
  }
  if ((await db.directory.username(userId)) === undefined) {
    throw broken();
  }
  const matching = db.runs.all((run) => filter.matches(run));
  const seen = await Promise.all(matching.map((run) => db.permissions.listed(userId, run)));
  const runs = matching
    .filter((_run, place) => seen[place])
    .sort((a, b) => filter.direction * (a.create_at - b.create_at));
  const {page, perPage} = filter;
  const pages = Math.ceil(runs.length / perPage);
  return {
    total_count: runs.length,
    page_count: pages,
    per_page: perPage,
    has_more: page + 1 < pages,
    items: runs.slice(page * perPage, (page + 1) * perPage),
  };
}

function parse(query: URLSearchParams, strictIds: boolean, userId: string) {
  const value = (name: string): string => query.get(name) ?? '';
  const number = (name: string): number => {
    const parsed = value(name) === '' ? 0 : Number(value(name));
    if (!Number.isInteger(parsed)) {
      throw new Refusal(400, 'Bad parameter');
    }
    return parsed;
  };
  const person = (name: string): string => (value(name) === 'me' ? userId : value(name));
  const wanted = {
    team_id: value('team_id'),
    channel_id: value('channel_id'),
    playbook_id: value('playbook_id'),
    owner_user_id: person('owner_user_id'),
  };
  const participantId = person('participant_id');
  const statuses = query.getAll('statuses');
  const search = value('search_term').toLowerCase();
  const since = number('since');
  const direction = value('direction').toUpperCase();
  if (
    (strictIds && Object.values(wanted).some((each) => each !== '' && !id.test(each))) ||
    statuses.some((status) => status !== 'InProgress' && status !== 'Finished') ||
    !['', 'ASC', 'DESC'].includes(direction)
  ) {
    throw new Refusal(400, 'Bad parameter');
  }
  const perPage = number('per_page');
  return {
    channelId: wanted.channel_id,
    page: number('page'),
    perPage: perPage <= 0 ? 1000 : perPage,
    direction: direction === 'DESC' ? -1 : 1,
    matches: (run: RunRecord): boolean =>
      (Object.keys(wanted) as (keyof typeof wanted)[]).every(
        (name) => wanted[name] === '' || run[name] === wanted[name],
      ) &&
      (participantId === '' || run.participant_ids.includes(participantId)) &&
      (statuses.length === 0 || statuses.includes(run.current_status)) &&
      (value('omit_ended') !== 'true' || run.end_at === 0) &&
      run.update_at >= since &&
      run.name.toLowerCase().includes(search),
  };
}
