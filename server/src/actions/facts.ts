import type {Announcer, Message} from '../posts/announcer';
import {dossierOf} from '../review/dossier';
import {findField, readFact} from '../review/facts';
import {assertMay} from '../review/may';
import {normaliseName} from '../review/names';
import {Refusal} from '../review/refusal';
import {readSlo, TIER_IDS, type TierId, tierOf} from '../review/tier';
import {mandatoryInTier, type TemplateItem} from '../review/tier_mandatory';
import type {Review} from '../review/types';
import type {Names} from '../signoff/names';
import {boardTitle} from '../templates/items';
import type {Template} from '../templates/template';
import type {Change} from './changes';
import {sayInThread} from './thread';

const NAMED = 10;

export interface FactsOptions {
  announcer: Announcer;
  names: Names;
  /** The template that the review was started from, as it was then; null when it is not known. */
  templateOf(review: Review): Promise<Template | null>;
}

/** The availability target and the tier that somebody has typed: `99.9%`, or `2`. @throws Refusal `tier.unreadable` */
export function readTier(text: string): {slo: number; tier: TierId} {
  const value = text.normalize('NFKC').trim();
  const tier = TIER_IDS.find((id) => id === value.replace(/^(?:tier\s*|t)(?=\d)/iu, ''));
  if (tier !== undefined) return {slo: 0, tier};
  const slo = readSlo(value);
  // A small number alone is a tier that there is not, and no promise of anybody's.
  const isTier = slo !== null && slo < 50 && !value.includes('%');
  if (slo === null || isTier)
    throw new Refusal('tier.unreadable', {value: text.trim(), tiers: TIER_IDS.join(', ')});
  return {slo, tier: tierOf(slo)};
}

/** The items of a template, as far as they say where they are mandatory. */
export function templateItems(template: Template): TemplateItem[] {
  return template.sections.flatMap((section) =>
    section.items.map((item) => ({
      id: item.id,
      section: section.title,
      title: boardTitle(item),
      mandatory: item.mandatory === true,
      tiers: item.tiers ?? [],
    })),
  );
}

/**
 * Says which tier the service is of, by its number or by its availability target. What is mandatory follows from it; what
 * a team has signed stays.
 * @throws Refusal `rights.tier`, `tier.unreadable`
 */
export async function setTier(change: Change, text: string, options: FactsOptions): Promise<Message[]> {
  const {actor, work, roles} = change;
  assertMay('tier', roles);
  const {slo, tier} = readTier(text);
  const {review} = work;
  const dossier = dossierOf(review);
  // The tier alone leaves a target that fits it.
  const kept = slo === 0 && dossier.slo > 0 && tierOf(dossier.slo) === tier ? dossier.slo : slo;
  if (dossier.tier === tier && dossier.slo === kept) return [{key: 'tier.same', params: {tier}}];
  const template = await options.templateOf(review);
  const next =
    template === null
      ? {ids: review.mandatory ?? [], missing: []}
      : mandatoryInTier(review, work.content, templateItems(template), tier);
  const before = new Set(review.mandatory);
  const more = next.ids.filter((id) => !before.has(id)).length;
  const fewer = [...before].filter((id) => !next.ids.includes(id)).length;
  const at = work.now();
  const from = dossier.tier;
  await work.saveWith(
    {...review, mandatory: next.ids, dossier: {...dossier, slo: kept, tier}},
    {
      at,
      by: actor.userId,
      kind: 'fact',
      details: {fact: 'tier', from, to: tier, slo: String(kept), more: String(more), fewer: String(fewer)},
    },
  );
  const params = {
    review: review.key,
    user: await options.names.of(actor.userId),
    from: from === '' ? 'none' : from,
    tier,
    slo: kept,
    more,
    fewer,
    count: next.ids.length,
  };
  // It loosens or tightens what everybody relies on.
  const once = `tier-${review.id}-${String(review.timeline.length)}`;
  await sayInThread(work.review, once, [{key: 'tier.said', params}], options.announcer);
  return [
    {key: 'tier.mandatory', params},
    ...(template === null ? [{key: 'tier.no-template', params: {}}] : []),
    ...(next.missing.length === 0
      ? []
      : [
          {
            key: 'tier.missing',
            params: {
              count: next.missing.length,
              items: next.missing.slice(0, NAMED).join('; '),
              more: Math.max(0, next.missing.length - NAMED),
            },
          },
        ]),
  ];
}

/** Fills in what the template asks for, or the name of the service. @throws Refusal `rights.set-fact`, `fact.…` */
export async function setFact(
  change: Change,
  name: string,
  text: string,
  options: FactsOptions,
): Promise<Message[]> {
  const {actor, work, roles} = change;
  assertMay('set-fact', roles);
  const {review} = work;
  const dossier = dossierOf(review);
  const at = work.now();
  const by = actor.userId;
  const wanted = normaliseName(name);
  if (wanted === 'tier' || wanted === 'slo') return setTier(change, text, options);
  if (wanted === 'service') {
    const service = readFact(text, {title: 'service'});
    const details = {fact: 'service', from: dossier.service, to: service};
    if (service !== dossier.service) {
      await work.saveWith({...review, dossier: {...dossier, service}}, {at, by, kind: 'fact', details});
    }
    return [{key: 'fact.set', params: {field: 'service', value: service}}];
  }
  const field = findField(name, (await options.templateOf(review))?.fields ?? []);
  const value = readFact(text, field);
  const from = dossier.fields.find(({id}) => id === field.id)?.value ?? '';
  if (value !== from) {
    const fields = [...dossier.fields.filter(({id}) => id !== field.id), {id: field.id, value, by, at}];
    const details = {fact: field.id, from, to: value};
    await work.saveWith({...review, dossier: {...dossier, fields}}, {at, by, kind: 'fact', details});
  }
  return [{key: 'fact.set', params: {field: field.title, value}}];
}
