import type {Message} from '../posts/announcer';
import type {ReviewingTeam} from '../review/types';
import type {Template} from '../templates/template';
import type {TeamMembers} from './ports';

interface Started {
  template: Template;
  /** Whether people had changed the template's playbook. */
  edited: boolean;
  needed: readonly ReviewingTeam[];
  leftOut: readonly ReviewingTeam[];
}

/** What the DRI should know of a review that has started, besides that it has. */
export async function startNotes(
  {template: {title, version}, edited, needed, leftOut}: Started,
  members: TeamMembers,
): Promise<Message[]> {
  const checked = await Promise.all(
    needed.map(async (team) => ({team, has: await members.hasMembers(team)})),
  );
  return [
    ...(edited ? [{key: 'start.playbook-edited', params: {template: title, version}}] : []),
    ...leftOutMessages('start.teams-left-out', leftOut),
    ...checked
      .filter(({has}) => !has)
      .map(({team}) => ({key: 'start.team-without-members', params: {team: team.name, id: team.id}})),
  ];
}

/** Whose approval is not asked for, in the words of `key`; nothing when that is nobody's. */
export function leftOutMessages(key: string, teams: readonly ReviewingTeam[]): Message[] {
  const names = teams.map(({name}) => name).join(', ');
  return teams.length === 0 ? [] : [{key, params: {count: teams.length, teams: names}}];
}
