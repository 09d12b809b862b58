import {english} from '../../test/fakes/english';
import {sampleMark, sampleReport, sampleTime, sampleView} from '../../test/fakes/sample_review';
import type {ItemReport} from '../review/report';
import {itemLine, teamNames} from './item_line';
import type {Rendering} from './rendering';

const rendering: Rendering = {
  t: english(),
  person: (id) => `@${id}`,
  permalink: () => '',
  boardLink: () => '',
  zone: 'UTC',
  now: sampleTime,
};
const report = sampleReport(sampleView());

function line(change: Partial<ItemReport>, item: Partial<ItemReport['item']>): string {
  const base = report.items[1]!;
  return itemLine({...base, ...change, item: {...base.item, ...item}}, teamNames(report), rendering);
}

test.each<[what: string, change: Partial<ItemReport>, item: Partial<ItemReport['item']>, shown: string]>([
  [
    'an assignment that does not count',
    {strayAssignment: true},
    {assigneeId: 'dave'},
    '☐ **2** Runbook linked · @dave · ⚠️ assigned away by somebody who may not: it stays with SRE',
  ],
  ['one that counts', {}, {assigneeId: 'bob'}, '☐ **2** Runbook linked · @bob'],
  [
    'an item that was skipped on a board that asks for no reason',
    {mark: sampleMark('i2', 'alice', {state: 'skipped'}), counts: true},
    {state: 'skipped', changedBy: 'alice'},
    '– **2** Runbook linked · skipped by @alice',
  ],
  [
    'an item that our bot skipped in a member’s name',
    {mark: sampleMark('i2', 'alice', {state: 'skipped'}), counts: true},
    {state: 'skipped', changedBy: '', reason: 'no runbook here'},
    '– **2** Runbook linked · skipped by @alice: no runbook here',
  ],
  [
    'an item that nobody knows who ticked',
    {counts: false},
    {state: 'done', changedBy: ''},
    '✓ **2** Runbook linked · ⚠️ set by somebody, whose hand does not count for this item',
  ],
  [
    'an owner that the tag tells is not told again',
    {sectionTitle: 'Analysis'},
    {title: 'Runbook linked (sre)'},
    '☐ **2** Runbook linked (sre)',
  ],
  [
    'an owner other than the tag says',
    {sectionTitle: 'Analysis'},
    {title: 'Runbook linked (Platform)'},
    '☐ **2** Runbook linked (Platform) · SRE',
  ],
])('%s', (_, change, item, shown) => {
  expect(line(change, item)).toBe(shown);
});
