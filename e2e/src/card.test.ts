import {cardItems, statesIn} from './card';

const CARD = [
  '#### PRR-1 · Checkout',
  '✅ **SRE** approved by @alice',
  '**Scope** 1/3',
  '☐ **1** Say what changes',
  '✓ **2** Name the owner',
  '– **3** Agree the date · skipped by @dave: no launch',
  '**SRE** 1/1',
  '✓ **4** SRE review',
].join('\n');

test('reads every item with its section, number and state', () => {
  expect(cardItems(CARD)).toEqual([
    {section: 'Scope', number: 1, state: 'open', text: 'Say what changes'},
    {section: 'Scope', number: 2, state: 'done', text: 'Name the owner'},
    {section: 'Scope', number: 3, state: 'skipped', text: 'Agree the date · skipped by @dave: no launch'},
    {section: 'SRE', number: 4, state: 'done', text: 'SRE review'},
  ]);
});

test('names the states of a section, each once', () => {
  expect(statesIn(CARD, 'Scope')).toEqual(['open', 'done', 'skipped']);
  expect(statesIn(CARD, 'SRE')).toEqual(['done']);
  expect(statesIn(CARD, 'Legal')).toEqual([]);
});
