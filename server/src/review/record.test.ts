import {sampleMark, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {onBoard, sampleMemberships, sampleTeams} from '../../test/fakes/sample_teams';
import {recordOf} from './record';
import {reportOn} from './report_on';

const at = sampleTime;
const gone = sampleSignature('sre', 'bob', {
  id: 'b',
  withdrawn: {at: at + 1, by: 'bob', reason: 'too early'},
});
const alice = sampleSignature('sre', 'alice', {id: 'a', at: at + 2, itemIds: ['i3', 'removed']});

/** i1 by the DRI, i2 by a system admin, i3 by alice's signature, i4 by an outsider. */
function record() {
  const marks = [
    sampleMark('i2', 'root', {teamId: 'sre', asAdmin: true}),
    sampleMark('i3', 'alice', {teamId: 'sre', signatureId: 'a', at: at + 2}),
  ];
  let view = sampleView({
    signatures: [gone, alice],
    marks,
    status: 'closed',
    endedBy: 'dave',
    endedAt: at + 9,
  });
  view = onBoard(view, ['i1'], {by: 'dave', at});
  view = onBoard(view, ['i2'], {by: 'root', at});
  view = onBoard(view, ['i3'], {by: 'alice', at: at + 2});
  view = onBoard(view, ['i4'], {by: 'erin', at: at + 3});
  return recordOf(view, reportOn(view, sampleTeams, sampleMemberships));
}

test('says what was reviewed, and how it ended', () => {
  expect(record()).toMatchObject({
    key: 'PRR-12',
    title: 'Checkout service to production',
    status: 'closed',
    driId: 'dave',
    endedBy: 'dave',
    endedAt: at + 9,
    done: 3,
    total: 4,
  });
});

test('keeps all signatures with words, permalink and membership, withdrawn ones too', () => {
  const [sre, platform] = record().approvals;
  expect(sre).toMatchObject({teamId: 'sre', name: 'SRE', state: 'approved', quorum: 1});
  expect(sre?.signatures).toEqual([
    {
      userId: 'bob',
      at,
      via: 'post',
      postId: 'post-bob',
      standIn: null,
      ownReview: false,
      formerDri: false,
      words: 'sre review is completed',
      membership: '@bob',
      items: [],
      withdrawn: {at: at + 1, by: 'bob', reason: 'too early'},
    },
    {
      userId: 'alice',
      at: at + 2,
      via: 'post',
      postId: 'post-alice',
      standIn: null,
      ownReview: false,
      formerDri: false,
      words: 'sre review is completed',
      membership: '@alice',
      items: [3],
      withdrawn: null,
    },
  ]);
  expect(platform).toMatchObject({state: 'waiting', signatures: []});
});

test('says of every item who set it, and why that counts', () => {
  expect(record().items.map(({number, state, by, because}) => [number, state, by, because])).toEqual([
    [1, 'done', 'dave', 'unowned'],
    [2, 'done', 'root', 'admin'],
    [3, 'done', 'alice', 'signature'],
    [4, 'done', 'erin', 'not-counting'],
  ]);
  const view = sampleView({marks: [sampleMark('i2', 'bob', {teamId: 'sre'})]});
  const done = onBoard(view, ['i2'], {by: 'bob', at});
  const {items} = recordOf(done, reportOn(done, sampleTeams, sampleMemberships));
  expect(items.map(({because}) => because)).toEqual(['open', 'member', 'open', 'open']);
});

test('names system admins who acted for a team', () => {
  expect(record().adminActs).toEqual([{number: 2, userId: 'root', at}]);
});
