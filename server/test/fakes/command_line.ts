import type {Report} from '../../src/actions/reporting';
import type {Explained, Rehearsal} from '../../src/actions/trying_out';
import type {AskedView} from '../../src/actions/unanswered';
import {allCommands, type CommandsOptions} from '../../src/commands/all';
import {CommandRouter} from '../../src/commands/router';
import type {ReminderUseCases} from '../../src/commands/reminders';
import type {ReviewerUseCases} from '../../src/commands/reviewer';
import type {SetupUseCases} from '../../src/commands/setup';
import type {StandInUseCases} from '../../src/commands/stand_in';
import {AnswerDialog} from '../../src/commands/answer_dialog';
import {StartDialog, type DialogRequest} from '../../src/commands/start_dialog';
import type {TeamUseCases} from '../../src/commands/team';
import type {TemplateUseCases} from '../../src/commands/template';
import {People} from '../../src/posts/people';
import {Renderings} from '../../src/posts/renderings';
import {FakeActions} from './actions';
import {fakeCourse} from './course';
import {FakeChat} from './chat';
import {fakeDossier} from './dossier';
import {FileMessages} from '../../src/posts/file_messages';
import {english} from './english';
import {sampleOutcome} from './sample_review';
import {sampleReport} from './sample_report';
import {fakeRecordActions} from './record_actions';

/** Who types, and where. */
export const actor = {userId: 'alice', channelId: 'channel', rootId: 'root', mattermostTeamId: 'core'};

/** `/prr` as alice types it, with everything behind it noted down. */
export function commandLine() {
  const t = english();
  const chat = new FakeChat();
  const people = new People(chat);
  const renderings = new Renderings({
    chat,
    people,
    translator: () => t,
    siteUrl: () => 'https://chat.example',
  });
  const actions = new FakeActions();
  const dialogs: DialogRequest[] = [];
  const errors: Record<string, string>[] = [];
  const teamCalls: unknown[][] = [];
  const useCase =
    (name: string) =>
    (...args: unknown[]) => {
      teamCalls.push([name, ...args]);
      return Promise.resolve([{key: 'team.dropped', params: {name: 'SRE'}}]);
    };
  const teamAdmin: TeamUseCases = {
    list: useCase('list'),
    show: useCase('show'),
    add: useCase('add'),
    remove: useCase('remove'),
    set: useCase('set'),
  };
  const setupCalls: unknown[][] = [];
  const settled =
    (name: string) =>
    (...args: unknown[]) => {
      setupCalls.push([name, ...args]);
      return Promise.resolve([{key: 'setup.up-to-date', params: {title: 'My PRR', version: '1.0.0'}}]);
    };
  const setup: SetupUseCases = {run: settled('run'), replace: settled('replace')};
  const standInCalls: unknown[][] = [];
  const said =
    (name: string) =>
    (...args: unknown[]) => {
      standInCalls.push([name, ...args]);
      return Promise.resolve([{key: 'stand-in.none', params: {}}]);
    };
  const standIns: StandInUseCases = {name: said('name'), end: said('end'), list: said('list')};
  const reviewerCalls: unknown[][] = [];
  const reviewers: ReviewerUseCases = {
    list: (...args) => {
      reviewerCalls.push(['list', ...args]);
      return Promise.resolve([{key: 'reviewers.list-head', params: {key: 'PRR-12', title: 'Checkout'}}]);
    },
    accept: noted('accept'),
    decline: noted('decline'),
    pass: noted('pass'),
    set: noted('set'),
    drop: noted('drop'),
  };
  const reminderCalls: unknown[][] = [];
  const reminded =
    (name: string) =>
    (...args: unknown[]) => {
      reminderCalls.push([name, ...args]);
      return Promise.resolve([{key: 'reminder.sent', params: {}}]);
    };
  const reminders: ReminderUseCases = {
    turn: reminded('turn'),
    status: reminded('status'),
    snooze: reminded('snooze'),
    now: reminded('now'),
  };
  function noted(name: string) {
    return (...args: unknown[]) => {
      reviewerCalls.push([name, ...args]);
      return Promise.resolve(sampleOutcome());
    };
  }
  const opening = {
    openInteractiveDialog: (request: DialogRequest) => {
      dialogs.push(request);
      return Promise.resolve();
    },
  };
  const dossier = fakeDossier(actions);
  const dialog = new StartDialog({
    api: opening,
    templates: {
      offered: async () => [{id: 'mattermost-prr', title: 'Mattermost PRR'}],
      defaultId: async () => 'mattermost-prr',
    },
  });
  const course = fakeCourse();
  const records = fakeRecordActions();
  const templateCalls: unknown[][] = [];
  const templated =
    (name: string) =>
    (...args: unknown[]) => {
      templateCalls.push([name, ...args]);
      return Promise.resolve([{key: 'template.list-empty', params: {}}]);
    };
  const templates: TemplateUseCases = {
    list: templated('list'),
    show: templated('show'),
    check: templated('check'),
    import: templated('import'),
    export: templated('export'),
    exportPlaybook: templated('exportPlaybook'),
    retire: templated('retire'),
    restore: templated('restore'),
  };
  const asked: AskedView[] = [];
  const answers: unknown[][] = [];
  const explained: Explained[] = [];
  const rehearsed: Rehearsal[] = [];
  const unanswered: CommandsOptions['unanswered'] = {
    list: () => Promise.resolve(asked),
    answer: (...args) => {
      answers.push(args);
      return Promise.resolve({postId: 'post1'});
    },
  };
  const nothing: Explained = {
    verdicts: [],
    nearMisses: [],
    why: {key: 'reading.why.nothing', params: {}},
    isAboutReviews: false,
  };
  const tried: unknown[][] = [];
  const reports: Report[] = [];
  const sent: Parameters<CommandsOptions['reports']['files']['send']>[] = [];
  const tryingOut: CommandsOptions['tryingOut'] = {
    explain: (...args) => {
      tried.push(args);
      return Promise.resolve(explained[0] ?? nothing);
    },
    rehearse: (...args) => {
      tried.push(args);
      return Promise.resolve(rehearsed[0] ?? {count: 0, posts: []});
    },
  };
  const commands = allCommands({
    about: {
      dossier,
      answerDialog: new AnswerDialog({api: opening, actions, dossier}),
      files: new FileMessages({chat, botId: 'bot', people, translator: () => t}),
    },
    actions,
    course: course.useCases,
    records: records.useCases,
    siteUrl: () => 'https://chat.example',
    renderings,
    dialog,
    teamAdmin,
    standIns,
    reviewers,
    reminders,
    setup,
    templates: async () => templates,
    unanswered,
    tryingOut,
    reports: {
      reporting: {
        report: (...args) => {
          tried.push(args);
          return Promise.resolve(reports[0] ?? sampleReport([], 0));
        },
      },
      files: {
        send: (...args) => {
          sent.push(args);
          return Promise.resolve('post1');
        },
      },
    },
  });
  const router = new CommandRouter({
    commands,
    people,
    translator: () => t,
    log: {error: (_message, fields) => errors.push(fields)},
  });
  /** What the person reads who types `/prr <line>`. */
  const type = async (line: string, triggerId = 'trigger') => {
    const args = {
      UserId: 'alice',
      ChannelId: 'channel',
      TeamId: 'core',
      RootId: 'root',
      TriggerId: triggerId,
    };
    return (await router.execute('request1', {...args, Command: `/prr ${line}`.trimEnd()})).Text;
  };
  return {
    commands,
    actions,
    chat,
    type,
    router,
    dialogs,
    errors,
    teamCalls,
    standInCalls,
    reviewerCalls,
    reminderCalls,
    setupCalls,
    course,
    records,
    templateCalls,
    asked,
    answers,
    explained,
    rehearsed,
    tried,
    reports,
    sent,
  };
}
