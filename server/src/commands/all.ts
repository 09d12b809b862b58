import type {TryingOut} from '../actions/trying_out';
import type {Actions} from '../actions/types';
import type {Unanswered} from '../actions/unanswered';
import type {Renderings} from '../posts/renderings';
import type {Command} from './command';
import {count} from './count';
import {courseCommands, type CourseUseCases} from './course';
import {dossierCommands, type DossierCommandsOptions} from './dossier';
import {help} from './help';
import {hold, lift} from './holds';
import {assign, skip, tick, untick} from './item_changes';
import {list, pending} from './listing';
import {read} from './read';
import {recordCommands, type RecordCommandsOptions} from './records';
import {rehearse} from './rehearse';
import {report, type ReportOptions} from './report';
import {cancel, close, owner, rename, reopen} from './review_changes';
import {setup, type SetupUseCases} from './setup';
import {reminders, type ReminderUseCases} from './reminders';
import {reviewer, type ReviewerUseCases} from './reviewer';
import {start} from './start';
import type {StartDialog} from './start_dialog';
import {standIn, type StandInUseCases} from './stand_in';
import {items, status} from './status';
import {team, type TeamUseCases} from './team';
import {template, type TemplateUseCases} from './template';

export interface CommandsOptions extends RecordCommandsOptions {
  actions: Actions;
  course: CourseUseCases;
  renderings: Renderings;
  dialog: StartDialog;
  teamAdmin: TeamUseCases;
  standIns: StandInUseCases;
  reviewers: ReviewerUseCases;
  reminders: ReminderUseCases;
  setup: SetupUseCases;
  templates: () => Promise<TemplateUseCases>;
  unanswered: Pick<Unanswered, 'list' | 'answer'>;
  tryingOut: Pick<TryingOut, 'explain' | 'rehearse'>;
  about: Pick<DossierCommandsOptions, 'dossier' | 'answerDialog' | 'files'>;
  reports: Pick<ReportOptions, 'reporting' | 'files'>;
}

/** Every command of `/prr`, in the order in which the help lists them. */
export function allCommands(options: CommandsOptions): Command[] {
  const {actions, renderings, dialog, teamAdmin, unanswered, tryingOut} = options;
  const shown = {actions, renderings};
  const commands = [
    start({actions, dialog, renderings}),
    status(shown),
    items(shown),
    tick(actions),
    untick(actions),
    skip(actions),
    assign(actions),
    ...dossierCommands({...shown, ...options.about}),
    pending({...shown, unanswered, handover: options.course.handover}),
    count({unanswered, renderings}),
    list(shown),
    report({...options.reports, renderings}),
    hold(actions),
    lift(actions),
    close(actions),
    cancel(actions),
    reopen(actions),
    owner(actions),
    rename(actions),
    ...courseCommands(options),
    reviewer(options.reviewers),
    reminders(options.reminders),
    ...recordCommands(options),
    standIn(options.standIns),
    read(tryingOut),
    rehearse({tryingOut, renderings}),
    setup(options.setup),
    template(options.templates),
    team(teamAdmin),
  ];
  return [...commands, help(commands)];
}
