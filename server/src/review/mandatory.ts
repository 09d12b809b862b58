import {itemsOf} from './item_reports';
import {normaliseName} from './names';
import {Refusal} from './refusal';
import type {ItemReport} from './report';
import type {ReviewingTeam, Section} from './types';

const NAMED = 5;

/** An item as a template names it: boards have ids of their own. */
export interface NamedItem {
  section: string;
  title: string;
}

/**
 * Ids of the items of a new review that are mandatory, wherever it runs. One that people have moved to another section
 * of the playbook still is; one that they have given another title is not: nobody could tell what it asks now.
 * @param mandatory of the template
 */
export function mandatoryIds(mandatory: readonly NamedItem[], sections: readonly Section[]): string[] {
  const items = sections.flatMap((section) =>
    section.items.map(({id, title}) => ({
      id,
      title: normaliseName(title),
      section: normaliseName(section.title),
    })),
  );
  const ids = mandatory.flatMap((named) => {
    const titled = items.filter(({title}) => title === normaliseName(named.title));
    const inPlace = titled.filter(({section}) => section === normaliseName(named.section));
    return (inPlace.length > 0 ? inPlace : titled).map(({id}) => id);
  });
  return [...new Set(ids)];
}

/** Whether a team's mandatory items come first, each by hand. */
export function isStrict(team: Pick<ReviewingTeam, 'completion'> | undefined): boolean {
  return team?.completion === 'strict';
}

/**
 * What has to be seen to by hand before anybody signs for the team: its mandatory items that are open, or whose state
 * does not count. The approval item is the sign-off itself, whatever the template says of it. None unless `strict`.
 */
export function mandatoryFirst(
  team: ReviewingTeam | undefined,
  reports: readonly ItemReport[],
): ItemReport[] {
  if (team === undefined || !isStrict(team)) return [];
  return itemsOf(team.id, reports).filter(
    ({mandatory, approvalOf, counts}) => mandatory && approvalOf === '' && !counts,
  );
}

/** Why the team cannot be signed off yet, naming its items; null when it can. */
export function mandatoryRefusal(team: ReviewingTeam, reports: readonly ItemReport[]): Refusal | null {
  const first = mandatoryFirst(team, reports);
  return first.length === 0
    ? null
    : new Refusal('sign-off.mandatory-open', mandatoryParams(team.name, first));
}

/** `4 “Runbook linked”, 7 “Paging works”`, and how many there are besides. */
export function mandatoryParams(team: string, first: readonly ItemReport[]) {
  const named = first.slice(0, NAMED).map(({number, item}) => `${String(number)} “${item.title}”`);
  return {team, count: first.length, items: named.join(', '), more: first.length - named.length};
}
