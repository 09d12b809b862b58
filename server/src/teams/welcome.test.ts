import {english} from '../../test/fakes/english';
import {parseSettings} from './settings';
import {welcome, type WelcomeOptions} from './welcome';

let flags: Map<string, string>;
let sent: [string, string][];

beforeEach(() => {
  flags = new Map();
  sent = [];
});

function options(more: Partial<WelcomeOptions> & {yaml?: string} = {}): WelcomeOptions {
  const result = parseSettings({teams: more.yaml});
  const translate = english();
  return {
    teams: {all: () => ('settings' in result ? result.settings.teams : [])},
    store: {
      compareAndSet: (key, previous, next) => {
        const same = flags.get(key) === (previous === null ? undefined : String(previous));
        if (same && next === null) {
          flags.delete(key);
        } else if (same && next !== null) {
          flags.set(key, String(next));
        }
        return Promise.resolve(same);
      },
    },
    systemAdmins: () =>
      Promise.resolve([
        {Id: 'root', IsBot: false},
        {Id: 'adminbot', IsBot: true},
        {Id: 'boss', IsBot: false},
      ]),
    direct: (userId, _once, messages) => {
      sent.push([userId, messages.map(({key, params}) => translate(key, params)).join(' ')]);
      return Promise.resolve();
    },
    ...more,
  };
}

it('tells each admin the next step, once for an installation', async () => {
  await Promise.all([welcome(options()), welcome(options())]);
  await welcome(options());
  expect(sent.map(([userId]) => userId)).toEqual(['root', 'boss']);
  expect(sent[0]![1]).toBe(
    'Production Readiness Reviews is installed. One step is left: say who reviews. ' +
      'Name the people of each reviewing team, for example `/prr team add sre @alice` or `/prr team add security ~security-reviewers`. `/prr team list` shows the teams. ' +
      'After that, anybody starts a review with `/prr start`, and a reviewer approves by writing "SRE review is completed" in its channel.',
  );
});

it('says nothing when a team has members already', async () => {
  await welcome(options({yaml: '- id: sre\n  name: SRE\n  members: ["@alice"]\n'}));
  expect(sent).toEqual([]);
});

it('waits for the first admin', async () => {
  await welcome(options({systemAdmins: () => Promise.resolve([])}));
  await welcome(options());
  expect(sent).toHaveLength(2);
});

it('tries again at the next activation when nobody could be told', async () => {
  await expect(welcome(options({direct: () => Promise.reject(new Error('away'))}))).rejects.toThrow(
    'no admin',
  );
  await welcome(options());
  expect(sent).toHaveLength(2);
});
