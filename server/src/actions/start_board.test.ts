import {sentenceOf} from '../../test/fakes/sentences';
import {BoardAway} from '../boards/board';
import {boardChoice} from './start_board';

const choose = (setting: 'auto' | 'playbooks' | 'builtin', active: boolean) =>
  boardChoice({setting: () => setting, isPlaybooksActive: async () => active})();

test.each([
  ['auto', true, 'playbooks'],
  ['auto', false, 'builtin'],
  ['playbooks', true, 'playbooks'],
  ['builtin', true, 'builtin'],
  ['builtin', false, 'builtin'],
] as const)(
  'with the setting %s, and Playbooks active: %s, a review starts on %s',
  async (setting, active, board) => {
    expect(await choose(setting, active)).toBe(board);
  },
);

test('with Playbooks only, none starts while it is away, and what an admin can do is named', async () => {
  jest.useFakeTimers();
  try {
    const sentence = await sentenceOf(choose('playbooks', false));
    expect(sentence).toContain('Playbooks is not active now, so no review can be started.');
    expect(sentence).toContain('System Console > Plugins');
  } finally {
    jest.useRealTimers();
  }
});

test('while the server does not say whether Playbooks is active, the person is asked to try again', async () => {
  const isPlaybooksActive = () => Promise.reject(new BoardAway('the server does not say'));
  const choice = boardChoice({setting: () => 'auto', isPlaybooksActive})();
  await expect(choice).rejects.toMatchObject({code: 'board.away'});
});

test('the setting holds as it is at that moment', async () => {
  let setting: 'auto' | 'builtin' = 'auto';
  const boardFor = boardChoice({setting: () => setting, isPlaybooksActive: async () => true});
  expect(await boardFor()).toBe('playbooks');
  setting = 'builtin';
  expect(await boardFor()).toBe('builtin');
});
