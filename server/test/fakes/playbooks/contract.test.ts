import {FakeMattermost} from '../mattermost';
import {directoryOf} from './directory';
import {FreshIds} from './fresh_id';
import {Likeness, recordedExchanges, type Exchange} from './recorded';
import {StandInPlaybooks} from './stand_in';

const team = 'zni85w4kftda3fg44rnjhs7i4e';
const people: Record<string, string> = {
  dave: 'fqu15tibq7n938jzkkt7casqke',
  alice: 'krj7g6fwcigzbgcmteofgp5rrr',
  bob: '9uqt5r8nef8ribaebhh7r8xztw',
  carol: '7dr9r7i5zbgp5jxjxw47iht36o',
  erin: 'b1bbbbbbbbbbbbbbbbbbbbbbbe',
};

/** The server on which the exchanges were recorded. */
function recordedServer(): StandInPlaybooks {
  const mattermost = new FakeMattermost();
  const ids = new FreshIds();
  for (const [name, Id] of Object.entries(people)) {
    mattermost.addUser(name, {Id});
    void mattermost.createTeamMember(team, Id);
  }
  return new StandInPlaybooks({
    strictIds: true,
    directory: {
      ...directoryOf(mattermost),
      teamName: () => Promise.resolve('eng'),
      createChannel: ({name, displayName}) => {
        const made = mattermost.addChannel(name, [], {
          Id: `c${ids.next().slice(1)}`,
          TeamId: team,
          DisplayName: displayName,
        });
        return Promise.resolve(made.Id);
      },
    },
  });
}

describe('the stand-in answers as Playbooks 2.8.0 has', () => {
  const standIn = recordedServer();
  const likeness = new Likeness();

  async function replay(exchange: Exchange): Promise<{status: number; answer: unknown}> {
    const user = people[exchange.as ?? ''];
    const request = new Request(`http://playbooks${likeness.translated(exchange.path)}`, {
      method: exchange.method,
      ...(user !== undefined && {headers: {'Mattermost-User-Id': user}}),
      ...(exchange.request !== null && {body: likeness.translated(JSON.stringify(exchange.request))}),
    });
    const response = await standIn.fetch(request);
    return {status: response.status, answer: answerOf(await response.text())};
  }

  // One after the other: each works on what those before it have left.
  test.each(
    recordedExchanges().map(
      (exchange) => [`${exchange.note}, ${exchange.as ?? 'nobody'}`, exchange] as const,
    ),
  )('%s', async (_name, exchange) => {
    const {status, answer} = await replay(exchange);
    expect(status).toBe(exchange.status);
    expect(likeness.differences(exchange.response, answer)).toEqual([]);
  });
});

/** As the recorder has noted it. */
function answerOf(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return {$text: text};
  }
}

test('the comparison sees what differs', () => {
  const likeness = new Likeness();
  const one = 'a'.repeat(26);
  const two = 'b'.repeat(26);
  expect(likeness.differences({id: one, at: [1], x_at: 5}, {id: two, at: [1], x_at: 2e12})).toEqual([]);
  expect(
    likeness.differences({id: one, name: 'a', gone: 1, list: [1]}, {id: one, name: 'b', list: [1, 2]}),
  ).toHaveLength(4);
});
