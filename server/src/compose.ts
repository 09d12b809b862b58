import {join} from 'node:path';
import {permission} from './actions/ports';
import {Changes, plainly} from './actions/changes';
import {Doorman} from './actions/doorman';
import {courseOf} from './actions/course';
import {dossierActions} from './actions/dossier_actions';
import {postHooks} from './actions/post_hooks';
import {ReminderActions} from './actions/reminders';
import {ReviewerActions} from './actions/reviewers';
import {recordActions} from './actions/record_actions';
import {reviewActions} from './actions/review_actions';
import {Reporting} from './actions/reporting';
import {Setup} from './actions/setup';
import {StandInActions} from './actions/stand_in';
import {boardChoice} from './actions/start_board';
import {StartChecks} from './actions/start_checks';
import {TryingOut} from './actions/trying_out';
import {Unanswered} from './actions/unanswered';
import {BuiltinBoard} from './boards/builtin/builtin_board';
import {LazyBoard} from './boards/lazy_board';
import {playbooksPresence} from './boards/playbooks/presence';
import {allCommands} from './commands/all';
import {AnswerDialog} from './commands/answer_dialog';
import {register} from './commands/registration';
import {CommandRouter} from './commands/router';
import {StartDialog} from './commands/start_dialog';
import {typed} from './goplugin';
import {openCatalog} from './i18n/catalog';
import {Messages} from './i18n/messages';
import type {Logger, PluginApi} from './mattermost';
import {ChatAnnouncer} from './posts/chat_announcer';
import {FileMessages} from './posts/file_messages';
import {People} from './posts/people';
import {showProfilePicture} from './posts/profile_picture';
import {Renderings} from './posts/renderings';
import {words} from './posts/words';
import {assembleReviewers} from './reviewers/assemble';
import {changeEvents} from './signoff/change_events';
import {Engine} from './signoff/engine';
import {Readings} from './signoff/readings';
import {StandInMembership} from './signoff/stand_in_membership';
import {StandIns} from './signoff/stand_ins';
import {systemClock} from './store/clock';
import {newId} from './store/new_id';
import {PluginKeyValue} from './store/plugin_keyvalue';
import {Membership} from './teams/membership';
import {TeamAdmin} from './teams/team_admin';
import {TeamConfiguration} from './teams/team_configuration';
import {Teams} from './teams/teams';
import {welcome} from './teams/welcome';
import {knownTemplates} from './templates/known_templates';
import {TemplateLibrary} from './templates/library';
import {loadTemplates} from './templates/load';
import manifest from '../../plugin.json';

const BOT = {
  Username: manifest.id,
  DisplayName: manifest.name,
  Description: manifest.description,
} as const;

/** The plugin once it is active: every room built and connected. */
export type Product = Awaited<ReturnType<typeof compose>>;

/** Builds every room and connects them. */
export async function compose(api: PluginApi, logger: Logger) {
  const log = {
    debug: (message: string, fields: object) => {
      logger.debug(fields, message);
    },
    error: (message: string, fields: object) => {
      logger.error(fields, message);
    },
  };
  const [bundle, botUserId] = await Promise.all([api.getBundlePath(), api.ensureBotUser(BOT)]);

  const messages = new Messages({
    catalog: openCatalog(join(bundle, 'assets', 'i18n'), (locale, reason) => {
      logger.error({locale, reason}, 'a file of messages is left out; they are said in English');
    }),
    onBroken: (locale, key, reason) => {
      logger.error({locale, key, reason}, 'a message cannot be rendered');
    },
  });
  const translator = (locale: string) => messages.translator(locale);
  const english = translator('');
  const {templates: loaded, problems} = await loadTemplates(join(bundle, 'assets', 'templates'));
  for (const {file, problem} of problems) {
    logger.error({file, reason: english(problem.key, problem.params)}, 'a template is left out');
  }

  const server = {siteUrl: '', locale: '', listenAddress: '', connectionSecurity: ''};
  const teams = new Teams({
    configuration: api,
    onProblems: (found) => {
      const reasons = found.map(({key, params}) => english(key, params));
      logger.error({reasons}, 'the configuration is not valid; the last valid one stays in force');
    },
  });
  const reload = async (): Promise<void> => {
    const config = await api.getConfig();
    server.siteUrl = config?.ServiceSettings.SiteURL ?? '';
    server.listenAddress = config?.ServiceSettings.ListenAddress ?? '';
    server.connectionSecurity = config?.ServiceSettings.ConnectionSecurity ?? '';
    server.locale = config?.LocalizationSettings.DefaultServerLocale ?? '';
    await teams.reload();
  };
  await reload();

  const kv = new PluginKeyValue(api);
  const people = new People(api);
  const renderings = new Renderings({chat: api, people, translator, siteUrl: () => server.siteUrl});
  const announcer = new ChatAnnouncer({
    chat: api,
    begun: kv,
    botId: botUserId,
    people,
    renderings,
    translator,
    channelLocale: () => server.locale,
  });
  const membership = new Membership(teams, api);
  const onCorrupt = (key: string, asideKey: string, error: Error): void => {
    logger.error({key, asideKey, reason: error.message}, 'a stored entry cannot be read; it was set aside');
  };
  const templates = new TemplateLibrary({shipped: loaded, kv, onCorrupt});
  const node = newId();
  const serverAddresses = () => ({...server, override: teams.settings.serverUrl});
  const playbooks = once(async () => {
    const {assemblePlaybooks} = await import('./boards/playbooks/assemble');
    return assemblePlaybooks({
      api,
      kv,
      clock: systemClock,
      log,
      botUserId,
      node,
      serverAddresses,
      actAs: () => teams.settings.actAs,
      isActive: async (userId) => (await api.getUser(userId)).DeleteAt === 0,
      titleOf: async (templateId) => (await templates.get(templateId))?.title ?? '',
      onCorrupt,
    });
  });
  const board = new LazyBoard({
    kind: 'playbooks',
    isThere: playbooksPresence(api, systemClock),
    load: async () => (await playbooks()).board,
  });
  const boardFor = boardChoice({
    setting: () => teams.settings.board,
    isPlaybooksActive: () => board.watched.isThere(),
  });
  const isSystemAdmin = (userId: string): Promise<boolean> =>
    api.hasPermissionTo(userId, permission('manage_system', 'system_scope'));
  const standIns = new StandIns({kv, onCorrupt});
  /** Who may sign: the teams' members, and who stands in for one. */
  const signers = new StandInMembership({
    members: membership,
    standIns,
    teams,
    users: api,
    clock: systemClock,
  });
  const records = once(async () => {
    const {assembleRecords} = await import('./records/assemble');
    return assembleRecords({
      kv,
      onCorrupt,
      server: api,
      clock: systemClock,
      templates,
      renderings,
      channelLocale: () => server.locale,
      siteUrl: () => server.siteUrl,
    });
  });
  const reviewers = assembleReviewers({
    kv,
    onCorrupt,
    server: api,
    listing: membership,
    members: signers,
    teams,
    engine: () => engine,
    announcer,
    called: async ({key, title, cardPostId, mattermostTeamId}) => {
      const {permalink} = await renderings.ofPeople([], server.locale, mattermostTeamId);
      const link = permalink(cardPostId);
      return {key, title, link, hasLink: String(link !== '')};
    },
    zoneOf: (userId) => people.zoneOf(userId),
    mayRead: (userId, channelId) =>
      api.hasPermissionToChannel(userId, channelId, permission('read_channel', 'channel_scope')),
    policy: () => teams.settings,
    clock: systemClock,
    log,
  });
  const engine: Engine = new Engine({
    kv,
    api,
    boards: {builtin: new BuiltinBoard({kv, onCorrupt}), playbooks: board},
    teams,
    membership: signers,
    announcer,
    records: {keep: async (...ended) => (await records()).keep(...ended)},
    policy: () => teams.settings,
    clock: systemClock,
    log,
    onCorrupt,
    botUserId,
    admins: {isSystemAdmin},
    adoption: {
      places: api,
      members: signers,
      templates: knownTemplates(templates),
      firstReviewers: (review) => reviewers.adopted(review),
    },
    followUps: (work) => course.followUps(work),
    onChanged: changeEvents(api, log),
    reviewers: reviewers.care,
    node,
  });
  const course = courseOf({
    engine,
    server: api,
    templates,
    start: (actor, input) => actions.start(actor, input),
    answer: (...given) => dossier.answer(...given),
    commentReaction: () => teams.settings.commentReaction,
  });
  const actions = reviewActions({
    engine,
    server: api,
    members: signers,
    templates,
    boardFor,
    inChannelLanguage: (said) => words(said, translator(server.locale)),
    newId,
    reviewers: reviewers.first,
    permalink: async (postId, teamId) =>
      (await renderings.ofPeople([], server.locale, teamId)).permalink(postId),
  });
  const recordActs = recordActions({engine, server: api, records});
  const doorman = new Doorman(api, engine.reviews);
  engine.runner.register({queue: reviewers.reminders.queue, run: () => reviewers.reminders.run()});
  const reminderActions = new ReminderActions({
    reminders: reviewers.reminders,
    announcer,
    clock: systemClock,
  });
  const reviewerActions = new ReviewerActions({
    changes: new Changes(engine.desk, doorman),
    doorman,
    reviews: engine.reviews,
    server: api,
    absences: reviewers.absences,
    announcer,
    names: engine.names,
  });
  const unanswered = new Unanswered({engine, doorman, teams, clock: systemClock});
  const readings = new Readings({
    reviews: engine.reviews,
    teams,
    membership: signers,
    foresight: engine.foresight,
    users: api,
    botUserId,
  });
  const tryingOut = new TryingOut({readings, doorman, channels: api});
  const standInActions = new StandInActions({
    server: api,
    standIns,
    teams,
    members: membership,
    isSystemAdmin,
    announcer,
    names: engine.names,
    clock: systemClock,
  });
  const openReviewsNeeding = async (teamId: string): Promise<string[]> => {
    const open = await engine.reviews.allOpen();
    return open.filter((review) => review.teams.some(({id}) => id === teamId)).map(({key}) => key);
  };
  const teamAdmin = new TeamAdmin({
    teams,
    membership,
    directory: api,
    configuration: new TeamConfiguration(api, teams),
    isSystemAdmin,
    standInsOf: (teamId) => standInActions.of(teamId),
    openReviewsNeeding,
  });
  const setup = new Setup({
    library: async () => (await playbooks()).library,
    actAs: () => teams.settings.actAs,
    usesPlaybooks: async () => teams.settings.board !== 'builtin' && (await board.watched.isThere()),
    templates,
    teams,
    server: api,
    doorman,
    botUserId,
  });
  const siteUrl = (): string => server.siteUrl;
  const {actions: dossier, replies} = dossierActions({engine, server: api, files: api, templates, siteUrl});
  const about = {
    dossier,
    answerDialog: new AnswerDialog({api, actions, dossier}),
    files: new FileMessages({chat: api, botId: botUserId, people, translator}),
  };
  const templateAdmin = once(async () => {
    const {assembleTemplates} = await import('./actions/template_assemble');
    return assembleTemplates({
      api,
      templates,
      doorman,
      teams,
      reviews: engine.reviews,
      names: engine.names,
      clock: systemClock,
      isSystemAdmin,
      messages: about.files,
      playbooks: async () => ((await board.watched.isThere()) ? (await playbooks()).library : null),
      usesPlaybooks: async () => (await boardFor()) === 'playbooks',
      actAs: () => teams.settings.actAs,
    });
  });
  const reporting = new Reporting({rows: engine.rows, doorman, server: api, clock: systemClock});
  const adminConsole = once(async () => {
    const {assembleConsole} = await import('./actions/console_assemble');
    return assembleConsole({
      version: manifest.version,
      api,
      engine,
      teams,
      membership,
      isSystemAdmin,
      openReviewsNeeding,
      serverAddresses,
      playbooks,
      isThere: () => board.watched.isThere(),
      boardFor,
    });
  });
  const commands = allCommands({
    about,
    templates: templateAdmin,
    setup,
    standIns: standInActions,
    reviewers: reviewerActions,
    reminders: reminderActions,
    actions,
    course,
    records: recordActs,
    siteUrl,
    renderings,
    dialog: new StartDialog({api, templates}),
    teamAdmin,
    unanswered,
    tryingOut,
    reports: {
      reporting,
      files: about.files,
    },
  });
  const router = new CommandRouter({commands, people, translator, log});
  /** Made for the first request: buttons, dialogs and suggestions are the smaller part of what people do. */
  const app = once(async () => {
    const [{createApp}, {assemblePanel}, {assemblePages}, {StartForm}] = await Promise.all([
      import('./http/app'),
      import('./http/web/assemble_panel'),
      import('./http/web/assemble'),
      import('./actions/start_form'),
    ]);
    return createApp({
      people,
      translator,
      actions,
      comments: course.comments,
      dossier,
      reading: recordActs.reading,
      questions: engine,
      hints: engine,
      reviewers: reviewerActions,
      reminders: reminderActions,
      signOffs: {
        retry: (job, userId) => engine.retry(job, userId),
        confirm: (near, confirmed) => engine.confirm(near, confirmed),
        undo: (undo, userId) => plainly(() => engine.undoing.undo(undo, userId)),
      },
      rights: doorman,
      pages: assemblePages({
        ...{doorman, reporting, templates, renderings},
        rows: engine.rows,
        reading: recordActs.reading,
        searching: recordActs.searching,
        server: api,
        mentions: (ids) => people.mentions(ids),
      }),
      posts: api,
      web: assemblePanel({
        ...{engine, doorman, actions, dossier, course, templates, people, siteUrl},
        reviewers: reviewerActions,
        records: recordActs,
      }),
      console: adminConsole,
      startForm: new StartForm({
        server: api,
        checks: new StartChecks(api, doorman),
        reviews: engine.reviews,
        teams,
        members: signers,
        templates,
        boardFor,
        forecast: reviewers.forecast,
      }),
      botId: botUserId,
      announcer,
      templates,
      version: manifest.version,
      log,
    });
  });

  /** What an active plugin does first; nothing of it keeps the server waiting, or the plugin from working. */
  const begin = async (): Promise<void> => {
    engine.start();
    const registration = await register(commands, {api, typed, t: translator(server.locale)});
    if (registration !== 'ours') {
      logger.error(
        {registration},
        'the slash command /prr is taken: ours does not work until the other is gone',
      );
    }
    const face = join(bundle, 'assets', 'profile.png');
    await showProfilePicture({api, store: kv, log, botUserId, file: face});
    await reviewers.reminders.begin();
    await welcome({
      teams,
      store: kv,
      systemAdmins: () => api.getUsers({Role: 'system_admin', Active: true, Page: 0, PerPage: 50}),
      direct: (userId, onceKey, said) => announcer.direct(userId, onceKey, said),
    });
  };

  const posts = postHooks(engine, replies);
  return {api, engine, posts, course, router, app, english, reload, begin};
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
