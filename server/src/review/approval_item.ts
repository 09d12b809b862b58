import {namesOf, normaliseName} from './names';
import {ownerOf} from './ownership';
import {splitTag} from './title_tag';
import type {BoardContent, Item, Memberships, ReviewingTeam} from './types';

const SIGN_OFF = '(?:review|approval|sign-off|signoff|sign off)';
const ALONE = new RegExp(`^${SIGN_OFF}$`);
const SUFFIX = new RegExp(` ${SIGN_OFF}$`);

/**
 * The item that stands for the team's sign-off: `SRE review`, `Site reliability sign-off`, `Approval (SRE)`. Ticking
 * it by hand is a sign-off.
 * @param owned the items that the team owns, in the order of the board
 * @returns the last one that is called so, or undefined
 */
export function approvalItemOf<T extends Pick<Item, 'title'>>(
  team: ReviewingTeam,
  owned: readonly T[],
): T | undefined {
  const names = namesOf(team);
  return owned.findLast((item) => {
    const title = normaliseName(splitTag(item.title).text);
    return ALONE.test(title) || (SUFFIX.test(title) && names.includes(title.replace(SUFFIX, '')));
  });
}

/**
 * Titles of the items that stand for the sign-offs of some teams. A team without such an item has none.
 * @param teams all that are configured: they decide who owns what
 * @param memberships must hold the items' assignees
 */
export function approvalItemsIn(
  {sections}: Pick<BoardContent, 'sections'>,
  needed: readonly ReviewingTeam[],
  teams: readonly ReviewingTeam[],
  memberships: Memberships,
): string[] {
  const owned = sections.flatMap((section) =>
    section.items.map((item) => ({title: item.title, owner: ownerOf(section, item, teams, memberships)})),
  );
  return needed.flatMap((team) => {
    const theirs = owned.filter(({owner}) => owner.kind === 'team' && owner.teamId === team.id);
    return approvalItemOf(team, theirs)?.title ?? [];
  });
}
