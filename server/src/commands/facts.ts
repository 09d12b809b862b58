import type {DossierActions} from '../actions/dossier_actions';
import type {Actions, Outcome} from '../actions/types';
import {plain} from '../posts/markdown';
import type {Renderings} from '../posts/renderings';
import {dossierOf} from '../review/dossier';
import {missingFields} from '../review/facts';
import {Refusal} from '../review/refusal';
import {answer, typed, type Call, type Command} from './command';
import {reviewHead} from './review_head';

export interface FactsOptions {
  actions: Pick<Actions, 'status'>;
  dossier: Pick<DossierActions, 'setTier' | 'setFact' | 'templateOf'>;
  renderings: Pick<Renderings, 'of'>;
}

/** `/prr tier 99.9%`, `/prr tier 2`: what the service promises decides what is mandatory. */
export function tier({dossier}: Pick<FactsOptions, 'dossier'>): Command {
  const usage = 'tier <availability target, e.g. 99.9%, or tier 1 to 4> [PRR-12]';
  return {
    name: 'tier',
    usage,
    suggestions: [{kind: 'list', items: ['99.99%', '99.95%', '99.9%', '99%', '1', '2', '3', '4']}],
    run: async (call) => {
      const review = call.words.takeLastReviewKey();
      const value = call.words.takeRest();
      if (value === '') throw new Refusal('commands.missing-tier', {usage: typed(usage)});
      const outcome = await dossier.setTier(call.actor, review, value);
      return tierAnswer(call, outcome);
    },
  };
}

function tierAnswer(call: Call, {review, notes}: Pick<Outcome, 'review' | 'notes'>): string {
  const {tier: is, slo} = dossierOf(review);
  return answer(call, {key: 'tier.set', params: {key: review.key, tier: is, slo}}, notes);
}

/** `/prr set service checkout`, `/prr set stage launch`. */
export function set({dossier}: Pick<FactsOptions, 'dossier'>): Command {
  const usage = 'set <field> <value> [PRR-12]';
  return {
    name: 'set',
    usage,
    suggestions: [
      {kind: 'text', hint: 'field'},
      {kind: 'text', hint: 'value'},
    ],
    run: async (call) => {
      const review = call.words.takeLastReviewKey();
      const field = call.words.take() ?? '';
      const value = call.words.takeRest();
      if (field === '' || value === '') throw new Refusal('commands.missing-fact', {usage: typed(usage)});
      const outcome = await dossier.setFact(call.actor, review, field, value);
      if (outcome.notes.some(({key}) => key === 'tier.mandatory')) return tierAnswer(call, outcome);
      const [first, ...others] = outcome.notes;
      return first === undefined ? '' : answer(call, first, others);
    },
  };
}

/** `/prr facts`: service, tier, and what the template asks for by name. */
export function facts({actions, dossier, renderings}: FactsOptions): Command {
  const usage = 'facts [PRR-12]';
  return {
    name: 'facts',
    usage,
    suggestions: [{kind: 'fetch', fetch: 'reviews', required: false}],
    run: async ({actor, words, locale}) => {
      const key = words.takeReviewKey();
      words.end(typed(usage));
      const found = await actions.status(actor, key);
      const [rendering, template] = await Promise.all([
        renderings.of(found, locale),
        dossier.templateOf(found.review),
      ]);
      const {t} = rendering;
      const {service, tier: is, slo, fields: values} = dossierOf(found.review);
      const fields = template?.fields ?? [];
      const missing = missingFields(found.review, fields);
      return [
        reviewHead(found, rendering),
        t('fact.service', {service: plain(service), known: String(service !== '')}),
        t('fact.tier', {tier: is, slo, known: String(is !== '')}),
        ...fields.map(({id, title, options = [], required = false}) => {
          const value = values.find((each) => each.id === id)?.value ?? '';
          return t('fact.line', {
            id,
            title: plain(title),
            value: plain(value),
            known: String(value !== ''),
            required: String(required),
            options: plain(options.join(', ')),
            count: options.length,
          });
        }),
        ...(missing.length === 0 ? [] : [t('fact.missing', {count: missing.length})]),
      ].join('\n');
    },
  };
}
