import type {ItemState, Memberships, ReviewingTeam, ReviewView} from '../../src/review/types';

export function sampleTeam(id: string, name: string, change: Partial<ReviewingTeam> = {}): ReviewingTeam {
  return {id, name, aliases: [], members: [], quorum: 1, ...change};
}

export const sampleTeams: readonly ReviewingTeam[] = [
  sampleTeam('sre', 'SRE', {aliases: ['Site Reliability']}),
  sampleTeam('platform', 'Platform', {aliases: ['基盤']}),
  sampleTeam('security', 'Security', {aliases: ['InfoSec']}),
];

/** The same teams, of which SRE needs so many signers. */
export function withSreQuorum(quorum: number): ReviewingTeam[] {
  return sampleTeams.map((team) => (team.id === 'sre' ? {...team, quorum} : team));
}

/** alice, bob and frank are SRE, carol Platform, grace both; dave and erin are in no team. */
export const sampleMemberships: Memberships = new Map([
  ['alice', ['sre']],
  ['bob', ['sre']],
  ['frank', ['sre']],
  ['carol', ['platform']],
  ['grace', ['sre', 'platform']],
]);

/** The view after somebody has changed items on the board. */
export function onBoard(
  {review, content}: ReviewView,
  itemIds: readonly string[],
  change: {state?: ItemState; by: string; at: number},
): ReviewView {
  const {state = 'done', by, at} = change;
  const sections = content.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      itemIds.includes(item.id) ? {...item, state, changedBy: by, changedAt: at} : item,
    ),
  }));
  return {review, content: {...content, sections}};
}
