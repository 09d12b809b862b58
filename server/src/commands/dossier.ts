import type {DossierActions} from '../actions/dossier_actions';
import type {Actions} from '../actions/types';
import type {FileMessages} from '../posts/file_messages';
import type {Renderings} from '../posts/renderings';
import {answer, notApplicable} from './answer';
import type {AnswerDialog} from './answer_dialog';
import {answers, item} from './answers';
import type {Command} from './command';
import {facts, set, tier} from './facts';
import {gap} from './gap';
import {gaps} from './gaps';

/** What the commands about answers, gaps and facts work with. */
export interface DossierCommandsOptions {
  actions: Pick<Actions, 'status'>;
  renderings: Pick<Renderings, 'of' | 'ofPeople'>;
  dossier: DossierActions;
  answerDialog: Pick<AnswerDialog, 'open'>;
  files: Pick<FileMessages, 'send'>;
}

/** Commands about what a review holds besides its approvals. */
export function dossierCommands({answerDialog, ...options}: DossierCommandsOptions): Command[] {
  return [
    answer({...options, dialog: answerDialog}),
    notApplicable(options),
    answers(options),
    item(options),
    gap(options),
    gaps(options),
    tier(options),
    set(options),
    facts(options),
  ];
}
