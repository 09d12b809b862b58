import {matchTeam, normaliseName} from './names';
import {stoodInFor} from './stand_in';
import {splitTag} from './title_tag';
import type {BoardContent, Item, Memberships, Owner, ReviewingTeam, Section} from './types';

/** `SRE review` and `SRE checklist` are sections of SRE's, like `SRE`. */
const SECTION_SUFFIX = / (?:review|checklist|items|team)$/;

/** Stands in a person's memberships beside the teams' ids, none of which can look like it. */
export const SYSTEM_ADMIN = '@system-admin';

/** What of an item decides who owns it. */
export type Owned = Pick<Item, 'title' | 'assigneeId' | 'assignedBy' | 'assignedAt'>;

/**
 * Who owns an item. First match wins: its assignee, if a member of exactly one reviewing team (a member of none owns
 * it personally; of several: look on); the team tag at the end of its title; its section's title. An assignment that
 * does not count is as none, and so is one to somebody who was a stand-in for the team that is named otherwise.
 * @param memberships must hold everybody in `assigneesOf`; a person who is missing there is in no team
 * @param hands what of them lets people act for a team: see `handsIn`
 */
export function ownerOf(
  section: Pick<Section, 'title'>,
  item: Owned,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
  hands = memberships,
): Owner {
  if (item.assigneeId !== '' && assignmentCounts(section, item, teams, memberships, hands)) {
    const [first, ...others] = teamsOf(item.assigneeId, teams, memberships);
    if (first === undefined) {
      const named = ownerByName(section, item, teams);
      const stays = named.kind === 'team' && isMember(item.assigneeId, stoodInFor(named.teamId), memberships);
      return stays ? named : {kind: 'person', userId: item.assigneeId};
    }
    if (others.length === 0) return {kind: 'team', teamId: first.id};
  }
  return ownerByName(section, item, teams);
}

/**
 * Whether the item's assignee has a say in who owns it. A team's item is taken from it by its own members only, by a
 * system admin, or through us: on Playbooks everybody in the run could else approve in the team's place.
 */
export function assignmentCounts(
  section: Pick<Section, 'title'>,
  item: Owned,
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
  hands = memberships,
): boolean {
  const named = ownerByName(section, item, teams);
  if (item.assigneeId === '' || named.kind !== 'team') return true;
  return isMember(item.assigneeId, named.teamId, memberships) || mayTakeFrom(named.teamId, item, hands);
}

/** Whether whoever assigned the item last may take items from this team. */
export function mayTakeFrom(teamId: string, item: Owned, memberships: Memberships): boolean {
  const {assignedBy, assignedAt = 0} = item;
  if (assignedBy === undefined) return true;
  // Our bot, or there from the start.
  if (assignedBy === '') return assignedAt === 0;
  return isMember(assignedBy, teamId, memberships) || isSystemAdmin(assignedBy, memberships);
}

export function isMember(userId: string, teamId: string, memberships: Memberships): boolean {
  return (memberships.get(userId) ?? []).includes(teamId);
}

export function isSystemAdmin(userId: string, memberships: Memberships): boolean {
  return isMember(userId, SYSTEM_ADMIN, memberships);
}

function ownerByName(
  section: Pick<Section, 'title'>,
  item: Pick<Item, 'title'>,
  teams: readonly ReviewingTeam[],
): Owner {
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

/**
 * Everybody who is assigned to an item, and who assigned it: whose membership has to be known before ownership can be.
 * No duplicates.
 */
export function assigneesOf(content: Pick<BoardContent, 'sections'>): string[] {
  const people = content.sections.flatMap((section) =>
    section.items.flatMap(({assigneeId, assignedBy = ''}) => [assigneeId, assignedBy]),
  );
  return [...new Set(people)].filter((id) => id !== '');
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
