import type {Locator} from 'playwright-core';
import type {PersonPage} from './person_page';

/** The panel of a review in somebody's window, as they see it: what is in it is found by its names. */
export class ReviewPanel {
  constructor(private readonly window: PersonPage) {}

  get all(): Locator {
    return this.window.page.getByTestId('prr-panel');
  }

  /** The button in the channel header, with its progress. */
  get header(): Locator {
    return this.window.page.getByRole('button', {name: /^PRR-\d+: \d+ of \d+ approvals/});
  }

  /** Opens it by the button in the channel header, and waits until a review is there. */
  async open(): Promise<void> {
    await this.header.click();
    await this.all.getByRole('heading', {name: /^Approvals/}).waitFor();
  }

  /** How a team's approval stands. */
  team(name: string): Locator {
    return this.all.getByRole('listitem', {name, exact: true});
  }

  /** Waits until a team's tile says something. */
  async teamSays(name: string, says: string | RegExp): Promise<void> {
    await this.team(name).filter({hasText: says}).waitFor();
  }

  box(number: number): Locator {
    return this.all.getByRole('checkbox', {name: new RegExp(`^Item ${number}: `)});
  }

  /** All of an item: its line, and what is opened below it. */
  item(number: number): Locator {
    return this.all.locator('[data-item]', {
      has: this.window.page.getByRole('checkbox', {name: new RegExp(`^Item ${number}: `)}),
    });
  }

  /** Opens what an item is about. */
  async expand(number: number): Promise<void> {
    await this.item(number).locator('button[aria-expanded]').click();
  }

  /** Shows the items that are somebody's own, those that are open, or all. */
  async filter(which: 'Mine' | 'Open' | 'All'): Promise<void> {
    await this.all.getByRole('radio', {name: new RegExp(`^${which} `)}).check();
  }

  /** Opens the list of what can be done with the review as a whole, and chooses from it. */
  async choose(action: string): Promise<void> {
    await this.all.getByRole('button', {name: 'Actions for this review'}).click();
    const list = this.all.getByRole('group', {name: 'Actions for this review'});
    await list.getByRole('button', {name: action, exact: true}).click();
  }
}
