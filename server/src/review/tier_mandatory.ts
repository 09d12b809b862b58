import {mandatoryIds, type NamedItem} from './mandatory';
import type {TierId} from './tier';
import type {BoardContent, Review} from './types';

/** An item as its template has it, as far as it says where it is mandatory. */
export interface TemplateItem extends NamedItem {
  /** On our own board it is the item's id too. */
  id: string;
  /** In every tier. */
  mandatory: boolean;
  tiers: readonly TierId[];
}

/** What a tier makes mandatory on a board. */
export interface Mandatory {
  /** Ids of items. */
  ids: string[];
  /** Titles of the template's mandatory items that nobody finds on the board: taken away there, or called otherwise. */
  missing: string[];
}

/** @param tier '' when it is not known: what is mandatory in every tier is */
export function isMandatoryIn(
  {mandatory, tiers}: Pick<TemplateItem, 'mandatory' | 'tiers'>,
  tier: TierId | '',
): boolean {
  return mandatory || (tier !== '' && tiers.includes(tier));
}

/**
 * What is mandatory in a review once it is of this tier. An item that was mandatory and whose template item cannot be
 * told any more, because it was given another title, stays so: a title loosens no control.
 */
export function mandatoryInTier(
  review: Pick<Review, 'mandatory'>,
  {sections}: Pick<BoardContent, 'sections'>,
  items: readonly TemplateItem[],
  tier: TierId | '',
): Mandatory {
  const present = new Set(sections.flatMap((section) => section.items.map(({id}) => id)));
  const found = items.map((item) => ({
    item,
    ids: present.has(item.id) ? [item.id] : mandatoryIds([item], sections),
  }));
  const known = new Set(found.flatMap(({ids}) => ids));
  const kept = (review.mandatory ?? []).filter((id) => !known.has(id));
  const wanted = found.filter(({item}) => isMandatoryIn(item, tier));
  return {
    ids: [...new Set([...kept, ...wanted.flatMap(({ids}) => ids)])],
    missing: wanted.filter(({ids}) => ids.length === 0).map(({item}) => item.title),
  };
}
