import {defuseMentions, escapeMarkdown} from './escape';

it.each([
  ['SRE review is completed', 'SRE review is completed'],
  ['@jane_doe and a_b_c', '@jane_doe and a_b_c'],
  ['_done_ *now* ~~no~~', '\\_done\\_ \\*now\\* \\~\\~no\\~\\~'],
  ['`code` | cell', '\\`code\\` \\| cell'],
  ['[text](http://x) ![](y)', '\\[text\\](http://x) !\\[\\](y)'],
  ['# a\n> b\n- c\n1. d\n2) e', '\\# a\n\\> b\n\\- c\n1\\. d\n2\\) e'],
  ['a # b - c > d 1. e', 'a # b - c > d 1. e'],
  ['\\*', '\\\\\\*'],
])('%j is shown as it was typed', (typed, markdown) => {
  expect(escapeMarkdown(typed)).toBe(markdown);
});

it.each(['@all', '@Channel', 'and @here!'])('%s calls nobody', (typed) => {
  const escaped = escapeMarkdown(typed);
  expect(escaped).not.toMatch(/@(all|channel|here)/i);
  expect(escaped.replace('\u200d', '')).toBe(typed);
});

it.each(['@all_', '@here__ now', '@channel-', '@all.', '@ALL:'])(
  '%s calls nobody: the server looks behind what a name cannot end with',
  (typed) => {
    expect(defuseMentions(typed)).toBe(typed.replace('@', '@\u200d'));
  },
);

it.each(['@allison', '@all_hands', '@hereford', 'me@heretic.example'])('%s stays', (typed) => {
  expect(escapeMarkdown(typed)).toBe(typed);
});
