import type {MemberSource} from '../review/types';
import {
  orNull,
  type Directory,
  type DirectoryChannel,
  type DirectoryTeam,
  type DirectoryUser,
} from './directory';

/** What a member source stands for right now. `name` is its present name, written as in a source. */
export type FoundSource =
  | {kind: 'user'; id: string; name: string; user: DirectoryUser}
  | {kind: 'channel'; id: string; name: string; channel: DirectoryChannel}
  | {kind: 'team'; id: string; name: string; team: DirectoryTeam}
  | {kind: 'group'; id: string; name: string};

/**
 * Looks up what a source names: by id when it is pinned (a rename changes nothing, and somebody who takes over the old
 * name gains nothing), by name otherwise.
 * @returns null when it does not exist or is archived
 * @throws when the server cannot tell
 */
export async function findSource(directory: Directory, source: MemberSource): Promise<FoundSource | null> {
  switch (source.kind) {
    case 'user': {
      const user = await orNull(
        source.id ? directory.getUser(source.id) : directory.getUserByUsername(source.name),
      );
      return user && {kind: 'user', id: user.Id, name: user.Username, user};
    }
    case 'channel':
      return findChannel(directory, source);
    case 'team': {
      const team = await orNull(
        source.id ? directory.getTeam(source.id) : directory.getTeamByName(source.name),
      );
      return team?.DeleteAt === 0 ? {kind: 'team', id: team.Id, name: team.Name, team} : null;
    }
    case 'group': {
      const group = await orNull(
        source.id ? directory.getGroup(source.id) : directory.getGroupByName(source.name),
      );
      return group?.DeleteAt === 0 ? {kind: 'group', id: group.Id, name: group.Name ?? source.name} : null;
    }
  }
}

async function findChannel(directory: Directory, source: MemberSource): Promise<FoundSource | null> {
  const [teamName = '', channelName = ''] = source.name.split('/');
  const channel = await orNull(
    source.id
      ? directory.getChannel(source.id)
      : directory.getChannelByNameForTeamName(teamName, channelName, false),
  );
  if (channel?.DeleteAt !== 0 || (channel.Type !== 'O' && channel.Type !== 'P')) {
    return null;
  }
  return {kind: 'channel', id: channel.Id, name: `${teamName}/${channel.Name}`, channel};
}
