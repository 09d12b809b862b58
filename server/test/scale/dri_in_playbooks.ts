import {pause} from '../fakes/playbooks/pace';
import type {StandInPlaybooks} from '../fakes/playbooks/stand_in';

/** The DRI's own section and item, and the sections of the teams. */
export const OWN_SECTION = 'Scope';
const OWN_ITEM = 'Link a picture';
const TEAM_SECTIONS = ['SRE', 'Platform', 'Security'];
const MOST_THINGS = 3;
const MOST_MS = 600;

/** The DRI, busy with one run in Playbooks' own UI while others sign it off. */
export class DriInPlaybooks {
  /** Titles of the items that they have ticked. */
  readonly ticked = new Set<string>();

  constructor(
    private readonly standIn: StandInPlaybooks,
    private readonly userId: string,
    private readonly runId: string,
  ) {}

  /** Ticks, adds and moves some items, as the dice say, one thing after the other. */
  async work(roll: () => number): Promise<void> {
    const things = [() => this.tick(), () => this.add(), () => this.move(roll)];
    for (let left = Math.floor(roll() * (MOST_THINGS + 1)); left > 0; left--) {
      await pause(Math.floor(roll() * MOST_MS));
      await things[Math.floor(roll() * things.length)]?.();
    }
  }

  private async tick(): Promise<void> {
    await this.ui.tick(this.runId, OWN_ITEM);
    this.ticked.add(OWN_ITEM);
  }

  private async add(): Promise<void> {
    await this.ui.addItem(this.runId, OWN_SECTION, 'Something more');
  }

  /** An item of a team to another place among them: what is ticked by its place just then goes astray. */
  private async move(roll: () => number): Promise<void> {
    const section = TEAM_SECTIONS[Math.floor(roll() * TEAM_SECTIONS.length)] ?? '';
    await this.ui.moveItem(this.runId, `${section} looks at it`, section, Math.floor(roll() * 2));
  }

  private get ui() {
    return this.standIn.ui(this.userId);
  }
}
