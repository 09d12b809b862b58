import type {MemberSource} from '../review/types';
import {readTeamsSoFar, type PlacedProblem, type PlacedTeam} from './checked_teams';
import type {Directory} from './directory';
import {formatMemberSource, labelOf} from './member_source';
import type {Membership} from './membership';
import {findSource} from './source_lookup';
import {warningsFor} from './team_view';

/** People who are counted of one source. */
const MOST_PEOPLE = 1000;
/** Sources that are looked up at one time: each is a question to the server, or several. */
const MOST_SOURCES = 400;
const SHOWN = 12;

export type SourceNote = 'public-channel' | 'open-team' | 'unpinned' | 'renamed';

/** One member source, as the server has it at this moment. */
export interface SourceCheck {
  label: string;
  state: 'found' | 'gone' | 'unreadable' | 'no-reviewer' | 'unchecked';
  count: number;
  isMore: boolean;
  people: string[];
  notes: SourceNote[];
  nowCalled: string;
}

export interface TeamCheck {
  place: number;
  id: string;
  name: string;
  quorum: number;
  count: number;
  isMore: boolean;
  people: string[];
  sources: SourceCheck[];
}

export interface TeamsTextCheck {
  problems: PlacedProblem[];
  teams: TeamCheck[];
  shared: {username: string; teams: string[]}[];
  sharedCount: number;
}

/** A source with everybody who was found through it, by their ids. */
interface Looked {
  check: SourceCheck;
  users: ReadonlyMap<string, string>;
}

export interface TeamCheckOptions {
  membership: Pick<Membership, 'usersOf'>;
  directory: Directory;
}

/** What a text of teams means right now: who is in each team, through what, and what is wrong. It need not be saved. */
export async function checkTeamsText(text: string, options: TeamCheckOptions): Promise<TeamsTextCheck> {
  const {problems, teams} = readTeamsSoFar(text);
  const look = new Looking(options);
  const checked: {check: TeamCheck; users: ReadonlyMap<string, string>}[] = [];
  for (const team of teams) {
    checked.push(await checkTeam(team, look));
  }
  return {problems, teams: checked.map(({check}) => check), ...sharedOf(checked)};
}

async function checkTeam({place, team}: PlacedTeam, look: Looking) {
  const users = new Map<string, string>();
  const sources: SourceCheck[] = [];
  for (const source of team.members) {
    const looked = await look.at(source);
    sources.push(looked.check);
    for (const [id, username] of looked.users) {
      users.set(id, username);
    }
  }
  const {id, name, quorum} = team;
  const check: TeamCheck = {
    place,
    id,
    name,
    quorum,
    count: users.size,
    isMore: sources.some(({isMore}) => isMore),
    people: [...users.values()].slice(0, SHOWN),
    sources,
  };
  return {check, users};
}

function sharedOf(checked: readonly {check: TeamCheck; users: ReadonlyMap<string, string>}[]) {
  const teamsOf = new Map<string, {username: string; teams: string[]}>();
  for (const {check, users} of checked) {
    for (const [id, username] of users) {
      const person = teamsOf.get(id) ?? {username, teams: []};
      person.teams.push(check.name);
      teamsOf.set(id, person);
    }
  }
  const shared = [...teamsOf.values()].filter(({teams}) => teams.length > 1);
  return {shared: shared.slice(0, SHOWN), sharedCount: shared.length};
}

/** Looks each source up once, however many teams name it. */
class Looking {
  readonly #known = new Map<string, Looked>();

  constructor(private readonly options: TeamCheckOptions) {}

  async at(source: MemberSource): Promise<Looked> {
    const key = formatMemberSource(source);
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const looked =
      this.#known.size >= MOST_SOURCES ? nobody(source, 'unchecked') : await this.#lookedUp(source);
    this.#known.set(key, looked);
    return looked;
  }

  async #lookedUp(source: MemberSource): Promise<Looked> {
    const {membership, directory} = this.options;
    try {
      const found = await findSource(directory, source);
      if (found === null) {
        return nobody(source, 'gone');
      }
      const users = new Map<string, string>();
      let isMore = false;
      for await (const {Id, Username} of membership.usersOf(source)) {
        isMore = users.size >= MOST_PEOPLE;
        if (isMore) {
          break;
        }
        users.set(Id, Username);
      }
      const notes = warningsFor(source, found).map(({key}) => key.replace('team.warn.', '') as SourceNote);
      const check: SourceCheck = {
        label: labelOf(source),
        state: found.kind === 'user' && users.size === 0 ? 'no-reviewer' : 'found',
        count: users.size,
        isMore,
        people: [...users.values()].slice(0, SHOWN),
        notes,
        nowCalled: notes.includes('renamed') ? labelOf({...source, name: found.name}) : '',
      };
      return {check, users};
    } catch {
      return nobody(source, 'unreadable');
    }
  }
}

function nobody(source: MemberSource, state: SourceCheck['state']): Looked {
  const check = {
    label: labelOf(source),
    state,
    count: 0,
    isMore: false,
    people: [],
    notes: [],
    nowCalled: '',
  };
  return {check, users: new Map()};
}
