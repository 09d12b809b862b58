/** @jest-environment jsdom */
import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axios from 'axios';
import {axe} from 'jest-axe';
import React from 'react';
import type {Store} from 'redux';
import {hostStore, type HostEntities} from '../../test/host_store';
import {NastyServer} from '../../test/nasty_server';
import {render} from '../../test/render';
import {
  sampleApproval,
  sampleItem,
  sampleReview,
  sampleSection,
  sampleSummary,
} from '../../test/sample_review';
import {Host} from '../host';
import type {Registry} from '../registry/registry';
import type {ReviewDetail} from '../server_types';
import {Reviews} from '../state/reviews';
import * as words from './item_words';
import {Panel} from './panel';

jest.mock('./item_words', () => {
  const actual = jest.requireActual<typeof words>('./item_words');
  return {...actual, ownerOf: jest.fn(actual.ownerOf)};
});
/** Called once each time that a row is drawn. */
const drawn = jest.mocked(words.ownerOf);

let server: NastyServer;
let store: ReturnType<typeof hostStore>;
let reviews: Reviews;
let asked: string[];

beforeEach(() => {
  localStorage.clear();
  server = new NastyServer();
  asked = [];
});

afterEach(() => reviews.stop());

function open(entities: HostEntities = {}): ReturnType<typeof render> {
  store = hostStore(entities);
  reviews = new Reviews({
    api: server,
    store,
    now: () => Date.UTC(2026, 10, 2),
    isVisible: () => true,
    spread: () => 0,
  });
  const http = () =>
    axios.create({
      adapter: (config) => {
        asked.push(
          `${config.url ?? ''}?${new URLSearchParams(config.params as Record<string, string>).toString()}`,
        );
        const data = {
          users: [
            {id: 'bob', username: 'bob', is_bot: false},
            {id: 'prr', username: 'prr', is_bot: true},
          ],
        };
        return Promise.resolve({data, status: 200, statusText: '', headers: {}, config});
      },
    });
  const host = new Host({unregisterComponent: () => undefined} as Registry, store, http);
  return render(<Panel host={host} reviews={reviews} />, {store: store as unknown as Store});
}

/** The panel with a review in it. */
async function shown(
  review: ReviewDetail = sampleReview(),
  entities: HostEntities = {},
): Promise<HTMLElement> {
  const {container} = open(entities);
  await act(() => server.next('GET', '/channels/channel1/reviews').answer({reviews: [review]}));
  await act(() => server.next('GET', `/reviews/${review.id}`).answer(review));
  return container;
}

async function answered(path: string, review: ReviewDetail, notes: string[] = []): Promise<void> {
  await act(() => server.next('POST', path).answer({review, notes}));
}

function withItem(
  number: number,
  given: Parameters<typeof sampleItem>[1],
  review = sampleReview(),
): ReviewDetail {
  return {
    ...review,
    sections: review.sections.map((section) => ({
      ...section,
      items: section.items.map((one) => (one.number === number ? {...one, ...given} : one)),
    })),
  };
}

const box = (number: number): HTMLElement =>
  screen.getByRole('checkbox', {name: new RegExp(`^Item ${String(number)}:`, 'u')});
const row = (number: number): ReturnType<typeof within> => {
  const found = box(number).closest('li');
  if (found === null) throw new Error(`item ${String(number)} has no row`);
  return within(found);
};
const expand = async (number: number): Promise<void> =>
  userEvent.click(screen.getByRole('button', {name: new RegExp(`Question ${String(number)}$`, 'u')}));

describe('what is there to see', () => {
  test('a channel without a review says so, and offers to start one', async () => {
    open();
    expect(screen.getByText('Loading…')).toBeVisible();
    await act(() => server.next('GET', '/channels/channel1/reviews').answer({reviews: []}));
    expect(screen.getByRole('button', {name: 'Start a review'})).toBeVisible();
    expect(server.asked).toHaveLength(1);
  });

  test('a direct message is no place for a review, and the server is not asked', () => {
    open({channelId: 'direct1'});
    expect(screen.getByText(/Reviews live in channels/)).toBeVisible();
    expect(server.asked).toEqual([]);
  });

  test('a channel that cannot be looked up says why, and is looked up again', async () => {
    open();
    await act(() => server.next('GET', '/channels/channel1/reviews').die());
    expect(screen.getByRole('alert')).toHaveTextContent('the server could not be reached');
    await userEvent.click(screen.getByRole('button', {name: 'Try again'}));
    await act(() => server.next('GET', '/channels/channel1/reviews').answer({reviews: []}));
    expect(screen.getByText('No review here')).toBeVisible();
  });

  test('a review whose board is away is shown as it was last known', async () => {
    await shown();
    act(() => reviews.heard({review_id: 'review1', channel_id: 'channel1'}));
    await act(() =>
      server.next('GET', '/reviews/review1').refuse('board.away', 'Playbooks does not answer.'),
    );
    expect(screen.getByText('Playbooks does not answer.')).toBeVisible();
    expect(screen.getByText(/This may be old/)).toBeVisible();
    expect(box(1)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', {name: 'Try again'}));
    await act(() => server.next('GET', '/reviews/review1').answer(sampleReview()));
    expect(screen.queryByText(/This may be old/)).toBeNull();
  });

  test('people are called as the host calls them, or by their user names', async () => {
    const profiles = {dave: {id: 'dave', username: 'dave', first_name: 'Dave', last_name: 'Owner'}};
    await shown(withItem(1, {state: 'done', counts: true, by: 'bob', at: 1}), {profiles});
    expect(screen.getByText('Dave Owner')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', {name: /^All/}));
    expect(row(1).getByText('bob')).toBeVisible();
  });

  test('each team says how it stands in words, with who and why', async () => {
    await shown(
      sampleReview({
        approvals: [
          sampleApproval('sre', {
            state: 'on hold',
            quorum: 2,
            holds: [{id: 'h', by: 'bob', at: 1, reason: 'no restore'}],
            signatures: [
              {
                id: 's',
                userId: 'alice',
                at: 1,
                via: 'post',
                postId: 'p1',
                words: 'SRE review is completed',
                membership: '~sre',
                may: {undo: true},
              },
            ],
            reviewers: [{userId: 'bob', state: 'accepted'}],
          }),
          sampleApproval('platform', {
            state: 'withdrawn',
            withdrawn: {userId: 'bob', by: 'bob', at: 1, reason: 'the alerts are gone'},
          }),
          sampleApproval('security', {state: 'approved'}),
        ],
      }),
    );
    const [sre, platform, security] = screen.getAllByRole('listitem', {name: /SRE|PLATFORM|SECURITY/});
    expect(sre).toHaveTextContent(
      /On hold.*1 of 2 sign-offs.*Approved by alice.*SRE review is completed.*Held by bob.*no restore.*bob \(has said yes\)/,
    );
    expect(within(sre!).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
    expect(within(sre!).getByRole('link')).toHaveAttribute('href', '/shop/pl/p1');
    expect(platform).toHaveTextContent(/Withdrawn.*Taken back by bob.*the alerts are gone/);
    expect(security).toHaveTextContent('Approved');
  });

  test('what is overdue says so, with the day', async () => {
    await shown(sampleReview({dueAt: Date.now() - 3 * 24 * 60 * 60_000}));
    expect(screen.getByText(/^Overdue: .* 3 days ago$/)).toBeVisible();
  });

  test('of several reviews one is chosen, and remembered for the channel', async () => {
    open();
    const other = sampleReview({id: 'review2', key: 'PRR-2', title: 'Search to production'});
    await act(() =>
      server.next('GET', '/channels/channel1/reviews').answer({
        reviews: [
          sampleSummary(),
          sampleSummary({id: 'review2', key: 'PRR-2', title: 'Search to production'}),
        ],
      }),
    );
    await act(() => server.next('GET', '/reviews/review1').answer(sampleReview()));
    await userEvent.selectOptions(screen.getByLabelText('Review'), 'PRR-2 Search to production');
    await act(() => server.next('GET', '/reviews/review2').answer(other));
    expect(screen.getByRole('heading', {name: 'Search to production'})).toBeVisible();
    act(() => store.go('channel2'));
    act(() => store.go('channel1'));
    expect(screen.getByRole('heading', {name: 'Search to production'})).toBeVisible();
  });

  test('a review that begins in the channel does not take the place of the one that is shown', async () => {
    await shown();
    const newer = sampleSummary({id: 'review2', key: 'PRR-2', title: 'Search to production'});
    void reviews.lookChannel('channel1');
    await act(() =>
      server.next('GET', '/channels/channel1/reviews').answer({reviews: [newer, sampleSummary()]}),
    );
    expect(screen.getByLabelText('Review')).toHaveTextContent('PRR-2');
    expect(screen.getByRole('heading', {name: 'Checkout to production'})).toBeVisible();
  });

  test('a review that the reader may read no longer is not shown as it was', async () => {
    await shown();
    void reviews.lookReview('review1');
    await act(() => server.next('GET', '/reviews/review1').refuse('review.unknown', 'There is none.'));
    expect(screen.getByText('There is none.')).toBeVisible();
    expect(screen.queryByRole('heading', {name: 'Checkout to production'})).toBeNull();
  });
});

describe('items', () => {
  test('those of the reader come first, and the filter is remembered', async () => {
    const review = sampleReview();
    await shown(review);
    const numbers = (): (string | null)[] =>
      screen.getAllByRole('checkbox').map((one) => one.getAttribute('aria-label'));
    expect(numbers()).toEqual(['Item 2: Question 2', 'Item 1: Question 1', 'Item 3: Question 3']);
    await userEvent.click(screen.getByRole('radio', {name: 'Mine (1)'}));
    expect(numbers()).toEqual(['Item 2: Question 2']);
    expect(localStorage.getItem('prr.items.filter')).toBe('mine');
  });

  test('one is ticked at once, said aloud, and stays below the hand', async () => {
    await shown();
    await userEvent.click(box(1));
    expect(box(1)).toBeChecked();
    expect(box(1)).toHaveFocus();
    const done = withItem(1, {state: 'done', counts: true, by: 'alice', at: 1});
    await answered('/items/item-1/tick', done, ['Nobody is in **Security**.']);
    expect(box(1)).toBeChecked();
    expect(box(1)).toHaveFocus();
    expect(screen.getByText('Ticked: 1 Question 1')).toBeInTheDocument();
    expect(screen.getByText('Nobody is in **Security**.')).toBeVisible();
    await userEvent.click(screen.getByRole('radio', {name: /^All/}));
    await userEvent.click(screen.getByRole('radio', {name: /^Open/}));
    expect(screen.queryByRole('checkbox', {name: /^Item 1:/})).toBeNull();
  });

  test('one that is refused is open again, with the reason', async () => {
    await shown();
    await userEvent.click(box(1));
    await act(() => server.next('POST', '/item-1/tick').refuse('rights', 'Only members of SRE tick this.'));
    expect(box(1)).not.toBeChecked();
    expect(screen.getByRole('alert')).toHaveTextContent('Only members of SRE tick this.');
    await userEvent.click(screen.getByRole('button', {name: 'Close this notice'}));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('one that is not the reader’s cannot be ticked', async () => {
    await shown(withItem(1, {may: {tick: false, untick: false, skip: false, assign: false, answer: false}}));
    await userEvent.click(box(1));
    expect(server.waiting).toEqual([]);
    expect(box(1)).not.toBeChecked();
    expect(box(1)).toHaveAttribute('aria-disabled', 'true');
  });

  test('what others do takes no item from below the focus', async () => {
    await shown();
    act(() => box(3).focus());
    act(() => reviews.heard({review_id: 'review1', channel_id: 'channel2'}));
    await act(() =>
      server
        .next('GET', '/reviews/review1')
        .answer(withItem(3, {state: 'done', counts: true, by: 'bob', at: 1})),
    );
    expect(box(3)).toHaveFocus();
    expect(box(3)).toBeChecked();
  });

  test('one is skipped with a reason, which stays when the server says no', async () => {
    await shown();
    await expand(1);
    await userEvent.click(row(1).getByRole('button', {name: 'Skip'}));
    const field = row(1).getByLabelText('Why is it skipped?');
    expect(field).toHaveFocus();
    await userEvent.type(field, 'No database here');
    await userEvent.click(row(1).getByRole('button', {name: 'Skip'}));
    expect(server.next('POST', '/item-1/skip').body).toEqual({reason: 'No database here'});
    await act(() => server.next('POST', '/item-1/skip').refuse('skip', 'Item 1 is mandatory.'));
    expect(row(1).getByRole('alert')).toHaveTextContent('Item 1 is mandatory.');
    expect(row(1).getByLabelText('Why is it skipped?')).toHaveValue('No database here');
    await userEvent.type(row(1).getByLabelText('Why is it skipped?'), '{Escape}');
    expect(row(1).queryByRole('form')).toBeNull();
  });

  test('one is answered with evidence', async () => {
    await shown();
    await expand(1);
    await userEvent.click(row(1).getByRole('button', {name: 'Answer'}));
    await userEvent.type(row(1).getByLabelText('Answer'), 'Alerts page us');
    await userEvent.type(
      row(1).getByLabelText('Further evidence'),
      'https://a.example{enter} {enter}https://b.example',
    );
    await userEvent.click(row(1).getByRole('button', {name: 'Save answer'}));
    expect(server.next('POST', '/item-1/answer').body).toEqual({
      text: 'Alerts page us',
      evidence: ['https://a.example', 'https://b.example'],
    });
    await answered(
      '/item-1/answer',
      withItem(1, {
        answer: {
          kind: 'answered',
          text: 'Alerts page us: https://c.example/d/e, https://c.example.',
          by: 'alice',
          at: 1,
          postId: '',
          score: null,
          from: '',
          may: {withdraw: true},
          evidence: [
            {kind: 'link', name: 'board', url: 'https://a.example'},
            {kind: 'link', name: 'trick', url: 'javascript:alert(1)'},
            {kind: 'link', name: 'said', url: 'https://c.example'},
            {kind: 'link', name: 'shorter', url: 'https://c.example/d'},
          ],
        },
      }),
    );
    expect(row(1).getByText(/^Alerts page us/)).toBeVisible();
    // What the text has is there already; an address that goes on is another one.
    expect(row(1).queryByRole('link', {name: 'said'})).toBeNull();
    expect(row(1).getByRole('link', {name: 'shorter'})).toBeVisible();
    expect(row(1).getByRole('link', {name: 'board'})).toHaveAttribute('rel', 'noopener noreferrer');
    expect(row(1).queryByRole('link', {name: 'trick'})).toBeNull();
  });

  test('one is assigned to somebody of the channel, by keyboard', async () => {
    await shown();
    await expand(1);
    await userEvent.click(row(1).getByRole('button', {name: 'Assign'}));
    await userEvent.keyboard('bo');
    const option = await row(1).findByRole('option');
    expect(option).toHaveTextContent('@bob');
    expect(asked.at(-1)).toBe('/api/v4/users/autocomplete?in_team=team1&in_channel=channel1&name=bo&limit=8');
    await userEvent.keyboard('{Enter}');
    expect(row(1).getByRole('combobox')).toHaveValue('@bob');
    await userEvent.keyboard('{Enter}');
    expect(server.next('POST', '/item-1/assign').body).toEqual({username: 'bob'});
  });

  test('an update of one draws one row of ninety', async () => {
    const items = Array.from({length: 90}, (_each, place) => sampleItem(place + 1));
    const timeline = Array.from({length: 200}, (_each, at) => ({
      at: at + 1,
      by: 'bob',
      kind: 'ticked',
      text: `Entry ${String(at)}`,
    }));
    const big = sampleReview({
      timeline,
      sections: [0, 1, 2].map((nth) => sampleSection(String(nth), items.slice(nth * 30, nth * 30 + 30))),
    });
    await shown(big);
    drawn.mockClear();
    act(() => reviews.heard({review_id: 'review1', channel_id: 'channel2'}));
    const next = withItem(
      45,
      {state: 'done', counts: true, by: 'bob', at: 1},
      JSON.parse(JSON.stringify(big)) as ReviewDetail,
    );
    next.timeline.push({at: 999, by: 'bob', kind: 'ticked', text: 'Ticked 45'});
    await userEvent.click(screen.getByRole('radio', {name: /^All/}));
    drawn.mockClear();
    await act(() => server.next('GET', '/reviews/review1').answer(next));
    expect(drawn.mock.calls.map(([item]) => item.number)).toEqual([45]);
    drawn.mockClear();
    act(() => store.type());
    expect(drawn).not.toHaveBeenCalled();
  });
});

describe('approvals', () => {
  const signable = sampleReview({
    approvals: [
      sampleApproval('sre', {
        approvalItemId: 'approval',
        missing: 2,
        may: {hold: true, lift: true, sign: true, setReviewer: false, accept: false, decline: false},
      }),
    ],
  });

  test('a sign-off is asked about once more, and is shown only when it is one', async () => {
    await shown(signable);
    await userEvent.click(screen.getByRole('button', {name: 'Sign off'}));
    expect(screen.getByText(/2 items of the team are still open/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', {name: 'Sign off for SRE'}));
    expect(screen.getByRole('listitem', {name: 'SRE'})).toHaveTextContent('Waiting');
    await answered('/items/approval/tick', {
      ...signable,
      approvals: [sampleApproval('sre', {state: 'approved'})],
    });
    expect(screen.getByRole('listitem', {name: 'SRE'})).toHaveTextContent('Approved');
    expect(screen.getByText('Signed off for SRE')).toBeInTheDocument();
  });

  test('an admin who is not of the team ticks its item, and is told that this is no sign-off', async () => {
    await shown(withItem(2, {mine: false, approvalOf: 'sre'}));
    await userEvent.click(box(2));
    expect(row(2).getByText(/is no sign-off/)).toBeVisible();
    await userEvent.click(row(2).getByRole('button', {name: 'Tick item 2'}));
    await answered('/item-2/tick', withItem(2, {mine: false, approvalOf: 'sre', state: 'done'}));
    expect(screen.queryByText(/Signed off/)).toBeNull();
  });

  test('a sign-off of somebody else is taken back by its name, with a reason', async () => {
    const signature = {id: 's1', userId: 'bob', at: 1, via: 'tick', postId: '', words: '', membership: ''};
    await shown({
      ...withItem(2, {approvalOf: 'sre', state: 'done', counts: true}),
      approvals: [
        sampleApproval('sre', {state: 'approved', signatures: [{...signature, may: {undo: false}}] as never}),
      ],
    });
    await userEvent.click(screen.getByRole('radio', {name: /All/}));
    await userEvent.click(box(2));
    expect(row(2).getByLabelText('Whose sign-off')).toHaveTextContent('bob');
    await userEvent.click(row(2).getByRole('button', {name: 'Take back'}));
    expect(server.waiting).toEqual([]);
    await userEvent.type(row(2).getByRole('textbox'), 'Load test missing');
    await userEvent.click(row(2).getByRole('button', {name: 'Take back'}));
    expect(server.next('POST', '/item-2/untick').body).toEqual({
      reason: 'Load test missing',
      signatureId: 's1',
    });
  });

  test('a hold takes a reason; a lift none', async () => {
    await shown(signable);
    await userEvent.click(screen.getByRole('button', {name: 'Hold'}));
    await userEvent.keyboard('No restore yet');
    await userEvent.click(screen.getByRole('button', {name: 'Hold'}));
    expect(server.next('POST', '/hold').body).toEqual({teamId: 'sre', reason: 'No restore yet'});
    await answered('/hold', signable);
    await userEvent.click(screen.getByRole('button', {name: 'Lift hold'}));
    expect(server.next('POST', '/lift').body).toEqual({teamId: 'sre'});
  });

  test('who is asked to review takes it on, or declines', async () => {
    const {may, ...team} = sampleApproval('sre');
    await shown(sampleReview({approvals: [{...team, may: {...may, accept: true, decline: true}}]}));
    await userEvent.click(screen.getByRole('button', {name: 'Take it on'}));
    expect(server.next('POST', '/reviewers/accept').body).toEqual({teamId: 'sre'});
    await userEvent.click(screen.getByRole('button', {name: 'Decline'}));
    await userEvent.keyboard('On holiday');
    await userEvent.click(screen.getByRole('button', {name: 'Decline'}));
    expect(server.next('POST', '/reviewers/decline').body).toEqual({teamId: 'sre', reason: 'On holiday'});
  });
});

describe('the whole', () => {
  test('closing names what is open, and says what the server says', async () => {
    await shown(withItem(1, {mandatory: true}));
    await userEvent.click(screen.getByRole('button', {name: 'Actions for this review'}));
    await userEvent.click(screen.getByRole('button', {name: 'Close review'}));
    const dialog = within(screen.getByRole('dialog', {name: 'Close PRR-1?'}));
    expect(dialog.getAllByRole('listitem').map(({textContent}) => textContent)).toEqual([
      'Approvals are missing: SRE',
      'A mandatory item is open: 1',
      '2 other items are open',
    ]);
    await userEvent.click(dialog.getByRole('button', {name: 'Close review'}));
    await act(() =>
      server
        .next('POST', '/reviews/review1/close')
        .refuse('close.approvals-missing', 'SRE has not approved.'),
    );
    expect(dialog.getByRole('alert')).toHaveTextContent('SRE has not approved.');
  });

  test('the list of actions closes with Escape, and gives the focus back', async () => {
    await shown();
    const button = screen.getByRole('button', {name: 'Actions for this review'});
    await userEvent.click(button);
    await userEvent.tab();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('group', {name: 'Actions for this review'})).toBeNull();
    expect(button).toHaveFocus();
  });

  test('who may do nothing is offered nothing', async () => {
    const may = Object.fromEntries(
      Object.keys(sampleReview().me.may).map((key) => [key, false]),
    ) as unknown as ReviewDetail['me']['may'];
    await shown(
      sampleReview({
        me: {teams: [], may},
        approvals: [
          sampleApproval('sre', {
            may: {hold: false, lift: false, sign: false, setReviewer: false, accept: false, decline: false},
          }),
        ],
      }),
    );
    const names = screen.getAllByRole('button').map((one) => one.textContent);
    expect(names.filter((name) => /Close|Cancel|Rename|Hold|Sign|gap/u.test(name ?? ''))).toEqual([]);
    expect(screen.queryByRole('button', {name: 'Actions for this review'})).toBeNull();
  });

  test('the newest of the timeline come first, a page at a time', async () => {
    const timeline = Array.from({length: 50}, (_each, at) => ({
      at: at + 1,
      by: 'bob',
      kind: 'ticked',
      text: `Entry ${String(at)}`,
    }));
    await shown(sampleReview({timeline}));
    await userEvent.click(screen.getByRole('button', {name: /^Timeline/}));
    expect(
      screen
        .getAllByText(/^Entry/)
        .map(({textContent}) => textContent)
        .slice(0, 2),
    ).toEqual(['Entry 49', 'Entry 48']);
    expect(screen.getAllByText(/^Entry/)).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', {name: 'Show more (30)'}));
    await waitFor(() => expect(screen.getAllByText(/^Entry/)).toHaveLength(50));
  });

  test.each(['en', 'de', 'ja'])('axe finds nothing with all of it open, in %s', async (locale) => {
    const review = sampleReview({
      comments: [
        {
          id: 'C1',
          postId: 'p',
          authorId: 'bob',
          words: 'What of backups?',
          by: 'alice',
          at: 1,
          addressed: null,
          may: {address: true, reopen: true},
        },
      ],
      gaps: [
        {
          id: 'G1',
          itemId: 'item-1',
          text: 'No alert',
          severity: 'high',
          ownerId: '',
          dueAt: 0,
          ticket: 'https://t.example',
          rank: 1,
          state: 'open',
          by: 'bob',
          at: 1,
          accepted: null,
          may: {change: true, plan: true, accept: true},
        },
      ],
      records: [{number: 1, at: 1, page: 'https://chat.example/r.html'}],
    });
    store = hostStore();
    reviews = new Reviews({api: server, store, now: () => 0, isVisible: () => true, spread: () => 0});
    const host = new Host({unregisterComponent: () => undefined} as Registry, store);
    const {container} = render(
      <main>
        <Panel host={host} reviews={reviews} />
      </main>,
      {store: store as unknown as Store, locale},
    );
    await act(() => server.next('GET', '/channels/channel1/reviews').answer({reviews: [review]}));
    await act(() => server.next('GET', '/reviews/review1').answer(review));
    for (const folded of screen.getAllByRole('button', {expanded: false})) await userEvent.click(folded);
    expect((await axe(container)).violations).toEqual([]);
  });
});
