import {FakeMattermost} from '../mattermost';
import {standInCalls} from './calls';
import type {StandInOptions} from './database';
import {directoryOf} from './directory';
import {samplePlaybook} from './sample_playbook';
import {StandInPlaybooks} from './stand_in';

/** A stand-in with a run of 12 items that dave owns, alice and bob take part in, and erin only sees. */
export async function sampleRun(options: Partial<StandInOptions> = {}) {
  const mattermost = new FakeMattermost();
  const [dave, alice, bob, erin] = ['dave', 'alice', 'bob', 'erin'].map(
    (name) => mattermost.addUser(name).Id,
  );
  if (dave === undefined || alice === undefined || bob === undefined || erin === undefined) {
    throw new Error('nobody is there');
  }
  const admin = mattermost.addUser('admin', {Roles: 'system_user system_admin'}).Id;
  const standIn = new StandInPlaybooks({directory: directoryOf(mattermost), ...options});
  const playbooks = standInCalls(standIn);
  const titles = Array.from({length: 12}, (_, place) => `Item ${String(place)}`);
  const playbookId = await playbooks.as(dave, (calls) =>
    calls.createPlaybook(samplePlaybook('Small', 'core', {SRE: titles, Platform: ['Platform review']})),
  );
  const {id: runId} = await standIn.ui(dave).start(playbookId, 'Checkout to production');
  await standIn.ui(dave).addParticipants(runId, [alice, bob]);
  /** `Item 3: closed` for each item that is not open. */
  const ticked = (): string[] =>
    standIn
      .run(runId)
      .checklists.flatMap(({items}) => items)
      .filter(({state}) => state !== '')
      .map(({title, state}) => `${title}: ${state}`);
  /** `user-alice check Item 3` for each tick that the timeline tells of. */
  const told = (): string[] =>
    standIn
      .run(runId)
      .timeline_events.filter(({event_type: type}) => type === 'task_state_modified')
      .map(({details, subject_user_id: who}) => {
        const {action, task} = JSON.parse(details) as {action: string; task: string};
        return `${who} ${action} ${task}`;
      });
  const asked = async (method: string, path: string, userId: string, body?: unknown): Promise<number> => {
    const response = await standIn.fetch(
      new Request(`http://playbooks/api/v0/${path}`, {
        method,
        headers: {'Mattermost-User-Id': userId},
        ...(body !== undefined && {body: JSON.stringify(body)}),
      }),
    );
    return response.status;
  };
  const place = (item: number) => ({runId, checklist: 0, item});
  const people = {dave, alice, bob, erin, admin};
  return {mattermost, standIn, playbooks, playbookId, runId, ticked, told, asked, place, ...people};
}
