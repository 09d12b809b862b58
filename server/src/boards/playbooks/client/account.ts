import {SignInRefused} from '../calls';
import {Away} from './away';
import type {PlaybooksOptions} from './ports';
import {describe, statusCodeOf} from './server_error';

/** The account in whose name calls are made, looked at once for one piece of work. */
export class Account {
  private asked: Promise<void> | null = null;

  constructor(
    readonly userId: string,
    private readonly isActive: PlaybooksOptions['isActive'],
  ) {}

  /**
   * The server makes sessions for deactivated people too, and Playbooks takes them: work that was kept for later must
   * not be done in the name of somebody who has left meanwhile.
   * @throws SignInRefused, PlaybooksAway
   */
  assertActive(): Promise<void> {
    this.asked ??= this.look();
    return this.asked;
  }

  private async look(): Promise<void> {
    if (!(await this.ask())) {
      throw new SignInRefused('the account is deactivated');
    }
  }

  private async ask(): Promise<boolean> {
    try {
      return (await this.isActive?.(this.userId)) ?? true;
    } catch (error) {
      if (statusCodeOf(error) === 404) {
        return false;
      }
      throw new Away(`the server does not say whose account it is: ${describe(error)}`, {unwell: false});
    }
  }
}
