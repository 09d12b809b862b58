import {escapeMarkdown} from '../i18n/escape';
import type {MessageParams} from '../review/refusal';
import type {MemberSource, ReviewingTeam} from '../review/types';
import type {Directory, DirectoryUser} from './directory';
import {labelOf} from './member_source';
import type {Membership} from './membership';
import {findSource, type FoundSource} from './source_lookup';

/** A sentence by its key in assets/i18n. */
export interface TeamMessage {
  key: string;
  params: MessageParams;
}

const SHOWN_MEMBERS = 10;
const COUNTED_MEMBERS = 1000;

/** What `/prr team show` says about a team: who is in it right now, through what, and what looks wrong. */
export async function describeTeam(
  team: ReviewingTeam,
  membership: Membership,
  directory: Directory,
): Promise<TeamMessage[]> {
  const said: TeamMessage[] = [headOf(team)];
  for (const source of team.members) {
    said.push(...(await describeSource(source, membership, directory)));
  }
  return [...said, ...(await shortages(team, membership))];
}

function headOf(team: ReviewingTeam): TeamMessage {
  const {id, name, quorum, aliases} = team;
  return {
    key: 'team.show.head',
    params: {
      id,
      name: escapeMarkdown(name),
      quorum,
      count: aliases.length,
      aliases: escapeMarkdown(aliases.join(', ')),
    },
  };
}

/** Why the team cannot approve anything as it stands: nobody in it, or fewer people than it needs signers. */
export async function shortages(team: ReviewingTeam, membership: Membership): Promise<TeamMessage[]> {
  const params = {name: escapeMarkdown(team.name), id: team.id, quorum: team.quorum};
  let count: number;
  try {
    count = await membership.countMembers(team, Math.max(1, team.quorum));
  } catch {
    // Which source could not be read is said beside it.
    return [];
  }
  if (count === 0) {
    return [{key: 'team.warn.nobody', params}];
  }
  return count < team.quorum ? [{key: 'team.warn.quorum', params: {...params, count}}] : [];
}

async function describeSource(
  source: MemberSource,
  membership: Membership,
  directory: Directory,
): Promise<TeamMessage[]> {
  const label = labelOf(source);
  try {
    const found = await findSource(directory, source);
    if (found === null) {
      return [{key: 'team.show.gone', params: {source: label}}];
    }
    const users: DirectoryUser[] = [];
    for await (const user of membership.usersOf(source)) {
      users.push(user);
      if (users.length >= COUNTED_MEMBERS) {
        break;
      }
    }
    const names = users.slice(0, SHOWN_MEMBERS).map((user) => `@${user.Username}`);
    return [
      {
        key: users.length === 0 ? 'team.show.source-empty' : 'team.show.source',
        params: {
          source: label,
          count: users.length,
          names: names.join(', '),
          more: users.length - names.length,
        },
      },
      ...warningsFor(source, found),
    ];
  } catch {
    return [{key: 'team.show.unreadable', params: {source: label}}];
  }
}

/** What an admin should know about a source that is there. */
export function warningsFor(source: MemberSource, found: FoundSource): TeamMessage[] {
  const params = {source: labelOf(source)};
  const said: TeamMessage[] = [];
  if (found.kind === 'channel' && found.channel.Type === 'O') {
    said.push({key: 'team.warn.public-channel', params});
  }
  if (found.kind === 'team' && found.team.AllowOpenInvite) {
    said.push({key: 'team.warn.open-team', params});
  }
  if (source.id === '') {
    said.push({key: 'team.warn.unpinned', params});
  } else if (found.name !== source.name) {
    said.push({key: 'team.warn.renamed', params: {...params, name: labelOf({...source, name: found.name})}});
  }
  return said;
}
