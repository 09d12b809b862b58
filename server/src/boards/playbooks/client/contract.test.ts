import {Host} from '../../../../test/fakes/playbooks_server/host';
import {matched, notOurs, type Body} from '../../../../test/fakes/playbooks_server/recorded';
import {PlaybooksFailed, PlaybooksForbidden, PlaybooksRejected} from '../calls';
import {createPlaybooks} from './playbooks_client';

/** GraphQL's text may be worded in many ways: what it asks for, and about what. */
function meaning(body: unknown): unknown {
  const {query, variables} = body as {query?: string; variables?: object};
  if (query === undefined) {
    return body;
  }
  const words = /^mutation \w+\(.*\)\s*\{\s*(\w+)\(.*(forceAddToChannel:\s*\w+)/.exec(query) ?? [];
  return {asks: words.slice(1).map((word) => word.replace(/\s/g, '')), about: Object.values(variables ?? {})};
}

/** What we send differs where the recording was about another value. */
const ownValues: Readonly<Record<string, Body>> = {
  'status update': {reminder: 0, finish_run: true},
  'start run of an archived playbook': {summary: '', description: ''},
};

async function replay({exchange, url, call, ids}: (typeof matched)[number]) {
  const host = new Host();
  host.answer = () => {
    const empty = exchange.response === null;
    return new Response(empty ? null : JSON.stringify(exchange.response), {
      status: exchange.status,
      headers: empty ? {} : {'Content-Type': 'application/json'},
    });
  };
  const made = createPlaybooks(host.options()).as('anybody1', async (calls) =>
    call?.(calls, ids, exchange.request ?? {}, url.searchParams),
  );
  const outcome = await made.then(
    (value) => ({value}),
    (error: unknown) => ({error}),
  );
  return {outcome, requests: host.pluginRequests};
}

test('every recorded exchange is either one of our calls or known to be none', () => {
  const unknown = matched
    .filter(({call}) => call === undefined)
    .map(({exchange, path}) => `${exchange.method} ${path}`)
    .filter((line) => !notOurs.some((pattern) => pattern.test(line)));
  expect(unknown).toEqual([]);
  expect(matched.filter(({call}) => call !== undefined).length).toBeGreaterThan(25);
});

const replayed = matched.filter(({call}) => call !== undefined);

test.each(replayed.map((each) => [each.exchange.note, each] as const))(
  '%s: the request',
  async (note, each) => {
    const {exchange, url} = each;
    const {requests} = await replay(each);
    expect(requests).toHaveLength(1);
    const [request] = requests;
    const target = new URL(request!.url);
    expect(`${request!.method} ${target.pathname}`).toBe(`${exchange.method} /playbooks${url.pathname}`);
    expect(Object.fromEntries(target.searchParams)).toEqual(Object.fromEntries(url.searchParams));
    const sent = await request!.text();
    const expected = exchange.request === null ? null : {...exchange.request, ...ownValues[note]};
    expect(sent === '' ? null : meaning(JSON.parse(sent))).toEqual(
      expected === null ? null : meaning(expected),
    );
  },
);

const errors: Readonly<Record<number, new (message: string) => Error>> = {
  400: PlaybooksRejected,
  403: PlaybooksForbidden,
  500: PlaybooksFailed,
};

test.each(replayed.map((each) => [each.exchange.note, each] as const))('%s: the answer', async (_, each) => {
  const {status, response} = each.exchange;
  const {outcome} = await replay(each);
  const refused = errors[status];
  if (refused !== undefined) {
    const error = 'error' in outcome ? outcome.error : null;
    expect(error).toBeInstanceOf(refused);
    expect((error as Error).message).toBe((response as {error: string}).error);
    return;
  }
  if ('error' in outcome) {
    throw outcome.error;
  }
  const {value} = outcome;
  if (typeof value === 'string') {
    expect(value).toBe((response as {id: string}).id);
  } else if (value !== undefined) {
    // All that came is there, known to us or not; a list that came as null is empty.
    expect(withoutNull(value)).toMatchObject(withoutNull(response) as object);
  }
});

function withoutNull(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) => (each === null ? [] : each));
}

test('what reads, reads what was recorded, unknown fields too', async () => {
  const each = replayed.find(({exchange}) => exchange.note === 'run with timeline')!;
  const {outcome} = await replay(each);
  const recordedRun = each.exchange.response as {retrospective: string; timeline_events: unknown[]};
  expect(outcome).toMatchObject({
    value: {
      name: 'PRR: Checkout service',
      retrospective: recordedRun.retrospective,
      timeline_events: recordedRun.timeline_events,
      checklists: [
        {title: 'SRE', items: expect.arrayContaining([expect.objectContaining({command: ''})])},
        {},
        {},
      ],
    },
  });
});
