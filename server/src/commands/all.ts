import type {Actions} from '../actions/types';
import type {Renderings} from '../posts/renderings';
import type {Command} from './command';
import {help} from './help';
import {assign, skip, tick, untick} from './item_changes';
import {list, pending} from './listing';
import {cancel, close, owner, rename, reopen} from './review_changes';
import {setup, type SetupUseCases} from './setup';
import {start} from './start';
import type {StartDialog} from './start_dialog';
import {items, status} from './status';
import {team, type TeamUseCases} from './team';

export interface CommandsOptions {
  actions: Actions;
  renderings: Renderings;
  dialog: StartDialog;
  teamAdmin: TeamUseCases;
  setup: SetupUseCases;
}

/** Every command of `/prr`, in the order in which the help lists them. */
export function allCommands(options: CommandsOptions): Command[] {
  const {actions, renderings, dialog, teamAdmin} = options;
  const shown = {actions, renderings};
  const commands = [
    start({actions, dialog, renderings}),
    status(shown),
    items(shown),
    tick(actions),
    untick(actions),
    skip(actions),
    assign(actions),
    pending(shown),
    list(shown),
    close(actions),
    cancel(actions),
    reopen(actions),
    owner(actions),
    rename(actions),
    setup(options.setup),
    team(teamAdmin),
  ];
  return [...commands, help(commands)];
}
