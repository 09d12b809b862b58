import {EMPTY_DOSSIER, type Dossier, type Gap, type Severity} from './dossier';
import {
  addGap,
  bySeverity,
  changeGap,
  findGap,
  MAX_GAPS,
  openGaps,
  rankGap,
  ranked,
  readSeverity,
  standingOf,
} from './gaps';

const NOW = 1_800_000_000_000;

function withGaps(...severities: Severity[]): Dossier {
  return severities.reduce<Dossier>(
    (dossier, severity) =>
      addGap(dossier, {
        by: 'dave',
        at: NOW,
        itemId: '',
        title: '',
        text: 'it',
        severity,
        ownerId: '',
        dueAt: 0,
        ticket: '',
      }).dossier,
    EMPTY_DOSSIER,
  );
}

function order({gaps}: Dossier): string {
  return ranked(gaps)
    .map(({id, rank}) => `${id}:${String(rank)}`)
    .join(' ');
}

function accepted(until: number): Partial<Gap> {
  return {state: 'accepted', accepted: {by: 'dave', at: NOW, ownerId: 'alice', until, reason: 'cost'}};
}

describe('the rank of a gap', () => {
  it('is behind those that are as severe', () => {
    expect(order(withGaps('low', 'critical', 'high', 'critical', 'low'))).toBe('G2:1 G4:2 G3:3 G1:4 G5:5');
  });

  it.each([
    ['1', 'G3:1 G1:2 G2:3'],
    ['#2', 'G1:1 G3:2 G2:3'],
    ['99', 'G1:1 G2:2 G3:3'],
  ])('is set to %s', (place, expected) => {
    const dossier = withGaps('low', 'low', 'low');
    expect(order(rankGap(dossier, findGap(dossier, 'g3'), place))).toBe(expected);
  });

  it.each(['0', '-1', 'first', ''])('is not set to %j', (place) => {
    const dossier = withGaps('low');
    expect(() => rankGap(dossier, findGap(dossier, 'G1'), place)).toThrow(
      expect.objectContaining({code: 'gap.rank-unreadable'}),
    );
  });

  it('is given up when it is done, and given anew when it is not', () => {
    const dossier = withGaps('high', 'high', 'low');
    const done = changeGap(dossier, findGap(dossier, 'G1'), {state: 'done', done: {by: 'bob', at: NOW}});
    expect(order(done)).toBe('G2:1 G3:2 G1:0');
    expect(order(changeGap(done, findGap(done, 'G1'), {state: 'open', done: null}))).toBe('G2:1 G1:2 G3:3');
  });
});

describe('an accepted risk', () => {
  it.each([
    [NOW + 1, 'accepted', []],
    [NOW, 'expired', ['G1']],
    [NOW - 1, 'expired', ['G1']],
  ])('until %d stands as %s', (until, standing, open) => {
    const dossier = withGaps('critical');
    const next = changeGap(dossier, findGap(dossier, 'G1'), accepted(until));
    expect(standingOf(findGap(next, 'G1'), NOW)).toBe(standing);
    expect(openGaps(next, NOW).map(({id}) => id)).toEqual(open);
  });
});

it('gaps are counted by severity, the worst first', () => {
  expect(bySeverity(withGaps('low', 'critical', 'low').gaps)).toEqual([
    {severity: 'critical', count: 1},
    {severity: 'low', count: 2},
  ]);
});

it('there are so many gaps at most', () => {
  expect(() => withGaps(...Array.from({length: MAX_GAPS + 1}, (): Severity => 'low'))).toThrow(
    expect.objectContaining({code: 'gap.too-many'}),
  );
});

it('what is no severity and no gap is named', () => {
  expect(() => readSeverity('urgent')).toThrow(
    expect.objectContaining({params: {value: 'urgent', severities: 'critical, high, medium, low'}}),
  );
  expect(readSeverity(' High')).toBe('high');
  expect(() => findGap(withGaps('low'), 'G7')).toThrow(
    expect.objectContaining({code: 'gap.unknown', params: {gap: 'G7', count: 1, gaps: 'G1'}}),
  );
});
