import type {Board} from '../../src/boards/board';
import {BuiltinBoard} from '../../src/boards/builtin/builtin_board';
import {type Course, courseOf} from '../../src/actions/course';
import {type DossierActions, dossierActions} from '../../src/actions/dossier_actions';
import {postHooks, type PostHooks} from '../../src/actions/post_hooks';
import {Changes} from '../../src/actions/changes';
import {Doorman} from '../../src/actions/doorman';
import {type RecordActions, recordActions} from '../../src/actions/record_actions';
import {reviewActions} from '../../src/actions/review_actions';
import {ReminderActions} from '../../src/actions/reminders';
import {ReviewerActions} from '../../src/actions/reviewers';
import {StandInActions} from '../../src/actions/stand_in';
import {StartChecks} from '../../src/actions/start_checks';
import {StartForm} from '../../src/actions/start_form';
import type {Actions, Actor} from '../../src/actions/types';
import type {Review, ReviewingTeam} from '../../src/review/types';
import type {Records} from '../../src/records/assemble';
import {zoneOf} from '../../src/review/time_zone';
import type {Reminders} from '../../src/reviewers/reminders';
import {assembleReviewers} from '../../src/reviewers/assemble';
import {changeEvents} from '../../src/signoff/change_events';
import {Engine} from '../../src/signoff/engine';
import {StandInMembership} from '../../src/signoff/stand_in_membership';
import {StandIns} from '../../src/signoff/stand_ins';
import {systemClock} from '../../src/store/clock';
import {PluginKeyValue} from '../../src/store/plugin_keyvalue';
import {knownTemplates} from '../../src/templates/known_templates';
import {TemplateLibrary} from '../../src/templates/library';
import {templateSchema, type Template} from '../../src/templates/template';
import {words} from '../../src/posts/words';
import {Announced} from './announced';
import {english} from './english';
import {FakeMattermost, type FakePost, type FakeUser} from './mattermost';
import {Life} from './mortal';
import {standInBoard} from './playbooks/board';
import {directoryOf} from './playbooks/directory';
import {StandInPlaybooks} from './playbooks/stand_in';
import {recordsOn} from './records';
import type {WatchedBoardFake} from './watched_board';

function template(mandatory: readonly string[], fields: World['fields']) {
  const item = (id: string, title: string) => ({
    id,
    title,
    ...(mandatory.includes(id) ? {mandatory: true} : {}),
    ...(id === 'sre-a'
      ? {why: 'Nobody else does.', evidence: 'A link to the run book.', tiers: ['1', '2']}
      : {}),
  });
  return templateSchema.parse({
    id: 'small',
    version: '1.0.0',
    title: 'Small',
    fields,
    sections: [
      {id: 'scope', title: 'Scope', items: [item('picture', 'Link a picture')]},
      ...['SRE', 'Platform', 'Security'].map((team) => ({
        id: team.toLowerCase(),
        title: team,
        items: [
          item(`${team.toLowerCase()}-a`, `${team} looks at it`),
          item(`${team.toLowerCase()}-review`, `${team} review`),
        ],
      })),
    ],
  });
}

export interface Node {
  engine: Engine;
  actions: Actions;
  course: Course;
  standIns: StandInActions;
  records: Records;
  recordActs: RecordActions;
  dossier: DossierActions;
  posts: PostHooks;
  reviewers: ReviewerActions;
  startForm: StartForm;
  templates: TemplateLibrary;
  reminders: Reminders;
  reminderActions: ReminderActions;
  life: Life;
}

/** A server, its people and teams, and any number of plugin processes on it, one after the other or side by side. */
export class World {
  readonly mattermost = new FakeMattermost();
  readonly chat = new Announced();
  readonly bot = this.mattermost.addUser('prr', {IsBot: true});
  readonly dave = this.mattermost.addUser('dave');
  readonly alice = this.mattermost.addUser('alice');
  readonly bob = this.mattermost.addUser('bob');
  readonly carol = this.mattermost.addUser('carol');
  readonly erin = this.mattermost.addUser('erin');
  readonly admin = this.mattermost.addUser('admin', {Roles: 'system_user system_admin'});
  readonly everybody = [this.dave, this.alice, this.bob, this.carol, this.erin];
  readonly channel = this.mattermost.addChannel('checkout', this.everybody);
  readonly policy: {closing: 'auto' | 'ask'; closingGraceMinutes: number} = {
    closing: 'auto',
    closingGraceMinutes: 5,
  };
  /** Whether reviewers are proposed; most tests ask for none. */
  readonly asking = {proposeReviewers: false, reminders: true, remindAt: 9};
  /** Ids of the template's items that are mandatory, for processes that start from now on. */
  mandatory: readonly string[] = [];
  /** What the template asks for by name, for the same. */
  fields: {id: string; title: string; options?: string[]; required?: boolean}[] = [];
  /** The emoji that makes a post a comment. */
  commentReaction = 'memo';
  /** Templates besides the small one, for processes that start from now on. */
  readonly templates: Template[] = [];
  readonly logged: string[] = [];
  /** Where reviews start. */
  board: Review['board']['kind'] = 'builtin';
  /** What runs when `hasPlaybooks`. */
  readonly playbooks = new StandInPlaybooks({
    directory: directoryOf(this.mattermost),
    clock: () => Date.now() + this.playbooksAheadMs,
  });
  /** Whether processes that start from now on find Playbooks: see `usePlaybooks`. */
  hasPlaybooks = false;
  /** In whose name changes are made in Playbooks. */
  actAs: 'poster' | 'bot' = 'poster';
  /** A board on which people act without us, for a server that has one. */
  elsewhere: WatchedBoardFake | null = null;
  /** Who is in which reviewing team. */
  readonly membership = new Map([
    ['sre', [this.alice.Id]],
    ['platform', [this.bob.Id]],
    ['security', [this.carol.Id]],
  ]);
  teams: ReviewingTeam[] = ['SRE', 'Platform', 'Security'].map((name) => ({
    id: name.toLowerCase(),
    name,
    aliases: [],
    members: [{kind: 'channel', id: '', name: `core/${name.toLowerCase()}`}],
    quorum: 1,
  }));
  private nodes: Node[] = [];

  /** @param playbooksAheadMs what the clock of Playbooks is ahead of ours */
  constructor(private readonly playbooksAheadMs = 0) {}

  /** From now on processes find Playbooks, and reviews start there. */
  usePlaybooks(): StandInPlaybooks {
    this.hasPlaybooks = true;
    this.board = 'playbooks';
    return this.playbooks;
  }

  /** Starts a plugin process; `life` says when it dies. `wrap` puts something between it and each of its boards. */
  node(life = new Life(), wrap: (board: Board) => Board = (board) => board): Node {
    const api = life.of(this.mattermost);
    const kv = new PluginKeyValue(api);
    const teams = {all: () => this.teams};
    const members = {
      teamsOf: async (userId: string) =>
        this.teams
          .filter(({id}) => this.membership.get(id)?.includes(userId))
          .map(({id}) => ({teamId: id, through: `~${id}`})),
      hasMembers: async ({id}: ReviewingTeam, otherThan = '') =>
        (this.membership.get(id) ?? []).some((userId) => userId !== otherThan),
      members: async ({id}: ReviewingTeam) =>
        Promise.all((this.membership.get(id) ?? []).map((userId) => api.getUser(userId))),
    };
    const onCorrupt = (key: string, asideKey: string, error: Error): void => {
      this.logged.push(`set aside ${JSON.stringify({key, asideKey, reason: error.message})}`);
    };
    const log = {
      debug: () => undefined,
      error: (message: string, fields: Record<string, string | number>) =>
        this.logged.push(`${message} ${JSON.stringify(fields)}`),
    };
    const nodeId = this.mattermost.newId('node');
    const templates = new TemplateLibrary({
      shipped: [template(this.mandatory, this.fields), ...this.templates],
      kv,
      onCorrupt,
    });
    const runs = (): Board =>
      standInBoard({
        standIn: this.playbooks,
        life,
        kv,
        node: nodeId,
        botUserId: this.bot.Id,
        actAs: () => this.actAs,
        titleOf: async (id) => (await templates.get(id))?.title ?? '',
        onCorrupt,
        log,
      }).board;
    const standIns = new StandIns({kv, onCorrupt});
    const signers = new StandInMembership({members, standIns, teams, users: api, clock: systemClock});
    const records = recordsOn(api, {kv, onCorrupt, templates});
    const reviewers = assembleReviewers({
      kv,
      onCorrupt,
      server: api,
      listing: members,
      members: signers,
      teams,
      engine: () => engine,
      announcer: life.of(this.chat),
      called: async ({key, title}) => ({key, title, link: '', hasLink: 'false'}),
      zoneOf: async (userId) => zoneOf((await api.getUser(userId)).Timezone),
      mayRead: (userId, channelId) => api.hasPermissionToChannel(userId, channelId, {Id: 'read_channel'}),
      policy: () => this.asking,
      clock: systemClock,
      log,
    });
    const engine: Engine = new Engine({
      kv,
      api,
      boards: {
        builtin: wrap(new BuiltinBoard({kv, onCorrupt})),
        ...(this.hasPlaybooks ? {playbooks: wrap(runs())} : {}),
        ...(this.elsewhere === null ? {} : {playbooks: this.elsewhere.seenBy((board) => life.of(board))}),
      },
      adoption: {
        places: api,
        members: signers,
        templates: knownTemplates(templates),
        firstReviewers: (review) => reviewers.adopted(review),
      },
      teams,
      membership: signers,
      admins: {isSystemAdmin: (userId) => api.hasPermissionTo(userId, {Id: 'manage_system'})},
      announcer: life.of(this.chat),
      records,
      policy: () => this.policy,
      clock: systemClock,
      log,
      onCorrupt,
      botUserId: this.bot.Id,
      followUps: (work) => course.followUps(work),
      onChanged: changeEvents(api, log),
      reviewers: reviewers.care,
      node: nodeId,
    });
    const course = courseOf({
      engine,
      server: api,
      templates,
      start: (actor, input) => actions.start(actor, input),
      answer: (...given) => dossier.answer(...given),
      commentReaction: () => this.commentReaction,
    });
    const actions = reviewActions({
      engine,
      server: api,
      members: signers,
      templates,
      boardFor: async () => this.board,
      inChannelLanguage: (said) => words(said, english()),
      newId: () => this.mattermost.newId('review'),
      reviewers: reviewers.first,
      permalink: async (postId) => `https://chat.example/core/pl/${postId}`,
    });
    const recordActs = recordActions({engine, server: api, records: async () => records});
    const standInActions = new StandInActions({
      server: api,
      standIns,
      teams,
      members,
      isSystemAdmin: (userId) => api.hasPermissionTo(userId, {Id: 'manage_system'}),
      announcer: life.of(this.chat),
      names: engine.names,
      clock: systemClock,
    });
    const doorman = new Doorman(api, engine.reviews);
    const {reminders} = reviewers;
    engine.runner.register({queue: reminders.queue, run: () => reminders.run()});
    const reminderActions = new ReminderActions({
      reminders,
      announcer: life.of(this.chat),
      clock: systemClock,
    });
    const reviewerActions = new ReviewerActions({
      changes: new Changes(engine.desk, doorman),
      doorman,
      reviews: engine.reviews,
      server: api,
      absences: reviewers.absences,
      announcer: life.of(this.chat),
      names: engine.names,
    });
    const {actions: dossier, replies} = dossierActions({
      engine,
      server: api,
      files: api,
      templates,
      siteUrl: () => 'https://chat.example',
    });
    const posts = postHooks(engine, replies);
    const startForm = new StartForm({
      server: api,
      checks: new StartChecks(api, doorman),
      reviews: engine.reviews,
      teams,
      members: signers,
      templates,
      boardFor: async () => this.board,
      forecast: reviewers.forecast,
    });
    const node = {
      startForm,
      engine,
      actions,
      course,
      standIns: standInActions,
      dossier,
      posts,
      records,
      recordActs,
      reviewers: reviewerActions,
      templates,
      reminders,
      reminderActions,
      life,
    };
    this.nodes.push(node);
    return node;
  }

  stop(): void {
    for (const {engine} of this.nodes) {
      engine.stop();
    }
    this.nodes = [];
  }

  actor(user: FakeUser, rootId = ''): Actor {
    return {userId: user.Id, channelId: this.channel.Id, rootId, mattermostTeamId: 'core'};
  }

  /** dave starts a review in the channel. */
  async started(node: Node, title = 'Checkout to production', templateId = ''): Promise<Review> {
    const input = {title, templateId, where: 'here' as const, reviewers: []};
    return (await finished(node.actions.start(this.actor(this.dave), input))).review;
  }

  /** Somebody writes in the channel, and the hook comes by. */
  async writes(
    node: Node,
    user: FakeUser,
    message: string,
    changes: Partial<FakePost> = {},
  ): Promise<FakePost> {
    const post = this.mattermost.write(user, this.channel.Id, message, changes);
    await finished(node.posts.onPost({sessionId: `session-${user.Username}`}, {...post}));
    return post;
  }

  /** The review and its items as they are now. */
  async look(node: Node, review: Review) {
    const {value} = await finished(node.engine.reviews.hold(review.id));
    if (value === null) {
      throw new Error(`${review.key} is not stored`);
    }
    return finished(node.engine.desk.look(value));
  }

  /** `sre-a: done user-alice` for each item that is not open. */
  async ticks(node: Node, review: Review): Promise<string[]> {
    const {report} = await this.look(node, review);
    return report.items
      .filter(({item}) => item.state !== 'open')
      .map(({item, counts}) => `${item.id} ${item.state} ${item.changedBy}${counts ? '' : ' not counting'}`);
  }
}

/** Lets fake time pass until the work is done. */
export async function finished<T>(work: T | Promise<T>): Promise<T> {
  const state = {done: false};
  const settled = Promise.resolve(work).finally(() => {
    state.done = true;
  });
  // Handled here at once, and by the caller below.
  settled.catch(() => undefined);
  for (let round = 0; !state.done && round < 5_000; round++) {
    await jest.advanceTimersToNextTimerAsync();
  }
  return settled;
}
