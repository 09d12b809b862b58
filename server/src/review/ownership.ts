import {matchTeam, normaliseName} from './names';
import {splitTag} from './title_tag';
import type {BoardContent, Item, Memberships, Owner, ReviewingTeam, Section} from './types';

/** `SRE review` and `SRE checklist` are sections of SRE's, like `SRE`. */
const SECTION_SUFFIX = / (?:review|checklist|items|team)$/;

/**
 * Who owns an item. First match wins: its assignee, if a member of exactly one reviewing team (a member of none owns
 * it personally; of several: look on); the team tag at the end of its title; its section's title.
 * @param memberships must hold the item's assignee; a person who is missing there is in no team
 */
export function ownerOf(
  section: Pick<Section, 'title'>,
  item: Pick<Item, 'title' | 'assigneeId'>,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): Owner {
  if (item.assigneeId !== '') {
    const [first, ...others] = teamsOf(item.assigneeId, teams, memberships);
    if (first === undefined) return {kind: 'person', userId: item.assigneeId};
    if (others.length === 0) return {kind: 'team', teamId: first.id};
  }
  const tagged = matchTeam(splitTag(item.title).tag, teams);
  if (tagged !== undefined) return {kind: 'team', teamId: tagged.id};
  const titled = teamOfSection(section.title, teams);
  if (titled !== undefined) return {kind: 'team', teamId: titled.id};
  return {kind: 'none'};
}

/** The configured teams that a person is a member of. */
export function teamsOf(
  userId: string,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): ReviewingTeam[] {
  const ids = memberships.get(userId) ?? [];
  return teams.filter((team) => ids.includes(team.id));
}

/** Everybody who is assigned to an item: whose membership has to be known before ownership can be. No duplicates. */
export function assigneesOf(content: Pick<BoardContent, 'sections'>): string[] {
  const assignees = content.sections.flatMap((section) => section.items.map((item) => item.assigneeId));
  return [...new Set(assignees)].filter((id) => id !== '');
}

/** The teams that own an item: the approvals that a review needs when it starts. In the order of the configuration. */
export function neededTeams(
  content: Pick<BoardContent, 'sections'>,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): ReviewingTeam[] {
  const owners = content.sections.flatMap((section) =>
    section.items.map((item) => ownerOf(section, item, teams, memberships)),
  );
  return teams.filter((team) => owners.some((owner) => owner.kind === 'team' && owner.teamId === team.id));
}

/** Whether an item is this person's: theirs personally, or of a team that they are a member of now. */
export function owns(userId: string, owner: Owner, memberships: Memberships): boolean {
  if (owner.kind === 'person') return owner.userId === userId;
  if (owner.kind === 'team') return (memberships.get(userId) ?? []).includes(owner.teamId);
  return false;
}

function teamOfSection(title: string, teams: readonly ReviewingTeam[]): ReviewingTeam | undefined {
  return matchTeam(title, teams) ?? matchTeam(normaliseName(title).replace(SECTION_SUFFIX, ''), teams);
}
