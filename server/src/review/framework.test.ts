import {type FrameworkAnswer, frameworkAnswerTo} from './framework';

const answers: FrameworkAnswer[] = ['a', 'observability', 'change'].map((meets) => ({
  meets,
  text: meets,
  evidence: [],
  by: 'admin',
  at: 0,
}));

test.each<[string, string[], string | undefined]>([
  ['a', ['change'], 'a'],
  ['A', [], 'a'],
  ['b', ['observability'], 'observability'],
  ['b', ['security', 'change', 'observability'], 'change'],
  ['b', ['Change'], 'change'],
  ['b', ['security'], undefined],
  ['b', [], undefined],
])('an item %s of the topics %j is answered by %s', (id, topics, meets) => {
  expect(frameworkAnswerTo(answers, {id, topics})?.meets).toBe(meets);
});
