import type {MemberSource} from '../review/types';

/** The id that pins a source: Mattermost's ids are 26 characters of z-base-32. */
const PIN = '(?:#(?<id>[a-z0-9]{26}))?';

/** How each kind of source is written. A channel is named with its Mattermost team, because names repeat. */
const FORMS: readonly {kind: MemberSource['kind']; prefix: string; pattern: RegExp}[] = [
  {kind: 'user', prefix: '@', pattern: new RegExp(`^@(?<name>[a-z0-9][a-z0-9._-]{0,63})${PIN}$`)},
  {
    kind: 'channel',
    prefix: '~',
    pattern: new RegExp(`^~(?<name>[a-z0-9][a-z0-9_-]*/[a-z0-9_][a-z0-9_-]*)${PIN}$`),
  },
  {kind: 'team', prefix: 'team:', pattern: new RegExp(`^team:(?<name>[a-z0-9][a-z0-9_-]*)${PIN}$`)},
  {kind: 'group', prefix: 'group:', pattern: new RegExp(`^group:(?<name>[a-z0-9][a-z0-9._-]*)${PIN}$`)},
];

/**
 * Reads a member source as people write it: `@alice`, `~core/sre`, `team:core`, `group:sre`, each with `#<id>` behind
 * it once the id is known. `name` in the result is without the prefix.
 * @returns null when it has none of these forms
 */
export function parseMemberSource(text: string): MemberSource | null {
  const wanted = text.trim().normalize('NFKC').toLowerCase();
  for (const {kind, pattern} of FORMS) {
    const groups = pattern.exec(wanted)?.groups;
    if (groups !== undefined) {
      return {kind, id: groups['id'] ?? '', name: groups['name'] ?? ''};
    }
  }
  return null;
}

/** The source as people read it, without its id: `@alice`, `~core/sre`, `team:core`, `group:sre`. */
export function labelOf(source: MemberSource): string {
  const prefix = FORMS.find(({kind}) => kind === source.kind)?.prefix ?? '';
  return `${prefix}${source.name}`;
}

/** The source as it is kept in the configuration; `parseMemberSource` reads it back. */
export function formatMemberSource(source: MemberSource): string {
  return source.id === '' ? labelOf(source) : `${labelOf(source)}#${source.id}`;
}

/** Whether both name the same source: by id where both are pinned, else by name. */
export function sameSource(a: MemberSource, b: MemberSource): boolean {
  return a.kind === b.kind && (a.id !== '' && b.id !== '' ? a.id === b.id : a.name === b.name);
}
