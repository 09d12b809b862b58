import type {Outcome} from '../../src/actions/types';
import type {ApprovalReport, ItemReport, ReviewReport} from '../../src/review/report';
import {unsigned} from '../../src/review/unsigned';
import type {Item, Mark, Review, ReviewView, Signature} from '../../src/review/types';

/** 2026-01-31 14:05 UTC. */
export const sampleTime = Date.UTC(2026, 0, 31, 14, 5);

export function sampleItem(id: string, title: string, change: Partial<Item> = {}): Item {
  return {
    id,
    title,
    description: '',
    state: 'open',
    assigneeId: '',
    changedBy: '',
    changedAt: 0,
    reason: '',
    ...change,
  };
}

export function sampleSignature(teamId: string, userId: string, change: Partial<Signature> = {}): Signature {
  return {
    id: `signature-${teamId}-${userId}`,
    teamId,
    userId,
    via: 'post',
    postId: `post-${userId}`,
    words: `${teamId} review is completed`,
    at: sampleTime,
    membership: `@${userId}`,
    itemIds: [],
    withdrawn: null,
    ...change,
  };
}

export function sampleMark(itemId: string, by: string, change: Partial<Mark> = {}): Mark {
  return {itemId, state: 'done', by, at: sampleTime, teamId: '', signatureId: '', asAdmin: false, ...change};
}

/** One DRI item, two of SRE and one of Platform, all open. */
export function sampleView(change: Partial<Review> = {}): ReviewView {
  return {
    review: {
      ...unsigned(),
      id: 'review12',
      key: 'PRR-12',
      board: {kind: 'builtin', ref: 'review12'},
      title: 'Checkout service to production',
      channelId: 'channel',
      mattermostTeamId: 'core',
      driId: 'dave',
      createdBy: 'dave',
      createdAt: sampleTime,
      template: {id: 'prr', version: '1.0', title: 'Mattermost PRR'},
      teams: [
        {id: 'sre', name: 'SRE'},
        {id: 'platform', name: 'Platform'},
      ],
      timeline: [],
      ...change,
    },
    content: {
      title: 'Checkout service to production',
      driId: 'dave',
      finished: false,
      sections: [
        {id: 'scope', title: 'Scope', items: [sampleItem('i1', 'Describe the change')]},
        {
          id: 'sre',
          title: 'SRE',
          items: [sampleItem('i2', 'Runbook linked'), sampleItem('i3', 'SRE review')],
        },
        {id: 'checks', title: 'Checks', items: [sampleItem('i4', 'Sizing (Platform)')]},
      ],
    },
  };
}

/** What the rules would say of `view` if nothing but the items' states mattered; owners by section and tag. */
export function sampleReport(view: ReviewView, change: Partial<ReviewReport> = {}): ReviewReport {
  const items = view.content.sections.flatMap((section) =>
    section.items.map((item): Omit<ItemReport, 'number'> => {
      const teamId = item.title.endsWith('(Platform)') ? 'platform' : section.id;
      return {
        sectionId: section.id,
        sectionTitle: section.title,
        item,
        owner: view.review.teams.some(({id}) => id === teamId) ? {kind: 'team', teamId} : {kind: 'none'},
        strayAssignment: false,
        approvalOf: item.title === 'SRE review' ? 'sre' : '',
        mandatory: view.review.mandatory?.includes(item.id) === true,
        mark: view.review.marks.find(({itemId}) => itemId === item.id) ?? null,
        counts: item.state !== 'open',
      };
    }),
  );
  const numbered = items.map((item, index) => ({number: index + 1, ...item}));
  const approvals = view.review.teams.map(({id, name}): ApprovalReport => {
    const missing = numbered.filter(
      ({owner, item}) => owner.kind === 'team' && owner.teamId === id && item.state === 'open',
    );
    const signatures = view.review.signatures.filter(
      ({teamId, withdrawn}) => teamId === id && withdrawn === null,
    );
    const state = missing.length === 0 && signatures.length > 0 ? 'approved' : 'waiting';
    return {
      teamId: id,
      name,
      state,
      quorum: 1,
      signatures,
      ownReview: [],
      holds: [],
      excluded: view.review.driId,
      first: [],
      missing,
      notCounting: [],
      configured: true,
    };
  });
  return {
    items: numbered,
    approvals,
    approved: approvals.every(({state}) => state === 'approved'),
    done: numbered.filter(({counts}) => counts).length,
    total: numbered.length,
    openUnowned: numbered.filter(({owner, item}) => owner.kind === 'none' && item.state === 'open'),
    ...change,
  };
}

/** What an action on the sample review answers, with its card posted. */
export function sampleOutcome(view: ReviewView = sampleView({cardPostId: 'card12'})): Outcome {
  return {...view, report: sampleReport(view), notes: []};
}
