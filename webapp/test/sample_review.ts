import type {ApprovalView, ItemView, ReviewDetail, ReviewSummary, SectionView} from '../src/server_types';

/** An item that asks something and that nobody has touched; the reader may do everything with it. */
export function sampleItem(number: number, given: Partial<ItemView> = {}): ItemView {
  return {
    id: `item-${String(number)}`,
    number,
    title: `Question ${String(number)}`,
    description: '',
    why: '',
    evidence: '',
    state: 'open',
    counts: false,
    mandatory: false,
    owner: {kind: 'none'},
    mine: false,
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
    ...given,
  };
}

export function sampleApproval(teamId: string, given: Partial<ApprovalView> = {}): ApprovalView {
  return {
    teamId,
    name: teamId.toUpperCase(),
    state: 'waiting',
    quorum: 1,
    signatures: [],
    fallen: [],
    withdrawn: null,
    holds: [],
    missing: 0,
    first: 0,
    notCounting: 0,
    excluded: '',
    configured: true,
    reviewers: [],
    approvalItemId: '',
    may: {hold: true, lift: false, sign: false, setReviewer: false, accept: false, decline: false},
    ...given,
  };
}

export function sampleSection(id: string, items: ItemView[]): SectionView {
  return {id, title: `Section ${id}`, items};
}

export function sampleSummary(given: Partial<ReviewSummary> = {}): ReviewSummary {
  return {
    id: 'review1',
    key: 'PRR-1',
    title: 'Checkout to production',
    status: 'open',
    board: 'builtin',
    channelId: 'channel1',
    driId: 'dave',
    tier: '',
    dueAt: 0,
    createdAt: Date.UTC(2026, 10, 1),
    endedAt: 0,
    cardPostId: 'card1',
    teams: [
      {id: 'sre', name: 'SRE', state: 'waiting'},
      {id: 'platform', name: 'Platform', state: 'approved'},
    ],
    approved: 1,
    done: 0,
    total: 3,
    ...given,
  };
}

export function sampleReview(given: Partial<ReviewDetail> = {}): ReviewDetail {
  return {
    ...sampleSummary(),
    template: {id: 'small', title: 'Small', version: '1.0.0'},
    newerTemplate: '',
    boardLink: '',
    endReason: '',
    endedBy: '',
    closing: {phase: 'none', dueAt: 0},
    facts: [],
    approvals: [sampleApproval('sre'), sampleApproval('platform', {state: 'approved'})],
    sections: [
      sampleSection('a', [sampleItem(1), sampleItem(2, {mine: true, owner: {kind: 'team', teamId: 'sre'}})]),
      sampleSection('b', [sampleItem(3)]),
    ],
    comments: [],
    gaps: [],
    timeline: [{at: Date.UTC(2026, 10, 1), by: 'dave', kind: 'started', text: 'Started the review.'}],
    records: [],
    carriedFrom: '',
    carriedTo: '',
    reReviewAt: 0,
    acceptedBy: '',
    handedTo: '',
    calledFor: [],
    me: {
      teams: ['sre'],
      may: {
        close: true,
        keepOpen: true,
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
    people: {alice: 'alice', bob: 'bob', dave: 'dave'},
    ...given,
  };
}
