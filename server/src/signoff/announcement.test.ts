import {english} from '../../test/fakes/english';
import {sampleTeam} from '../../test/fakes/sample_teams';
import {announcementOf} from './announcement';

const review = {key: 'PRR-12', title: 'Checkout'};
const alice = {kind: 'user' as const, id: 'a', name: 'alice'};

test.each([
  [
    'the teams that it waits for',
    [sampleTeam('sre', 'SRE', {members: [alice]}), sampleTeam('platform', 'Platform')],
    [
      '@dave has started the review PRR-12 “Checkout”. When your team is done, write it here in plain words, for example “SRE review is completed”.',
      'May sign for SRE: @alice',
      'May sign for Platform: nobody yet',
    ],
  ],
  [
    'who closes it, when it waits for no team',
    [],
    [
      '@dave has started PRR-12 “Checkout”. It needs no team’s approval: its DRI closes it with `/prr close` when all of it is seen to.',
    ],
  ],
])('a review that starts is announced with %s', (_what, needed, said) => {
  const t = english();
  expect(announcementOf(review, 'dave', needed).map(({key, params}) => t(key, params))).toEqual(said);
});
