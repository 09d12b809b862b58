import {sampleView} from '../../test/fakes/sample_review';
import {
  addressComment,
  commentIds,
  commentNamed,
  commentsOf,
  commentState,
  markComment,
  openComments,
  reopenComment,
} from './comments';

const {review} = sampleView();
const post = (postId: string, at = 1) => ({
  postId,
  authorId: 'bob',
  words: `words of ${postId}`,
  by: 'alice',
  at,
});
const two = markComment(markComment(review, post('p1')), post('p2', 2));

test('comments are numbered in the order in which they were marked, with the words of that moment', () => {
  expect(commentsOf(two)).toEqual([
    {id: 'C1', ...post('p1'), addressed: null},
    {id: 'C2', ...post('p2', 2), addressed: null},
  ]);
  expect(two.timeline.slice(-1)).toEqual([
    {
      at: 2,
      by: 'alice',
      kind: 'comment',
      details: {comment: 'C2', did: 'marked', authorId: 'bob', words: 'words of p2'},
    },
  ]);
});

test('marking a post twice is once, also by others, and after it was addressed', () => {
  expect(markComment(two, {...post('p1', 9), by: 'carol', words: 'edited since'})).toBe(two);
  const done = addressComment(two, 'C1', {by: 'dave', at: 3, note: ''});
  expect(markComment(done, post('p1', 9))).toBe(done);
});

test('words without a post are never the same comment', () => {
  const written = markComment(markComment(two, post('')), post(''));
  expect(commentIds(openComments(written))).toBe('C1, C2, C3, C4');
});

test('addressed and opened again: each once, each another state to be shown', () => {
  const done = addressComment(two, 'C1', {by: 'dave', at: 3, note: 'in the runbook'});
  expect(addressComment(done, 'C1', {by: 'erin', at: 4, note: ''})).toBe(done);
  expect(commentIds(openComments(done))).toBe('C2');
  const again = reopenComment(done, 'C1', {by: 'bob', at: 5, note: 'not for Redis'});
  expect(reopenComment(again, 'C1', {by: 'bob', at: 6, note: ''})).toBe(again);
  expect(commentsOf(again)[0]).toMatchObject({addressed: null, reopened: {by: 'bob', at: 5}});
  expect(again.timeline.slice(-2).map(({details}) => details)).toEqual([
    {comment: 'C1', did: 'addressed', note: 'in the runbook'},
    {comment: 'C1', did: 'reopened', note: 'not for Redis'},
  ]);
  expect([two, done, again].map((each) => commentState(commentsOf(each)[0]!))).toEqual([
    'open 1',
    'addressed 3',
    'open 5',
  ]);
});

test.each([
  ['C2', 'p2'],
  ['c2', 'p2'],
  [' 2 ', 'p2'],
  ['C3', undefined],
  ['', undefined],
  ['G1', undefined],
])('%p names the comment on %p', (name, postId) => {
  expect(commentNamed(two, name)?.postId).toBe(postId);
});

test('a comment that is not there is neither addressed nor opened again', () => {
  expect(addressComment(two, 'C9', {by: 'dave', at: 3, note: ''})).toBe(two);
  expect(reopenComment(two, 'C9', {by: 'dave', at: 3, note: ''})).toBe(two);
});
