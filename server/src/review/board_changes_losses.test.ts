import {boardKinds, type BoardKind, PlayedBoard} from '../../test/fakes/played_board';
import {toPutBack} from './board_changes_erased';
import type {Erased} from './types';

function played(kind?: BoardKind): PlayedBoard {
  return new PlayedBoard(kind).look();
}

/** Every way that we know in which an approval that was given might get lost, and what must not cost it. */
const harmless: [what: string, play: (board: PlayedBoard) => void][] = [
  ['the review is looked at again', () => undefined],
  [
    'items of others change',
    (board) => board.set('i1', 'done', 'dave').set('i4', 'done', 'erin').delete('i1'),
  ],
  ['a typo in signs and case is mended', (board) => board.reword('i2', '**Runbook** linked!')],
  ['the tag is written out', (board) => board.reword('i2', 'Runbook linked (SRE)')],
  [
    'its section is called by another name of the team’s',
    (board) => board.rewordSection('sre', 'Site Reliability'),
  ],
  ['an item is moved within the team’s', (board) => board.move('i2', 'sre')],
  [
    'an item is moved away with its tag',
    (board) => board.reword('i2', 'Runbook linked (SRE)').look().move('i2', 'scope'),
  ],
  ['a done item is deleted', (board) => board.delete('i2')],
  ['a stranger assigns a done item to themself', (board) => board.assign('i2', 'erin', 'erin')],
  ['a member hands an item to somebody else', (board) => board.assign('i2', 'dave', 'bob')],
  [
    'a member unticks an item and ticks it again',
    (board) => board.set('i2', 'open', 'bob').set('i2', 'done', 'bob'),
  ],
  ['the signer does', (board) => board.set('i3', 'open', 'alice').set('i3', 'done', 'alice')],
  ['a colleague ticks once more', (board) => board.set('i3', 'open', 'erin').look().set('i3', 'done', 'bob')],
  [
    'a stranger unticks an item and a member ticks it',
    (board) => board.set('i2', 'open', 'erin').look().set('i2', 'done', 'alice'),
  ],
];

describe.each(boardKinds)('on a board %j', (kind) => {
  test.each(harmless)('a team that has signed by post stays approved when %s', (_, play) => {
    const board = played(kind).post('alice').look();
    play(board);
    expect(board.look().approval()).toBe('approved');
    expect(board.look().approval()).toBe('approved');
  });

  test.each(harmless)('and so does one that has signed by a tick, when %s', (_, play) => {
    const board = played(kind).set('i3', 'done', 'alice').look();
    play(board);
    expect(board.look().approval()).toBe('approved');
    expect(board.look().approval()).toBe('approved');
  });

  test('a sign-off of which the approval item alone got to the board, when the process died, is one signature', () => {
    const board = played(kind);
    board.decide('alice');
    board.set('i3', 'done', 'alice').look().look();
    expect(board.view.review.signatures.map(({id}) => id)).toEqual(['post-alice']);
  });

  test('teams, and who is in them, may change without taking anything away', () => {
    const board = played(kind).assign('i1', 'alice', 'alice').post('alice').look();
    board.addNew('scope', 'n', 'Load test').assign('n', 'bob', 'bob').look();
    expect(board.approval()).toBe('waiting');
    board.memberships.set('bob', []);
    board.look();
    expect(board.signers()).toEqual(['alice']);
    expect(board.codes).toEqual([]);
  });

  test.each(['alice', 'root'])('an open item that %s assigns away is not taken from the team', (by) => {
    const board = played(kind).post('alice').look().addNew('sre', 'n', 'Load test').look();
    board.assign('n', 'dave', by).look();
    expect(board.approval()).toBe('approved');
  });

  test('an open item that a member ticks, and somebody moves at once, is not taken away', () => {
    const board = played(kind).post('alice').look().addNew('sre', 'n', 'Load test').look();
    expect(board.set('n', 'done', 'bob').move('n', 'scope').look().approval()).toBe('approved');
  });

  test('ticks by members at the moment of a colleague’s sign-off count as theirs', () => {
    const board = played(kind);
    board.decide('alice');
    board.set('i2', 'done', 'bob').set('i3', 'done', 'bob').look();
    expect(board.approval()).toBe('approved');
    expect(board.signers()).toEqual(['alice', 'bob']);
  });

  test('nothing is taken from a team that has not signed, which is said once', () => {
    const board = played(kind).delete('i2').look().look();
    expect(board.codes).toEqual(['taken-away-unsigned']);
    expect(board.post('alice').look().approval()).toBe('approved');
  });

  test('a needed team without an item still needs its sign-off, and can give it', () => {
    const board = played(kind).delete('i2').delete('i3').look();
    expect(board.approval()).toBe('waiting');
    expect(board.post('alice').look().approval()).toBe('approved');
  });

  test('an item that is renamed and then ticked is ticked as what it is called, where the board tells', () => {
    const board = played(kind).post('alice').look();
    board.reword('i2', 'Penetration test passed').set('i2', 'open', 'bob').set('i2', 'done', 'bob');
    const {sections} = board.view.content;
    sections[1]!.items = sections[1]!.items.map((item) => ({...item, retitled: false}));
    expect(board.look().approval()).toBe('approved');
  });

  test('a withdrawn member’s tick can be made anew', () => {
    const board = played(kind).set('i3', 'done', 'alice').look().set('i3', 'open', 'alice').look();
    expect(board.set('i3', 'done', 'alice').look().approval()).toBe('approved');
    expect(board.view.review.signatures).toHaveLength(2);
  });
});

describe('what a lost update has erased', () => {
  const erased = (by: string, change: Partial<Erased> = {}): Erased => ({
    itemId: 'i2',
    state: 'done',
    by,
    at: 5,
    ...change,
  });
  const left = (board: PlayedBoard, each: Erased): boolean => {
    const view = {...board.view, content: {...board.view.content, erased: [each]}};
    return toPutBack(view, board.teams, board.memberships).length > 0;
  };

  test.each<[who: string, by: string]>([
    ['a member', 'alice'],
    ['an outsider, whose tick is theirs all the same', 'erin'],
    ['a system admin', 'root'],
  ])('is put back for %s', (_, by) => {
    expect(left(played(), erased(by))).toBe(true);
  });

  test('is put back when it was seen and stands', () => {
    const board = played().set('i2', 'done', 'alice');
    const {changedAt: at} = board.find('i2');
    const before = played().view;
    board.look().lose(before, 'i2');
    expect(left(board, erased('alice', {at}))).toBe(true);
  });

  test('is not put back when it was seen and does not stand any more: it would count as a new tick', () => {
    const board = played().post('alice').look();
    const {changedAt: at} = board.find('i2');
    const {review} = board.view;
    board.view = {...board.view, review: {...review, marks: []}};
    board.set('i2', 'open', 'alice').look();
    expect(left(board, erased('alice', {at}))).toBe(false);
  });

  test.each<[state: Erased['state'], marked: boolean, back: boolean]>([
    ['done', true, true],
    ['done', false, false],
    ['open', false, true],
    ['open', true, false],
  ])('of our bot’s is put back as it is meant: %s, still marked: %s', (state, marked, back) => {
    const board = played({ahead: 0, actAs: 'bot'});
    if (marked) board.decide('alice');
    if (state === 'open') board.set('i2', 'done', '');
    expect(left(board, erased('', {state}))).toBe(back);
  });

  test('is not put back on an item that is gone, or is so again', () => {
    expect(left(played(), erased('alice', {itemId: 'gone'}))).toBe(false);
    expect(left(played().set('i2', 'done', 'alice'), erased('alice'))).toBe(false);
  });
});
