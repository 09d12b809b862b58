import type {AxiosInstance} from 'axios';

/** What can be made a member source. */
export interface Candidate {
  kind: 'user' | 'channel' | 'team' | 'group';
  /** As it is kept: `~core/sre#<id>`. */
  value: string;
  /** As people read it: `~core/sre`. */
  label: string;
  /** A name that people know better; '' for none. */
  title: string;
}

const MOST_OF_EACH = 6;
/** What the settings take; other names exist in old databases. */
const NAME = /^[a-z0-9][a-z0-9._-]*$/u;

interface User {
  id: string;
  username: string;
  first_name?: string;
  last_name?: string;
  is_bot?: boolean;
  delete_at?: number;
}
interface Channel {
  id: string;
  name: string;
  display_name: string;
  type: string;
  team_name?: string;
  delete_at?: number;
}
interface Team {
  id: string;
  name: string;
  display_name: string;
  delete_at?: number;
}
interface Group {
  id: string;
  name: string | null;
  display_name: string;
}

/** Mattermost's own search for people, channels, teams and groups, as who is logged in. */
export class MattermostSearch {
  /** @param hasGroups whether the server may have user groups: without a licence it refuses to be asked */
  constructor(
    private readonly http: () => AxiosInstance,
    private readonly hasGroups: () => boolean = () => true,
  ) {}

  /**
   * What is called so, a few of each kind, people first. `@`, `~`, `team:` and `group:` ask for one kind only. A kind
   * that this server does not let be searched, as groups without a licence, has none.
   */
  async find(typed: string): Promise<Candidate[]> {
    const {kind, term} = kindOf(typed.trim());
    if (term === '') {
      return [];
    }
    const searches: [Candidate['kind'], () => Promise<Candidate[]>][] = [
      ['user', () => this.users(term)],
      ['channel', () => this.channels(term)],
      ['team', () => this.teams(term)],
      ['group', () => this.groups(term)],
    ];
    const wanted = searches.filter(([each]) => kind === null || kind === each);
    const found = await Promise.all(wanted.map(async ([, search]) => search().catch(() => null)));
    if (found.every((each) => each === null)) {
      throw new Error('the search could not be asked');
    }
    return found.flatMap((each) => (each ?? []).slice(0, MOST_OF_EACH));
  }

  private async users(term: string): Promise<Candidate[]> {
    const {data} = await this.http().get<{users: User[]}>('/api/v4/users/autocomplete', {
      params: {name: term, limit: MOST_OF_EACH * 2},
    });
    return data.users
      .filter(({is_bot: isBot, delete_at: deletedAt}) => isBot !== true && (deletedAt ?? 0) === 0)
      .map(({id, username, first_name: first = '', last_name: last = ''}) =>
        candidate('user', `@${username}`, id, `${first} ${last}`.trim()),
      );
  }

  private async channels(term: string): Promise<Candidate[]> {
    const {data} = await this.http().post<Channel[]>('/api/v4/channels/search', {term});
    return data
      .filter(
        ({type, name, team_name: team = '', delete_at: deletedAt}) =>
          ['O', 'P'].includes(type) && (deletedAt ?? 0) === 0 && NAME.test(name) && NAME.test(team),
      )
      .map(({id, name, display_name: title, team_name: team = ''}) =>
        candidate('channel', `~${team}/${name}`, id, title),
      );
  }

  private async teams(term: string): Promise<Candidate[]> {
    const {data} = await this.http().post<Team[]>('/api/v4/teams/search', {term});
    return data
      .filter(({name, delete_at: deletedAt}) => (deletedAt ?? 0) === 0 && NAME.test(name))
      .map(({id, name, display_name: title}) => candidate('team', `team:${name}`, id, title));
  }

  private async groups(term: string): Promise<Candidate[]> {
    if (!this.hasGroups()) return [];
    const {data} = await this.http().get<Group[] | {groups: Group[]}>('/api/v4/groups', {
      params: {q: term, page: 0, per_page: MOST_OF_EACH},
    });
    const groups = Array.isArray(data) ? data : data.groups;
    return groups.flatMap(({id, name, display_name: title}) =>
      name !== null && NAME.test(name) ? [candidate('group', `group:${name}`, id, title)] : [],
    );
  }
}

function candidate(kind: Candidate['kind'], label: string, id: string, title: string): Candidate {
  return {kind, label, value: `${label}#${id}`, title};
}

const PREFIXES: readonly (readonly [string, Candidate['kind']])[] = [
  ['@', 'user'],
  ['~', 'channel'],
  ['team:', 'team'],
  ['group:', 'group'],
];

function kindOf(typed: string): {kind: Candidate['kind'] | null; term: string} {
  const [prefix, kind] = PREFIXES.find(([each]) => typed.toLowerCase().startsWith(each)) ?? ['', null];
  const term = typed.slice(prefix.length).trim();
  // A channel is written with its team; it is found by its own name.
  return {kind, term: kind === 'channel' ? (term.split('/').pop() ?? '') : term};
}
