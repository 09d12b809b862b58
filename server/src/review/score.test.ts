import {sampleReport, sampleView} from '../../test/fakes/sample_review';
import {type Answer, EMPTY_DOSSIER} from './dossier';
import {percent, readScore, scoreOf} from './score';
import type {ItemReport} from './report';

const view = sampleView();
const base = sampleReport(view).items[0]!;

/** Items `<section><number>`, open unless said otherwise. */
function items(...given: [id: string, change?: Partial<ItemReport>, state?: 'open' | 'skipped' | 'done'][]) {
  return {
    items: given.map(([id, change = {}, state = 'open'], place) => ({
      ...base,
      number: place + 1,
      sectionId: id.charAt(0),
      sectionTitle: `Section ${id.charAt(0)}`,
      approvalOf: '',
      ...change,
      item: {...base.item, id, title: id, state},
    })),
  };
}

function reviewWith(scores: Record<string, number | 'n/a' | 'unscored'>) {
  const answers = Object.entries(scores).map(([itemId, score]): Answer => ({
    itemId,
    title: itemId,
    by: 'dave',
    at: 1,
    kind: score === 'n/a' ? 'not-applicable' : 'answered',
    text: 'x',
    evidence: [],
    postId: '',
    ...(typeof score === 'number' ? {score} : {}),
  }));
  return {...view.review, dossier: {...EMPTY_DOSSIER, answers}};
}

test('the share of what could be reached, by section and in all; what has no score counts as 0 and is named', () => {
  const score = scoreOf(reviewWith({a1: 3, a2: 1, b1: 'unscored'}), items(['a1'], ['a2'], ['b1'], ['b2']));
  expect(percent(score)).toBe(33);
  expect(
    score.sections.map((section) => [section.title, percent(section), section.scored, section.total]),
  ).toEqual([
    ['Section a', 66, 2, 2],
    ['Section b', 0, 0, 2],
  ]);
  expect(score.unscored.map(({item}) => item.id)).toEqual(['b1', 'b2']);
  expect(score.complete).toBe(false);
});

test('what does not apply, was skipped, or is a team’s sign-off asks for no score', () => {
  const score = scoreOf(
    reviewWith({a1: 3, a2: 'n/a', a3: 0}),
    items(['a1'], ['a2'], ['a3', {}, 'skipped'], ['a4', {approvalOf: 'sre'}]),
  );
  expect([percent(score), score.total, score.complete]).toEqual([100, 1, true]);
});

test('all proven is 100 %, and a review that asks for nothing is never complete', () => {
  expect(percent(scoreOf(reviewWith({a1: 3, a2: 3, a3: 3}), items(['a1'], ['a2'], ['a3'])))).toBe(100);
  expect(scoreOf(reviewWith({}), items()).complete).toBe(false);
});

test.each([
  ['0', 0],
  [' 3 ', 3],
  ['３', 3],
  ['4', null],
  ['-1', null],
  ['1.5', null],
  ['', null],
  ['two', null],
])('“%s” is read as %p', (text, score) => {
  expect(readScore(text)).toBe(score);
});
