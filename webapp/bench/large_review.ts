import type {ItemView, ReviewDetail} from '../src/server_types';

const SECTIONS = ['SRE', 'Platform', 'Security'];
const ITEMS_EACH = 30;
const ENTRIES = 200;
const START = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;

export const REVIEW_ID = 'large';
export const CHANNEL_ID = 'channel';

/** A review of 90 items in three sections, and 200 entries of timeline, as the server tells of it. */
export function largeReview(): ReviewDetail {
  const sections = SECTIONS.map((title, place) => ({
    id: title,
    title,
    items: Array.from({length: ITEMS_EACH}, (_, index) => item(title, place * ITEMS_EACH + index + 1)),
  }));
  return {
    id: REVIEW_ID,
    key: 'PRR-1',
    title: 'Checkout service to production',
    status: 'open',
    board: 'builtin',
    channelId: CHANNEL_ID,
    driId: 'dave',
    tier: '1',
    dueAt: 0,
    createdAt: START,
    endedAt: 0,
    cardPostId: 'card',
    teams: SECTIONS.map((name) => ({id: name, name, state: 'waiting'})),
    approved: 0,
    done: 0,
    total: SECTIONS.length * ITEMS_EACH,
    template: {id: 'prr', title: 'PRR', version: '1.0.0'},
    newerTemplate: '',
    boardLink: '',
    endReason: '',
    endedBy: '',
    closing: {phase: 'none', dueAt: 0},
    facts: [],
    approvals: SECTIONS.map((name) => ({
      teamId: name,
      name,
      state: 'waiting',
      quorum: 1,
      signatures: [],
      fallen: [],
      withdrawn: null,
      holds: [],
      missing: ITEMS_EACH,
      first: 0,
      notCounting: 0,
      excluded: '',
      configured: true,
      reviewers: [],
      approvalItemId: '',
      may: {hold: true, lift: false, sign: true, setReviewer: true, accept: false, decline: false},
    })),
    sections,
    comments: [],
    gaps: [],
    timeline: Array.from({length: ENTRIES}, (_, index) => ({
      at: START + index * MINUTE_MS,
      by: 'alice',
      kind: 'answered',
      text: `answered item ${String((index % 90) + 1)}`,
    })),
    records: [],
    carriedFrom: '',
    carriedTo: '',
    reReviewAt: 0,
    acceptedBy: '',
    handedTo: '',
    calledFor: [],
    me: {
      teams: ['SRE'],
      may: {
        close: false,
        keepOpen: false,
        cancel: true,
        reopen: false,
        rename: true,
        owner: true,
        setTier: true,
        setFact: true,
        comment: true,
        openGap: true,
      },
    },
    people: {dave: 'dave', alice: 'alice'},
  };
}

/** The same review with an item ticked, or open again. */
export function toggled(review: ReviewDetail, number: number): ReviewDetail {
  return {
    ...review,
    sections: review.sections.map((section) =>
      section.items.every((one) => one.number !== number)
        ? section
        : {
            ...section,
            items: section.items.map((one) =>
              one.number === number
                ? {...one, state: one.state === 'open' ? 'done' : 'open', counts: true}
                : one,
            ),
          },
    ),
  };
}

function item(teamId: string, number: number): ItemView {
  return {
    id: `item${String(number)}`,
    number,
    title: `Say what number ${String(number)} does when the database is away`,
    description: 'With numbers, and who has tried it.',
    why: '',
    evidence: '',
    state: 'open',
    counts: false,
    mandatory: number % 3 === 0,
    owner: {kind: 'team', teamId},
    mine: teamId === 'SRE',
    approvalOf: '',
    assigneeId: '',
    by: '',
    at: 0,
    asAdmin: false,
    reason: '',
    dueAt: 0,
    answer: null,
    gaps: [],
    may: {tick: true, untick: true, skip: true, assign: true, answer: true},
  };
}
