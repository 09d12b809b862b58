/** @jest-environment jsdom */
import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axios, {AxiosError, type AxiosInstance, type InternalAxiosRequestConfig} from 'axios';
import {axe} from 'jest-axe';
import React from 'react';
import {combineReducers, createStore, type Reducer} from 'redux';
import {render} from '../../test/render';
import {Host} from '../host';
import type {HostStore, PostTypeProps, Registry} from '../registry/registry';
import type {ApprovalView, ReviewDetail} from '../server_types';
import {prrReducer} from '../state/reducer';
import {cards} from './cards';
import {panel} from './panel';

type Post = PostTypeProps['post'];

const BOT = 'bot-id';
const AT = Date.UTC(2026, 10, 23, 9);

function approval(name: string, change: Partial<ApprovalView> = {}): ApprovalView {
  return {
    teamId: name.toLowerCase(),
    name,
    state: 'waiting',
    quorum: 1,
    signatures: [],
    fallen: [],
    withdrawn: null,
    holds: [],
    missing: 1,
    first: 0,
    notCounting: 0,
    excluded: '',
    configured: true,
    reviewers: [],
    approvalItemId: '',
    may: {hold: false, lift: false, sign: false, setReviewer: false, accept: false, decline: false},
    ...change,
  };
}

const signed = (undo: boolean): ApprovalView['signatures'][number] => ({
  id: 'post:p1:sre',
  userId: 'alice-id',
  at: AT,
  via: 'post',
  postId: 'p1',
  words: 'SRE review is completed',
  membership: '~sre',
  may: {undo},
});

const item = (number: number, title: string, state: 'open' | 'done') => ({
  id: `i${String(number)}`,
  number,
  title,
  state,
  counts: state === 'done',
});

function detail(change: Partial<ReviewDetail> = {}): ReviewDetail {
  const review = {
    id: 'r12',
    key: 'PRR-12',
    title: 'Checkout to production',
    status: 'open',
    board: 'builtin',
    channelId: 'c1',
    driId: 'dave-id',
    tier: '2',
    dueAt: 0,
    createdAt: AT,
    endedAt: 0,
    cardPostId: 'card1',
    teams: [],
    approved: 1,
    done: 1,
    total: 2,
    closing: {phase: 'none', dueAt: 0},
    approvals: [approval('SRE', {state: 'approved', signatures: [signed(false)]}), approval('Platform')],
    sections: [{id: 's1', title: 'SRE', items: [item(1, 'Dashboards', 'done'), item(2, 'Drills', 'open')]}],
    timeline: [],
    records: [],
    endReason: '',
    endedBy: '',
    people: {'alice-id': 'alice', 'dave-id': 'dave'},
    ...change,
  };
  return review as unknown as ReviewDetail;
}

const action = (name: string, id: string) => ({id, name, type: 'button', style: 'primary'});

function post(change: Partial<Post> = {}): Post {
  return {
    id: 'card1',
    type: 'custom_prr_review',
    user_id: BOT,
    channel_id: 'c1',
    root_id: '',
    message: '#### PRR-12 as a message',
    props: {
      prr_review: 'r12',
      attachments: [
        {text: 'Lines of the attachment', actions: [action('Close now', 'button0')]},
        {text: 'A section of the attachment'},
      ],
    },
    ...change,
  };
}

const refused = (status: number, code: string): AxiosError => {
  const config = {} as InternalAxiosRequestConfig;
  const data = {code, message: 'no'};
  return new AxiosError('no', 'ERR_BAD_REQUEST', config, null, {
    data,
    status,
    statusText: '',
    headers: {},
    config,
  });
};

/** A web app in which posts of our types are drawn. */
function setUp({review = detail() as ReviewDetail | AxiosError, bot = BOT as string | AxiosError} = {}) {
  const entities = {
    general: {config: {}},
    users: {currentUserId: 'me', profiles: {}},
    preferences: {myPreferences: {}},
    channels: {currentChannelId: '', channels: {}},
    teams: {currentTeamId: '', teams: {}},
  };
  const store = createStore(
    combineReducers({entities: (state = entities) => state, 'plugins-prr': prrReducer as Reducer}),
  );
  const server = {review, bot, asked: [] as string[]};
  const connect = (): AxiosInstance =>
    axios.create({
      adapter: async (config) => {
        server.asked.push(`${config.method ?? ''} ${config.url ?? ''}`);
        const answer = config.url?.endsWith('/bot')
          ? typeof server.bot === 'string'
            ? {user_id: server.bot}
            : server.bot
          : config.method === 'post'
            ? {}
            : server.review;
        if (answer instanceof AxiosError) throw answer;
        return {data: answer, status: 200, statusText: '', headers: {}, config};
      },
    });
  const types = new Map<string, React.ComponentType<PostTypeProps>>();
  const events = new Map<string, (message: {data?: unknown}) => void>();
  const registry: Registry = {
    registerPostTypeComponent: (type, component) => {
      types.set(type, component);
      return type;
    },
    unregisterPostTypeComponent: (id) => void types.delete(id),
    registerWebSocketEventHandler: (event, handler) => void events.set(event, handler),
    unregisterComponent: () => undefined,
  };
  const host = new Host(registry, store as unknown as HostStore, connect);
  panel(host);
  cards(host);
  const show = (shown: Post, locale = 'en') => {
    const Component = types.get(shown.type);
    if (Component === undefined) throw new Error(`nothing draws ${shown.type}`);
    return render(<Component post={shown} />, {store, locale});
  };
  const changed = (): void =>
    act(() => events.get('custom_prr_review_changed')?.({data: {review_id: 'r12', channel_id: 'c1'}}));
  return {host, server, show, changed, types};
}

const card = async (): Promise<HTMLElement> => screen.findByTestId('prr-card');
const drawn = (): HTMLElement | null => screen.queryByTestId(/^prr-/u);

beforeEach(() => {
  // The first of many clients that hear of a change.
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a card', () => {
  test('shows how the review stands, from what the server says', async () => {
    const {show, server} = setUp();
    const {container} = show(post());
    const shown = within(await card());
    expect(shown.getByRole('heading', {name: 'Checkout to production'})).toBeVisible();
    expect(shown.getByText('PRR-12')).toBeVisible();
    const tiles = within(shown.getByRole('list', {name: 'Approvals: 1 of 2'})).getAllByRole('listitem');
    expect(tiles.map((tile) => tile.textContent)).toEqual(['SREApprovedby alice', 'PlatformWaiting']);
    expect(shown.getByRole('progressbar', {name: '1 of 2 items done'})).toBeVisible();
    expect(shown.getByText('DRI: dave')).toBeVisible();
    expect(shown.getByText('Tier 2')).toBeVisible();
    expect(shown.queryByText('Lines of the attachment')).not.toBeInTheDocument();
    expect((await axe(container)).violations).toEqual([]);
    await userEvent.click(shown.getByRole('button', {name: 'Close now'}));
    await waitFor(() => expect(server.asked).toContain('post /api/v4/posts/card1/actions/button0'));
  });

  test('shows items when somebody unfolds their section', async () => {
    const {show} = setUp();
    show(post());
    await userEvent.click(within(await card()).getByText('SRE', {selector: 'summary span'}));
    expect(screen.getByText('Drills').closest('li')).toHaveTextContent('○2Drills');
    expect(screen.getByRole('img', {name: 'done'})).toBeVisible();
  });

  test('changes as soon as an event tells of the review', async () => {
    const {show, server, changed} = setUp();
    show(post());
    await card();
    server.review = detail({title: 'Checkout, called otherwise'});
    changed();
    expect(await screen.findByText('Checkout, called otherwise')).toBeVisible();
  });

  test('of a review that is over offers nothing more', async () => {
    const {show} = setUp({review: detail({status: 'cancelled', endReason: 'a *mistake*'})});
    show(post());
    const shown = within(await card());
    expect(shown.getByText('Cancelled')).toBeVisible();
    expect(shown.getByText('Reason: a *mistake*')).toBeVisible();
    expect(shown.queryByRole('button', {name: 'Close now'})).not.toBeInTheDocument();
  });

  test.each([
    ['by when it is wanted', {dueAt: Date.UTC(2100, 0, 1)}, /Wanted by Jan 1, 2100/u],
    ['that it is late', {dueAt: Date.UTC(2020, 0, 1)}, /Overdue since Jan 1, 2020/u],
    [
      'when it closes',
      {
        closing: {phase: 'grace', dueAt: AT} as ReviewDetail['closing'],
        approvals: [approval('SRE', {state: 'approved', signatures: [signed(false)]})],
      },
      /Every team has approved. It closes Nov 23, 2026/u,
    ],
    [
      'how many have signed',
      {approvals: [approval('SRE', {quorum: 2, signatures: [signed(false)]})]},
      /Waiting 1\/2/u,
    ],
  ])('says %s', async (_what, change, text) => {
    const {show} = setUp({review: detail(change)});
    show(post());
    expect(await within(await card()).findByText(text)).toBeVisible();
  });
});

describe('nothing is drawn as ours', () => {
  test('that somebody else has posted: only its words are shown, and nothing is asked of its review', async () => {
    const {show, server} = setUp();
    show(post({user_id: 'mallory'}));
    await waitFor(() => expect(server.asked).toEqual(['get /plugins/prr/api/v1/web/bot']));
    expect(screen.getByText('#### PRR-12 as a message')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByText('Lines of the attachment')).not.toBeInTheDocument();
    expect(drawn()).toBeNull();
  });

  test.each([
    ['when the server does not say who we are', {bot: refused(500, 'failed')}, post()],
    ['that names no review', {}, post({props: {prr_review: '../x'}})],
    [
      'with props that are nonsense',
      {},
      post({props: {prr_review: {}, attachments: [null, {actions: 'x'}]}}),
    ],
    ['without props', {}, post({props: undefined as unknown as Record<string, unknown>})],
  ])('%s', async (_what, world, shown) => {
    const {show, server} = setUp(world);
    show(shown);
    await waitFor(() => expect(server.asked.length).toBeGreaterThan(0));
    await act(async () => undefined);
    expect(screen.getByText('#### PRR-12 as a message')).toBeVisible();
    expect(drawn()).toBeNull();
    expect(server.asked.filter((url) => url.includes('/reviews/'))).toEqual([]);
  });
});

test.each([
  ['the reader may not read, or that is gone', refused(404, 'review.unknown')],
  ['cannot be looked up', refused(500, 'failed')],
])('a card of a review that %s is shown in its own words, with its buttons', async (_what, review) => {
  const {show, server} = setUp({review});
  show(post());
  expect(await screen.findByRole('button', {name: 'Close now'})).toBeVisible();
  await waitFor(() => expect(server.asked.some((url) => url.includes('/reviews/r12'))).toBe(true));
  expect(screen.getByText('Lines of the attachment')).toBeVisible();
  expect(screen.getByText('A section of the attachment')).toBeVisible();
  expect(drawn()).toBeNull();
});

test('what people wrote is text, whatever it looks like, and however long or from right to left it is', async () => {
  const title = `<img src=x onerror=alert(1)> [x](javascript:alert(1)) @all ${'מוכן '.repeat(60)}`;
  const {show} = setUp({review: detail({title})});
  show(post());
  const heading = within(await card()).getByRole('heading');
  expect(heading).toHaveTextContent(title.trim());
  expect(heading).toHaveAttribute('dir', 'auto');
  expect(heading.querySelector('img, a')).toBeNull();
});

describe('a receipt', () => {
  const receipt = (change: Partial<Post> = {}): Post =>
    post({
      type: 'custom_prr_receipt',
      message: '@alice signed off for SRE: 2 items are ticked.',
      props: {
        prr_review: 'r12',
        prr_signatures: ['post:p1:sre'],
        attachments: [{text: '', actions: [action('Undo', 'button0')]}],
      },
      ...change,
    });
  const withSignature = (undo: boolean): ReviewDetail =>
    detail({approvals: [approval('SRE', {state: 'approved', signatures: [signed(undo)]})]});

  test('offers its signer to take it back, and nobody else', async () => {
    const mine = setUp({review: withSignature(true)});
    mine.show(receipt());
    const shown = within(await screen.findByTestId('prr-receipt'));
    expect(shown.getByText('@alice signed off for SRE: 2 items are ticked.')).toBeVisible();
    await userEvent.click(shown.getByRole('button', {name: 'Undo'}));
    await waitFor(() => expect(mine.server.asked).toContain('post /api/v4/posts/card1/actions/button0'));
    mine.server.review = withSignature(false);
    mine.changed();
    await waitFor(() => expect(shown.queryByRole('button')).not.toBeInTheDocument());
  });

  test('says when it counts no longer', async () => {
    const {show} = setUp({review: detail({approvals: [approval('SRE', {fallen: ['post:p1:sre']})]})});
    show(receipt());
    expect(await screen.findByText('No longer counts')).toBeVisible();
  });

  test('says nothing against a sign-off that this client has not heard of yet', async () => {
    const {show} = setUp({review: detail({approvals: [approval('SRE')]})});
    show(receipt());
    await screen.findByTestId('prr-receipt');
    expect(screen.queryByText('No longer counts')).not.toBeInTheDocument();
  });
});

describe('a record', () => {
  const record = post({
    type: 'custom_prr_record',
    message: '# The whole record',
    props: {prr_review: 'r12', prr_record: 1},
  });
  const ended = (change: Partial<ReviewDetail> = {}): ReviewDetail =>
    detail({
      status: 'closed',
      endedAt: AT,
      endedBy: 'dave-id',
      records: [{number: 1, at: AT, page: 'https://chat.example/records/PRR-12/1.html'}],
      timeline: [{at: AT, by: 'dave-id', kind: 'closed', text: 'Closed the review.'}],
      ...change,
    });

  test('says the result, where it is printed and how it is checked; the whole of it is folded', async () => {
    const {show} = setUp({review: ended()});
    const {container} = show(record);
    const shown = within(await screen.findByTestId('prr-record'));
    expect(shown.getByText('Record 1')).toBeVisible();
    expect(shown.getByText(/Closed the review\. – dave, Nov 23, 2026/u)).toBeVisible();
    const link = shown.getByRole('link', {name: 'Page for printing'});
    expect(link).toHaveAttribute('href', 'https://chat.example/records/PRR-12/1.html');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(shown.getByText(/\/prr verify/u)).toBeVisible();
    expect(shown.getByText('# The whole record').closest('details')).not.toHaveAttribute('open');
    expect((await axe(container)).violations).toEqual([]);
  });

  test('of a review that went on says nothing of how it stands now', async () => {
    const {show} = setUp({review: ended({status: 'open', endedAt: 0})});
    show(record);
    const shown = within(await screen.findByTestId('prr-record'));
    expect(shown.queryByText('Open')).not.toBeInTheDocument();
    expect(shown.queryByRole('list')).not.toBeInTheDocument();
    expect(shown.getByText(/Closed the review/u)).toBeVisible();
  });

  test('that the server does not know is shown in its own words', async () => {
    const {show, server} = setUp({review: ended({records: []})});
    show(record);
    await waitFor(() => expect(server.asked.some((url) => url.includes('/reviews/r12'))).toBe(true));
    expect(screen.getByText('# The whole record')).toBeVisible();
    expect(drawn()).toBeNull();
  });
});

test('disabling the plugin leaves the posts to the host', () => {
  const {host, types} = setUp();
  expect([...types.keys()]).toEqual(['custom_prr_review', 'custom_prr_receipt', 'custom_prr_record']);
  host.disable();
  expect(types.size).toBe(0);
});
