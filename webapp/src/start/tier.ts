import type {PreviewSection, StartFormView, TierId} from '../server_types';

/** What somebody's target or tier says; `slo` 0 where they named the tier alone. */
export interface ReadTier {
  tier: TierId;
  slo: number;
}

/**
 * Reads an availability target or a tier, for saying at once what it means; the server reads it again.
 * @returns 'unreadable' for what it would refuse, null for nothing
 */
export function readTier(text: string, tiers: StartFormView['tiers']): ReadTier | 'unreadable' | null {
  const value = text.normalize('NFKC').trim();
  if (value === '') return null;
  const named = value.replace(/^(?:tier\s*|t)(?=\d)/iu, '');
  const tier = tiers.find(({id}) => id === named);
  if (tier !== undefined) return {tier: tier.id, slo: 0};
  const [, digits] = /^(\d{1,3}(?:[.,]\d{1,6})?)\s*%?$/u.exec(value) ?? [];
  const slo = Number((digits ?? '').replace(',', '.'));
  if (!(slo > 0 && slo <= 100) || (slo < 50 && !value.includes('%'))) return 'unreadable';
  const found = tiers.find((each) => slo >= each.slo);
  return found === undefined ? 'unreadable' : {tier: found.id, slo};
}

/** Minutes that a service with this target may be down in a month of 30 days. @param slo percent */
export function minutesDown(slo: number): number {
  return Math.round(((100 - slo) / 100) * 30 * 24 * 60);
}

/** How many items have to be seen to in a review of that tier. @param tier '' for one that is not known */
export function mandatoryIn(sections: readonly PreviewSection[], tier: TierId | ''): number {
  return sections
    .flatMap(({items}) => items)
    .filter((item) => item.mandatory || (tier !== '' && item.tiers.includes(tier))).length;
}
