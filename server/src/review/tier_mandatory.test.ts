import {mandatoryInTier, type TemplateItem} from './tier_mandatory';
import type {TierId} from './tier';
import type {Section} from './types';

function section(items: [string, string][]): Section {
  return {
    id: 's',
    title: 'SRE',
    items: items.map(([id, title]) => ({
      id,
      title,
      description: '',
      state: 'open',
      assigneeId: '',
      changedBy: '',
      changedAt: 0,
      reason: '',
    })),
  };
}

const TEMPLATE: TemplateItem[] = [
  {id: 'always', section: 'SRE', title: 'Always', mandatory: true, tiers: []},
  {id: 'high', section: 'SRE', title: 'High', mandatory: false, tiers: ['1', '2']},
  {id: 'never', section: 'SRE', title: 'Never', mandatory: false, tiers: []},
];
const RUN = section([
  ['r1', 'Always'],
  ['r2', 'High'],
  ['r3', 'Never'],
]);

describe('what a tier makes mandatory', () => {
  it.each<[TierId | '', string[]]>([
    ['1', ['r1', 'r2']],
    ['2', ['r1', 'r2']],
    ['3', ['r1']],
    ['', ['r1']],
  ])('%j', (tier, ids) => {
    expect(mandatoryInTier({mandatory: ['r1', 'r2']}, {sections: [RUN]}, TEMPLATE, tier)).toEqual({
      ids,
      missing: [],
    });
  });

  it('follows ids where they are the template’s, whatever the title', () => {
    const own = section([
      ['always', 'Renamed'],
      ['high', 'Renamed too'],
    ]);
    expect(mandatoryInTier({}, {sections: [own]}, TEMPLATE, '1')).toEqual({
      ids: ['always', 'high'],
      missing: [],
    });
  });

  it('keeps what was mandatory and is called otherwise, and names what it does not find', () => {
    const renamed = section([
      ['r1', 'Always, said otherwise'],
      ['r2', 'High, said otherwise'],
    ]);
    expect(mandatoryInTier({mandatory: ['r1']}, {sections: [renamed]}, TEMPLATE, '1')).toEqual({
      ids: ['r1'],
      missing: ['Always', 'High'],
    });
  });
});
