import {PlaybooksBoard, type PlaybooksBoardOptions} from '../../../src/boards/playbooks/playbooks_board';
import type {NewBoardReview} from '../../../src/boards/board';
import type {Playbooks, PlaybooksCalls} from '../../../src/boards/playbooks/calls';
import type {BoardContent, Item, ItemState} from '../../../src/review/types';
import {systemClock} from '../../../src/store/clock';
import {FakeMattermost} from '../mattermost';
import {standInCalls} from './calls';
import type {StandInOptions} from './database';
import {directoryOf} from './directory';
import {dice, writes} from './faults';
import {StandInPlaybooks} from './stand_in';

const TEAMS = ['SRE', 'Platform', 'Security'];

/** One playbook of three sections, four items each, on a stand-in, and boards on it as so many nodes have. */
export class RunsWorld {
  readonly mattermost = new FakeMattermost();
  readonly bot = this.mattermost.addUser('prr', {IsBot: true});
  readonly dave = this.mattermost.addUser('dave');
  readonly alice = this.mattermost.addUser('alice');
  readonly bob = this.mattermost.addUser('bob');
  readonly carol = this.mattermost.addUser('carol');
  readonly erin = this.mattermost.addUser('erin');
  readonly channel = this.mattermost.addChannel('checkout', [this.dave, this.alice, this.bob, this.carol]);
  readonly standIn: StandInPlaybooks;
  readonly calls;
  readonly logged: string[] = [];
  playbookId = '';

  constructor(options: Omit<StandInOptions, 'directory'> = {}) {
    this.standIn = new StandInPlaybooks({directory: directoryOf(this.mattermost), ...options});
    this.calls = standInCalls(this.standIn);
  }

  /** The playbook, made by dave. */
  async withPlaybook(changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.playbookId = await this.calls.as(this.dave.Id, (calls) =>
      calls.createPlaybook({
        title: 'Production readiness',
        team_id: this.channel.TeamId,
        public: true,
        reminder_timer_default_seconds: 86_400,
        checklists: TEAMS.map((team) => ({
          title: team,
          items: [1, 2, 3].map((n) => ({title: `${team} ${String(n)}`})).concat({title: `${team} review`}),
        })),
        ...changes,
      }),
    );
  }

  board(changes: Partial<PlaybooksBoardOptions> = {}): PlaybooksBoard {
    const log = (message: string): void => void this.logged.push(message);
    return new PlaybooksBoard({
      playbooks: this.calls,
      source: {
        prepare: async (_template, _teamId, actorId) => ({
          source: `${this.playbookId} ${actorId}`,
          sections: [],
          edited: false,
        }),
        templateOf: async (id) =>
          id === this.playbookId ? {id: 'prr', version: '1.0.0', title: 'PRR'} : null,
      },
      botUserId: this.bot.Id,
      clock: systemClock,
      log: {debug: log, error: log},
      random: dice(7),
      ...changes,
    });
  }

  input(changes: Partial<NewBoardReview> = {}): NewBoardReview {
    return {
      reviewId: 'r',
      key: 'PRR-12',
      title: 'Checkout to production',
      driId: this.dave.Id,
      mattermostTeamId: this.channel.TeamId,
      channelId: this.channel.Id,
      summary: 'Checkout takes production traffic',
      sections: [],
      source: this.playbookId,
      participants: [this.alice, this.bob, this.carol].map(({Id}) => Id),
      dueAt: 0,
      dueItems: [],
      ...changes,
    };
  }

  /** Playbooks with some calls replaced. */
  callsWith(change: (calls: PlaybooksCalls, userId: string) => Partial<PlaybooksCalls>): Playbooks {
    return {
      ...this.calls,
      as: (userId, use) => this.calls.as(userId, (calls) => use({...calls, ...change(calls, userId)})),
    };
  }

  /** Has something happen once, when a person's next write has arrived and is not carried out yet. */
  beforeWriteOf(userId: string, happens: () => Promise<unknown>): void {
    const serve = this.standIn.serve.bind(this.standIn);
    let isOver = false;
    this.standIn.serve = async (request) => {
      if (!isOver && writes(request) && request.headers.get('Mattermost-User-Id') === userId) {
        isOver = true;
        await happens();
      }
      return serve(request);
    };
  }

  /** A run's item of that title, as Playbooks has it. */
  itemId(ref: string, title: string): string {
    const items = this.standIn.run(ref).checklists.flatMap(({items}) => items);
    return items.find((item) => item.title === title)?.id ?? `no item ${title}`;
  }

  done(ref: string, ...titles: string[]) {
    return this.changes(ref, 'done', titles);
  }

  changes(ref: string, state: ItemState, titles: readonly string[]) {
    return titles.map((title) => ({
      itemId: this.itemId(ref, title),
      kind: 'state' as const,
      state,
      reason: '',
    }));
  }

  /** The requests that write, since the last one that this answered. */
  written(): string[] {
    return this.standIn.asked
      .splice(0)
      .flatMap(({method, path}) => (method === 'GET' ? [] : [`${method} ${path}`]));
  }
}

/** `SRE 1 done user-alice` for each item that is not open. */
export function ticksOf({sections}: BoardContent): string[] {
  return sections
    .flatMap(({items}) => items)
    .filter(({state}) => state !== 'open')
    .map(({title, state, changedBy}) => `${title} ${state} ${changedBy}`.trim());
}

export function itemNamed({sections}: BoardContent, title: string): Item {
  const item = sections.flatMap(({items}) => items).find((each) => each.title === title);
  if (item === undefined) {
    throw new Error(`there is no item ${title}`);
  }
  return item;
}
