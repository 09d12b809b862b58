import {Typos} from './typo';

const typos = new Typos(['security', 'platform', 'approve', 'approved', 'done']);

test.each([
  ['one letter missing', 'securty', ['security']],
  ['one letter too many', 'securrity', ['security']],
  ['one wrong letter', 'plotform', ['platform']],
  ['two neighbours changed places', 'platfrom', ['platform']],
  ['as it is', 'platform', ['platform']],
  ['the longer word first where two may be meant', 'approvd', ['approved', 'approve']],
  ['two letters wrong', 'pletferm', []],
  ['another first letter', 'blatform', []],
  ['too short', 'dine', []],
])('%s', (_what, written, meant) => {
  expect(typos.meant(written)).toEqual(meant);
});
