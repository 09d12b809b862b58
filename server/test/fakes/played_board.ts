import {boardChanges} from '../../src/review/board_changes';
import {withOwnChanges} from '../../src/review/board_changes_seen';
import type {BoardNews, Situation} from '../../src/review/board_changes_situation';
import {SYSTEM_ADMIN} from '../../src/review/ownership';
import {reportOn} from '../../src/review/report_on';
import {signOff} from '../../src/review/sign_off';
import type {Item, ItemState, Review, ReviewingTeam, ReviewView, Section} from '../../src/review/types';
import {sampleItem, sampleTime, sampleView} from './sample_review';
import {sampleMemberships, sampleTeams} from './sample_teams';

/** How the board differs from us: its clock, and whether what we write there is in people's names. */
export interface BoardKind {
  /** What its clock is ahead of ours, in milliseconds. */
  ahead: number;
  actAs: 'poster' | 'bot';
}

export const boardKinds: readonly BoardKind[] = [
  {ahead: 0, actAs: 'poster'},
  {ahead: 7_000, actAs: 'poster'},
  {ahead: -7_000, actAs: 'poster'},
  {ahead: 7_000, actAs: 'bot'},
  {ahead: -7_000, actAs: 'bot'},
];

/**
 * The sample review on a board where everybody does what they like, played move by move. Every move takes a second.
 * alice, bob and frank are SRE, carol is Platform, root a system admin; dave is the DRI, erin an outsider.
 */
export class PlayedBoard {
  view: ReviewView;
  /** What was said, in order. */
  readonly news: BoardNews[] = [];
  memberships = new Map([...sampleMemberships, ['root', [SYSTEM_ADMIN]]] as [string, string[]][]);
  now = sampleTime;

  constructor(
    readonly kind: BoardKind = {ahead: 0, actAs: 'poster'},
    change: Partial<Review> = {},
    readonly teams: readonly ReviewingTeam[] = sampleTeams,
  ) {
    const {review, content} = sampleView(change);
    const sections = content.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({...item, assignedBy: '', assignedAt: 0})),
    }));
    this.view = {review, content: {...content, sections}};
  }

  // What people do on the board.

  set(itemId: string, state: ItemState, by: string): this {
    return this.item(itemId, () => ({state, changedBy: by, changedAt: this.tickClock() + this.kind.ahead}));
  }

  assign(itemId: string, assigneeId: string, assignedBy: string): this {
    return this.item(itemId, () => ({
      assigneeId,
      assignedBy,
      assignedAt: this.tickClock() + this.kind.ahead,
    }));
  }

  reword(itemId: string, title: string): this {
    return this.item(itemId, () => ({title}));
  }

  /** From now on words in a post tick it too. */
  addKeywords(itemId: string): this {
    return this.item(itemId, () => ({byKeywords: true}));
  }

  delete(itemId: string): this {
    return this.sections((section) => ({...section, items: section.items.filter(({id}) => id !== itemId)}));
  }

  add(sectionId: string, item: Item): this {
    return this.sections((section) =>
      section.id === sectionId ? {...section, items: [...section.items, item]} : section,
    );
  }

  /** A new item, open. */
  addNew(sectionId: string, id: string, title: string): this {
    return this.add(sectionId, sampleItem(id, title, {assignedBy: '', assignedAt: 0}));
  }

  move(itemId: string, sectionId: string): this {
    const moved = this.find(itemId);
    return this.delete(itemId).add(sectionId, moved);
  }

  rewordSection(sectionId: string, title: string): this {
    return this.sections((section) => (section.id === sectionId ? {...section, title} : section));
  }

  /** Brings items back to what they were: a write of somebody's who had read the board before. */
  lose(before: ReviewView, itemId: string): this {
    const items = before.content.sections.flatMap((section) => section.items);
    return this.item(itemId, () => ({...items.find(({id}) => id === itemId)}));
  }

  // What we do.

  /** Takes in what happened, does on the board what follows from it, and notes that as ours. */
  look(): this {
    const {review, news, effects} = boardChanges(this.view, this.situation());
    this.view = {...this.view, review};
    this.news.push(...news);
    for (const {by, itemId, state} of effects) this.write(itemId, state, by);
    return this;
  }

  /** A sign-off by a post, with its ticks. */
  post(by: string, teamId = 'sre', id = `post-${by}`): this {
    for (const itemId of this.decide(by, teamId, id)) this.write(itemId, 'done', by);
    return this;
  }

  /** A sign-off by a post, kept and not yet on the board. @returns the items that are to be ticked */
  decide(by: string, teamId = 'sre', id = `post-${by}`): string[] {
    const at = this.tickClock();
    const signature = {
      id,
      teamId,
      userId: by,
      via: 'post' as const,
      postId: id,
      words: 'done',
      at,
      membership: '',
    };
    const {review, itemIds} = signOff(this.view, this.teams, this.memberships, signature);
    this.view = {...this.view, review};
    return itemIds;
  }

  /** In somebody's name, or as the bot; '' for the plugin itself. A state that is there already is not written. */
  write(itemId: string, state: ItemState, by: string): this {
    if (this.find(itemId).state === state) return this;
    const isBots = by === '' || this.kind.actAs === 'bot';
    const changedAt = isBots ? 0 : this.tickClock() + this.kind.ahead;
    this.item(itemId, () => ({state, changedBy: isBots ? '' : by, changedAt}));
    this.view = {
      ...this.view,
      review: withOwnChanges(this.view.review, [{kind: 'state', item: this.find(itemId)}]),
    };
    return this;
  }

  // What came of it.

  get report() {
    return reportOn(this.view, this.teams, this.memberships);
  }

  /** `approved`, `waiting` or `withdrawn`. */
  approval(teamId = 'sre') {
    return this.report.approvals.find((approval) => approval.teamId === teamId)?.state;
  }

  /** Numbers of the team's items that count. */
  counting(): number[] {
    return this.report.items
      .filter(({owner, counts}) => owner.kind === 'team' && counts)
      .map(({number}) => number);
  }

  /** Who stands for the team. */
  signers(teamId = 'sre'): string[] {
    const approval = this.report.approvals.find((each) => each.teamId === teamId);
    return approval?.signatures.map(({userId}) => userId) ?? [];
  }

  get codes(): string[] {
    return this.news.map(({code}) => code);
  }

  find(itemId: string): Item {
    const items = this.view.content.sections.flatMap((section) => section.items);
    return items.find(({id}) => id === itemId)!;
  }

  private situation(): Situation {
    return {
      teams: this.teams,
      memberships: this.memberships,
      now: this.tickClock(),
      through: (userId, teamId) => `~${teamId} ${userId}`,
    };
  }

  private tickClock(): number {
    this.now += 1_000;
    return this.now;
  }

  private item(itemId: string, change: () => Partial<Item>): this {
    return this.sections((section) => ({
      ...section,
      items: section.items.map((item) => (item.id === itemId ? {...item, ...change()} : item)),
    }));
  }

  private sections(change: (section: Section) => Section): this {
    const {review, content} = this.view;
    this.view = {review, content: {...content, sections: content.sections.map(change)}};
    return this;
  }
}
