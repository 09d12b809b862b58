import {type BoardKind, boardKinds, PlayedBoard} from '../../test/fakes/played_board';
import {withSreQuorum} from '../../test/fakes/sample_teams';
import {isUnchangedSince} from './item_reports';
import type {ItemState} from './types';

/** As it is after the first look. */
function played(kind?: BoardKind): PlayedBoard {
  return new PlayedBoard(kind).look();
}

describe.each(boardKinds)('on a board %j', (kind) => {
  test.each<[state: ItemState, by: string, counts: boolean, asAdmin: boolean]>([
    ['done', 'alice', true, false],
    ['skipped', 'alice', true, false],
    ['done', 'grace', true, false],
    ['done', 'root', true, true],
    ['skipped', 'root', true, true],
    ['done', 'carol', false, false],
    ['done', 'dave', false, false],
    ['done', 'erin', false, false],
    ['done', '', false, false],
    ['skipped', '', false, false],
  ])('an item of SRE’s set to %s by “%s” counts: %s, as admin: %s', (state, by, counts, asAdmin) => {
    const board = played(kind).set('i2', state, by).look();
    expect(board.counting()).toEqual(counts ? [2] : []);
    const {changedAt: at} = board.find('i2');
    const marks = counts
      ? [expect.objectContaining({itemId: 'i2', state, by, at, teamId: 'sre', asAdmin})]
      : [];
    expect(board.view.review.marks).toEqual(marks);
    expect(board.approval()).toBe('waiting');
    expect(board.signers()).toEqual([]);
  });

  test.each(['alice', 'carol', 'dave', 'erin', ''])(
    'an item that no team owns counts, ticked by “%s”',
    (by) => {
      const board = played(kind).set('i1', 'done', by).look();
      expect(board.report.items[0]).toMatchObject({counts: true});
      expect(board.view.review.marks).toEqual([]);
    },
  );

  test('the approval item ticked by a member is their sign-off, and ticks the rest', () => {
    const board = played(kind).set('i3', 'done', 'alice');
    const {changedAt: at} = board.find('i3');
    board.look();
    expect(board.view.review.signatures).toEqual([
      {
        id: `tick:i3:alice:${String(at)}`,
        teamId: 'sre',
        userId: 'alice',
        via: 'tick',
        postId: '',
        words: '',
        at,
        membership: '~sre alice',
        itemIds: ['i2', 'i3'],
        withdrawn: null,
      },
    ]);
    expect(board.approval()).toBe('approved');
    expect(board.codes).toEqual(['signed']);
  });

  test.each(['carol', 'dave', 'erin', 'root', ''])(
    'the approval item ticked by “%s” is no sign-off',
    (by) => {
      const board = played(kind).set('i3', 'done', by).look();
      expect(board.view.review.signatures).toEqual([]);
      expect(board.find('i2').state).toBe('open');
      expect(board.approval()).toBe('waiting');
    },
  );

  test('a skipped approval item is no sign-off', () => {
    const board = played(kind).set('i3', 'skipped', 'alice').look();
    expect(board.signers()).toEqual([]);
    expect(board.counting()).toEqual([3]);
  });

  test('looking again and again changes nothing', () => {
    const board = played(kind)
      .set('i2', 'done', 'bob')
      .set('i3', 'done', 'alice')
      .set('i4', 'done', 'erin')
      .look()
      .look();
    const {review} = board.view;
    expect(board.look().look().view.review).toEqual(review);
    expect(review.signatures).toHaveLength(1);
    expect(board.codes).toEqual(['signed']);
  });

  test('below the quorum a tick of the approval item waits for the others', () => {
    const board = new PlayedBoard(kind, {}, withSreQuorum(2)).look().set('i3', 'done', 'alice').look();
    expect(board.signers()).toEqual(['alice']);
    expect(board.find('i2').state).toBe('open');
    expect(board.counting()).toEqual([3]);
    expect(board.codes).toEqual(['signed-not-all']);
    board.post('bob');
    expect(board.look().approval()).toBe('approved');
  });

  test('whoever unticks an approval item that they signed withdraws, and what it had ticked opens', () => {
    const board = played(kind).set('i3', 'done', 'alice').look().set('i3', 'open', 'alice').look();
    expect(board.approval()).toBe('withdrawn');
    expect(board.find('i2').state).toBe('open');
    expect(board.view.review.marks).toEqual([]);
    expect(board.view.review.signatures[0]?.withdrawn).toMatchObject({by: 'alice', reason: ''});
    expect(board.codes).toEqual(['signed', 'withdrawn']);
  });

  test('a colleague who unticks it withdraws a sign-off made by ticking', () => {
    const board = played(kind).set('i3', 'done', 'alice').look().set('i3', 'open', 'bob').look();
    expect(board.signers()).toEqual([]);
    expect(board.view.review.signatures[0]?.withdrawn).toMatchObject({
      by: 'bob',
      reason: 'unticked-on-board',
    });
  });

  test('a colleague who unticks it does not withdraw a sign-off by post; the team waits', () => {
    const board = played(kind).post('alice').look().set('i3', 'open', 'bob').look();
    expect(board.signers()).toEqual(['alice']);
    expect(board.approval()).toBe('waiting');
    expect(board.find('i2').state).toBe('done');
  });

  test('the signer who unticks it withdraws the sign-off by post', () => {
    const board = played(kind).post('alice').look().set('i3', 'open', 'alice').look();
    expect(board.approval()).toBe('withdrawn');
    expect(board.find('i2').state).toBe('open');
  });

  test.each(['i2', 'i3'])(
    '%s unticked by a stranger waits for the team, and is not ticked again',
    (itemId) => {
      for (const by of ['carol', 'dave', 'erin', '']) {
        const board = played(kind).post('alice').look().set(itemId, 'open', by).look();
        expect(board.approval()).toBe('waiting');
        expect(board.signers()).toEqual(['alice']);
        expect(board.view.review.marks.map((mark) => mark.itemId)).not.toContain(itemId);
        expect(board.view.review.timeline.at(-1)).toMatchObject({kind: 'unticked', by});
      }
    },
  );

  test('a tick of ours that a crash kept from the board is still to be made', () => {
    const board = played(kind);
    board.decide('alice');
    board.look();
    const mark = board.view.review.marks.find(({itemId}) => itemId === 'i2')!;
    expect(isUnchangedSince(mark, board.find('i2'))).toBe(true);
  });

  test('what an outsider ticked before a sign-off, its signer answers for; what they tick later, nobody', () => {
    const board = played(kind).set('i2', 'done', 'erin').look().post('alice').look();
    expect(board.approval()).toBe('approved');
    board.set('i2', 'open', 'erin').set('i2', 'done', 'erin').look();
    expect(board.approval()).toBe('waiting');
    expect(board.report.approvals[0]?.notCounting).toHaveLength(1);
  });

  test('an outsider who ticks at the very moment of a sign-off does not spoil it', () => {
    const board = played(kind);
    board.decide('alice');
    board.set('i2', 'done', 'erin').write('i3', 'done', 'alice').look();
    expect(board.approval()).toBe('approved');
  });
});

test('a mark made by us speaks for our bot’s tick, and for nobody else’s', () => {
  const board = played({ahead: 0, actAs: 'bot'}).post('alice').look();
  expect(board.find('i2')).toMatchObject({changedBy: '', changedAt: 0});
  expect(board.counting()).toEqual([2, 3]);
  expect(board.set('i2', 'done', 'erin').look().counting()).toEqual([3]);
});

test('our bot’s tick counts for nobody without a mark', () => {
  const board = played({ahead: 0, actAs: 'bot'}).write('i2', 'done', 'alice').look();
  expect(board.counting()).toEqual([]);
});

test('the title and the DRI are the board’s', () => {
  const board = played();
  board.view = {...board.view, content: {...board.view.content, title: 'Checkout v2', driId: 'erin'}};
  const {review} = board.look().view;
  expect(review).toMatchObject({title: 'Checkout v2', driId: 'erin'});
  expect(review.timeline.map(({kind, by, details}) => [kind, by, details])).toEqual([
    ['renamed', '', {from: 'Checkout service to production', to: 'Checkout v2'}],
    ['owner', '', {from: 'dave', to: 'erin'}],
  ]);
});
