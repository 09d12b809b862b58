/** A criticality tier. The strictest is `1`: what is mandatory in a tier, a template says item by item. */
export interface Tier {
  id: TierId;
  /** The lowest availability target in percent that makes a service one of this tier. */
  slo: number;
}

export const TIER_IDS = ['1', '2', '3', '4'] as const;
export type TierId = (typeof TIER_IDS)[number];

/**
 * Availability targets by tier, in percent of a month: 99.95 % is 22 minutes of outage, 99.9 % is 43, 99 % is seven
 * hours.
 */
export const TIERS: readonly Tier[] = [
  {id: '1', slo: 99.95},
  {id: '2', slo: 99.9},
  {id: '3', slo: 99},
  {id: '4', slo: 0},
];

/** The tier of an availability target. @param slo percent, above 0 and at most 100 */
export function tierOf(slo: number): TierId {
  return TIERS.find((tier) => slo >= tier.slo)?.id ?? '4';
}

/** Reads an availability target as people write it: `99.9`, `99.9%`, `99,9 %`. @returns percent, or null for none */
export function readSlo(text: string): number | null {
  const [, digits] = /^\s*(\d{1,3}(?:[.,]\d{1,6})?)\s*%?\s*$/u.exec(text) ?? [];
  const slo = Number((digits ?? '').replace(',', '.'));
  return slo > 0 && slo <= 100 ? slo : null;
}
