import {english} from '../../test/fakes/english';
import {whyNotToSave} from './configuration_will_be_saved';

const wrong = {teams: '- id: sre\n  name: SRE\n  quorum: 0\n', closing: 'never'};

function check(next: Record<string, unknown> | null, stored: Record<string, unknown> = {}) {
  return whyNotToSave(
    {PluginSettings: {Plugins: next === null ? null : {prr: next, other: wrong}}},
    {pluginId: 'prr', stored: () => Promise.resolve(stored), translate: english()},
  );
}

it('names every mistake, so that the System Console shows it', async () => {
  expect(await check(wrong)).toBe(
    [
      'The settings of Production Readiness Reviews have 2 mistakes:',
      'Line 3 (team 1, quorum): 0 is not a number of signers. Write a whole number from 1 to 20.',
      'The setting closing is never. Choose auto (closes by itself) or ask (the DRI closes).',
    ].join('\n'),
  );
});

it('names what is wrong with the settings for Playbooks too', async () => {
  expect(await check({board: 'jira', actas: 'poster', serverurl: 'localhost'})).toBe(
    [
      'The settings of Production Readiness Reviews have 2 mistakes:',
      'The setting board is jira. Choose auto (Playbooks while it is active), playbooks or builtin.',
      'The setting serverUrl is localhost. Write an address that starts with http:// or https://, without user name, password, query or fragment, like http://localhost:8065, or leave it empty.',
    ].join('\n'),
  );
});

it('lets right settings pass, and a server without any', async () => {
  expect(await check({closing: 'ask'})).toBeNull();
  expect(await check(null)).toBeNull();
});

it('does not block other changes of the server because of a mistake that is stored already', async () => {
  expect(await check(wrong, {...wrong})).toBeNull();
  expect(await check({...wrong, closing: 'ask'}, wrong)).toContain('have a mistake');
});
