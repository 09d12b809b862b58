import {type Dossier, EMPTY_DOSSIER} from '../review/dossier';
import {readFact} from '../review/facts';
import type {Review, TimelineEntry} from '../review/types';
import {readTier} from './facts';
import type {StartInput} from './types';

/** What a start says of the service; null when it says nothing. @throws Refusal `tier.unreadable`, `fact.too-long` */
export function startFacts({service = '', slo = ''}: Pick<StartInput, 'service' | 'slo'>): Dossier | null {
  const name = service.trim() === '' ? '' : readFact(service, {title: 'service'});
  const target = slo.trim() === '' ? null : readTier(slo);
  return name === '' && target === null ? null : {...EMPTY_DOSSIER, service: name, ...target};
}

/** The same for the timeline. */
export function factEntries(
  facts: Dossier | null,
  {createdAt: at, driId: by}: Pick<Review, 'createdAt' | 'driId'>,
): TimelineEntry[] {
  if (facts === null) return [];
  const {service, tier, slo} = facts;
  const entry = (details: Record<string, string>): TimelineEntry => ({at, by, kind: 'fact', details});
  return [
    ...(service === '' ? [] : [entry({fact: 'service', from: '', to: service})]),
    ...(tier === '' ? [] : [entry({fact: 'tier', from: '', to: tier, slo: String(slo)})]),
  ];
}
