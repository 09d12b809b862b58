import {parseReviewKey, postSignatureId, reviewKey} from './ids';

test('a key reads back, however it was typed', () => {
  expect(reviewKey(12)).toBe('PRR-12');
  expect(['PRR-12', ' prr-12 ', 'Prr-12'].map(parseReviewKey)).toEqual([12, 12, 12]);
});

test.each(['', '12', 'PRR-', 'PRR-0', 'PRR-012', 'PRR-1x', 'XPRR-1', 'PRR-1234567890'])(
  '“%s” is no key',
  (text) => {
    expect(parseReviewKey(text)).toBeNull();
  },
);

test('a post makes one signature for each team', () => {
  expect(postSignatureId('p1', 'sre')).toBe(postSignatureId('p1', 'sre'));
  expect(postSignatureId('p1', 'sre')).not.toBe(postSignatureId('p1', 'platform'));
  expect(postSignatureId('p1', 'sre')).not.toBe(postSignatureId('p2', 'sre'));
});
