import {calledFor, type CallFor, type ReachedShare} from './called_for';
import {type Dossier, EMPTY_DOSSIER} from './dossier';

const byTier: CallFor = {template: 'full', because: 'tier', tiers: ['1', '2']};
const byScore: CallFor = {template: 'full', because: 'score', scoreBelow: 60};
const byField: CallFor = {
  template: 'launch',
  because: 'field',
  field: 'kind',
  is: ['New service', 'rewrite'],
};
const byAny: CallFor = {template: 'full', because: 'any', tiers: ['1'], scoreBelow: 50};

const kind = (value: string): Partial<Dossier> => ({fields: [{id: 'kind', value, by: 'dave', at: 1}]});

test.each<[string, CallFor, Partial<Dossier>, ReachedShare, boolean]>([
  ['a tier that it names', byTier, {tier: '2'}, null, true],
  ['another tier', byTier, {tier: '3'}, null, false],
  ['no tier', byTier, {}, null, false],
  ['a lower score', byScore, {}, 0.599, true],
  ['just that score', byScore, {}, 0.6, false],
  ['a score that is a sum of thirds', byScore, {}, 9 / 15, false],
  ['no score yet', byScore, {}, null, false],
  ['a value of the field', byField, kind('new service'), null, true],
  ['another value', byField, kind('small change'), null, false],
  ['no value', byField, {}, null, false],
  ['one of two conditions', byAny, {tier: '1'}, 0.9, true],
  ['the other one', byAny, {tier: '3'}, 0.2, true],
  ['none of them', byAny, {tier: '3'}, 0.9, false],
  ['a call without a condition', {template: 'full', because: 'always'}, {tier: '1'}, 0, false],
])('%s', (_what, call, dossier, reached, holds) => {
  const called = calledFor({dossier: {...EMPTY_DOSSIER, ...dossier}}, [call], reached);
  expect(called).toEqual(holds ? [call] : []);
});
