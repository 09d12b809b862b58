import {Refusal} from '../review/refusal';
import type {MemberSource} from '../review/types';
import {orNull, type Directory, type DirectoryUser} from './directory';
import {labelOf, parseMemberSource} from './member_source';
import {findSource} from './source_lookup';

const UNKNOWN: Record<MemberSource['kind'], string> = {
  user: 'team.unknown-user',
  channel: 'team.unknown-channel',
  team: 'team.unknown-mattermost-team',
  group: 'team.unknown-group',
};

/**
 * Reads a member source as somebody typed it, `~channel` without its team being one of the Mattermost team they are
 * in. Neither has to exist: see `pin`.
 * @throws Refusal when it has no form of a source
 */
export async function readTyped(
  directory: Directory,
  typed: string,
  mattermostTeamId: string,
): Promise<MemberSource> {
  let text = typed.trim();
  if (text.startsWith('~') && !text.includes('/') && mattermostTeamId !== '') {
    const team = await orNull(directory.getTeam(mattermostTeamId));
    text = team === null ? text : `~${team.Name}/${text.slice(1)}`;
  }
  const source = parseMemberSource(text);
  if (source === null) {
    throw new Refusal('team.bad-member', {value: typed});
  }
  return source;
}

/**
 * The source with its id and its present name, so that it stays the same one whatever it is called later.
 * @throws Refusal naming it when there is none, or when it is somebody who cannot review
 */
export async function pin(directory: Directory, source: MemberSource): Promise<MemberSource> {
  const found = await findSource(directory, source);
  if (found === null) {
    throw new Refusal(UNKNOWN[source.kind], {value: labelOf(source)});
  }
  if (found.kind === 'user') {
    refuseNonReviewer(found.user);
  }
  return {kind: found.kind, id: found.id, name: found.name};
}

function refuseNonReviewer(user: DirectoryUser): void {
  const value = `@${user.Username}`;
  if (user.IsBot) {
    throw new Refusal('team.user-is-bot', {value});
  }
  if (user.DeleteAt !== 0) {
    throw new Refusal('team.user-deactivated', {value});
  }
  if ((user.RemoteId ?? '') !== '') {
    throw new Refusal('team.user-remote', {value});
  }
}
