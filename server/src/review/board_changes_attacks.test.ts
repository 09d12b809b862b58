import {type BoardKind, boardKinds, PlayedBoard} from '../../test/fakes/played_board';
import {sampleItem} from '../../test/fakes/sample_review';
import {withSreQuorum} from '../../test/fakes/sample_teams';

type Play = (board: PlayedBoard) => void;

function played(kind?: BoardKind): PlayedBoard {
  return new PlayedBoard(kind).look();
}

/** Every way that we know in which somebody might approve in SRE's place with nothing but Playbooks' own buttons. */
const attacks: [what: string, play: Play][] = [
  ['ticks everything', (board) => board.set('i2', 'done', 'dave').set('i3', 'done', 'dave')],
  ['skips everything', (board) => board.set('i2', 'skipped', 'dave').set('i3', 'skipped', 'dave')],
  [
    'skips everything with the button that leaves no trace',
    (board) => board.set('i2', 'skipped', '').set('i3', 'skipped', ''),
  ],
  ['is a reviewer of another team', (board) => board.set('i2', 'done', 'carol').set('i3', 'done', 'carol')],
  [
    'is a system admin, who ticks but does not sign',
    (board) => board.set('i2', 'done', 'root').set('i3', 'done', 'root'),
  ],
  [
    'assigns everything to themself',
    (board) => board.assign('i2', 'dave', 'dave').assign('i3', 'dave', 'dave'),
  ],
  [
    'assigns everything to themself and ticks it',
    (board) =>
      board
        .assign('i2', 'dave', 'dave')
        .assign('i3', 'dave', 'dave')
        .set('i2', 'done', 'dave')
        .set('i3', 'done', 'dave'),
  ],
  [
    'assigns everything to another team',
    (board) =>
      board
        .assign('i2', 'carol', 'dave')
        .assign('i3', 'carol', 'dave')
        .set('i2', 'done', 'carol')
        .set('i3', 'done', 'carol'),
  ],
  ['deletes everything', (board) => board.delete('i2').delete('i3')],
  [
    'deletes all but the approval item, and ticks it',
    (board) => board.delete('i2').set('i3', 'done', 'dave'),
  ],
  [
    'moves everything to a section of nobody’s',
    (board) =>
      board.move('i2', 'scope').move('i3', 'scope').set('i2', 'done', 'dave').set('i3', 'done', 'dave'),
  ],
  [
    'renames the section',
    (board) => board.rewordSection('sre', 'Misc').set('i2', 'done', 'dave').set('i3', 'done', 'dave'),
  ],
  [
    'renames an item that a member has ticked into the approval item',
    (board) => board.set('i2', 'done', 'alice').look().delete('i3').look().reword('i2', 'SRE review'),
  ],
  [
    'the same before anybody looks',
    (board) => board.set('i2', 'done', 'alice').delete('i3').reword('i2', 'SRE review'),
  ],
  [
    'renames an item of nobody’s that a member has ticked',
    (board) => board.set('i1', 'done', 'alice').look().reword('i1', 'Review (SRE)').delete('i2').delete('i3'),
  ],
  [
    'the same before anybody looks',
    (board) => board.set('i1', 'done', 'alice').reword('i1', 'Review (SRE)').delete('i2').delete('i3'),
  ],
  [
    'moves an item called “Review” that a member has ticked',
    (board) =>
      board
        .addNew('scope', 'n', 'Review')
        .look()
        .set('n', 'done', 'alice')
        .move('n', 'sre')
        .delete('i2')
        .delete('i3'),
  ],
  [
    'deletes the approval item, so that one that a member ticked takes its place',
    (board) =>
      board
        .addNew('sre', 'n', 'Approval (SRE)')
        .look()
        .set('i3', 'done', 'alice')
        .look()
        .delete('n')
        .delete('i2'),
  ],
  [
    'has its items ticked by the words of a reviewer who only asks',
    (board) =>
      board.addKeywords('i2').addKeywords('i3').set('i2', 'done', 'alice').set('i3', 'done', 'alice'),
  ],
  [
    'adds an approval item that is ticked from the start',
    (board) =>
      board
        .delete('i2')
        .delete('i3')
        .add('sre', sampleItem('n', 'SRE review', {state: 'done', changedBy: '', changedAt: board.now})),
  ],
];

describe.each(boardKinds)('on a board %j', (kind) => {
  test.each(attacks)('SRE has not approved when somebody %s', (_, play) => {
    const board = played(kind);
    play(board);
    board.look();
    expect(board.approval()).toBe('waiting');
    expect(board.signers()).toEqual([]);
    // Nor later, whatever had been seen and what not.
    expect(board.look().approval()).toBe('waiting');
  });

  test.each<[what: string, play: Play]>([
    ['deletes an open item', (board) => board.delete('n')],
    ['moves it to a section of nobody’s', (board) => board.move('m', 'scope')],
    ['moves it and ticks it', (board) => board.move('m', 'scope').set('m', 'done', 'dave')],
    ['ticks it, then deletes it', (board) => board.set('n', 'done', 'dave').look().delete('n')],
    ['ticks and deletes it before anybody looks', (board) => board.set('n', 'done', 'dave').delete('n')],
    ['renames it without its tag', (board) => board.reword('n', 'Load test')],
    ['renames it to another team', (board) => board.reword('n', 'Load test (Platform)')],
    [
      'renames it and assigns it to themself',
      (board) => board.reword('n', 'Load test').assign('n', 'dave', 'dave'),
    ],
  ])('after a sign-off, who %s takes it from its team, which signs anew', (_, play) => {
    const board = played(kind).post('alice').look();
    board.addNew('checks', 'n', 'Load test (SRE)').addNew('sre', 'm', 'Load test').look();
    expect(board.approval()).toBe('waiting');
    play(board);
    board.look();
    expect(board.signers()).toEqual([]);
    expect(board.approval()).toBe('withdrawn');
    expect(board.view.review.signatures[0]?.withdrawn).toMatchObject({by: '', reason: 'items-taken-away'});
    expect(board.codes).toEqual(['taken-away']);
    expect(board.news[0]?.params).toMatchObject({team: 'SRE', count: 1});
    expect(board.news[0]?.params['items']).toContain('“Load test');
    board.look();
    expect(board.codes).toEqual(['taken-away']);
    expect(board.post('bob').look().approval()).toBe('approved');
  });

  test('an item that was opened again cannot be taken away either', () => {
    const board = played(kind).post('alice').look().set('i2', 'open', 'erin').look().delete('i2').look();
    expect(board.approval()).toBe('withdrawn');
  });

  test('an open item that is replaced by one that says it was always the DRI’s is taken away', () => {
    const board = played(kind).post('alice').look().addNew('sre', 'n', 'Load test').look();
    board
      .delete('n')
      .add('sre', sampleItem('n', 'Load test', {assigneeId: 'dave', assignedBy: '', assignedAt: 0}));
    expect(board.look().approval()).toBe('withdrawn');
  });

  test('nor does one that takes the place of another come with a tick that was made of something else', () => {
    const board = played(kind).set('i2', 'done', 'alice').look();
    const {changedBy, changedAt} = board.find('i2');
    const forged = {state: 'done', changedBy, changedAt, retitled: false} as const;
    board
      .delete('i3')
      .add('sre', sampleItem('i3', 'SRE review', forged))
      .look();
    expect(board.signers()).toEqual([]);
    expect(board.counting()).toEqual([2]);
  });

  test('a second item of the same id does not share the mark of the first', () => {
    const board = played(kind).post('alice').look();
    board.add('sre', {...board.find('i2'), title: 'Load test (SRE)'}).look();
    expect(board.approval()).toBe('waiting');
  });

  test('an assignment by a stranger leaves an item with its team, and is shown', () => {
    const board = played(kind).assign('i2', 'dave', 'dave').assign('i4', 'alice', 'erin').look();
    const strays = board.report.items.map(({owner, strayAssignment}) => [owner, strayAssignment]);
    expect(strays).toEqual([
      [{kind: 'none'}, false],
      [{kind: 'team', teamId: 'sre'}, true],
      [{kind: 'team', teamId: 'sre'}, false],
      [{kind: 'team', teamId: 'platform'}, true],
    ]);
  });

  test('a tick holds for the words that were ticked', () => {
    const board = played(kind).post('alice').look().reword('i2', 'Penetration test passed').look();
    expect(board.approval()).toBe('waiting');
    expect(board.codes).toEqual(['reworded']);
    expect(board.news[0]?.params).toEqual({
      team: 'SRE',
      number: 2,
      before: 'Runbook linked',
      now: 'Penetration test passed',
    });
    expect(board.set('i2', 'open', 'bob').set('i2', 'done', 'bob').look().approval()).toBe('approved');
  });

  test('a copy of a ticked approval item signs nothing, also after the sign-off was withdrawn', () => {
    const board = played(kind).set('i3', 'done', 'alice').look();
    board
      .add('sre', {...board.find('i3'), id: 'copy'})
      .set('i3', 'open', 'alice')
      .look();
    expect(board.signers()).toEqual([]);
    expect(board.look().signers()).toEqual([]);
  });

  test('a withdrawn tick that a lost update brings back is not counted again', () => {
    const board = played(kind).set('i3', 'done', 'alice').look();
    const ticked = board.view;
    board.set('i3', 'open', 'alice').look().lose(ticked, 'i3').look();
    expect(board.signers()).toEqual([]);
    expect(board.approval()).not.toBe('approved');
  });

  test('the same when the sign-off was a post, withdrawn while the board kept its ticks', () => {
    const board = played(kind).post('alice').look();
    const {review} = board.view;
    const withdrawn = {at: board.now, by: '', reason: 'deleted'};
    const signatures = review.signatures.map((signature) => ({...signature, withdrawn}));
    board.view = {...board.view, review: {...review, signatures, marks: []}};
    board.look();
    expect(board.signers()).toEqual([]);
    expect(board.counting()).toEqual([]);
  });

  test('who has left the team does not tick for it', () => {
    const board = played(kind);
    board.memberships.set('alice', []);
    expect(board.set('i3', 'done', 'alice').look().signers()).toEqual([]);
    // Nor do they with hindsight: they tick again.
    board.memberships.set('alice', ['sre']);
    expect(board.look().signers()).toEqual([]);
    expect(board.set('i3', 'open', 'alice').set('i3', 'done', 'alice').look().signers()).toEqual(['alice']);
  });

  test('one person is one of the quorum, however often they tick', () => {
    const board = new PlayedBoard(kind, {}, withSreQuorum(2)).look().set('i3', 'done', 'alice').look();
    board.set('i3', 'open', 'erin').look().set('i3', 'done', 'alice').look();
    expect(board.signers()).toEqual(['alice']);
    expect(board.approval()).toBe('waiting');
  });
});

test('a run that is seen for the first time: a tick counts as what its item was called then', () => {
  const at = 1;
  const ticked = {state: 'done' as const, changedBy: 'alice', changedAt: at};
  const board = new PlayedBoard().delete('i3').reword('i2', 'SRE review');
  board.view.content.sections[1]!.items = [{...board.find('i2'), ...ticked, retitled: true}];
  expect(board.look().signers()).toEqual([]);
  const honest = new PlayedBoard();
  honest.view.content.sections[1]!.items = [{...honest.find('i3'), ...ticked, retitled: false}];
  expect(honest.look().signers()).toEqual(['alice']);
});
