import {type Dossier, EMPTY_DOSSIER} from '../../src/review/dossier';
import {sampleTime as at} from './sample_review';

const by = 'alice';

/** One of everything that a review can hold besides its approvals: a field that is added has to be added here. */
export function fullDossier(): Required<Dossier> {
  return {
    ...EMPTY_DOSSIER,
    service: 'checkout',
    slo: 99.95,
    tier: '1',
    fields: [{by, at, id: 'stage', value: 'launch'}],
    answers: [
      {
        by,
        at,
        itemId: 'i2',
        title: 'Runbook linked',
        kind: 'answered',
        text: 'It is in the *wiki* | second page',
        evidence: [
          {kind: 'link', name: 'Runbook', url: 'https://wiki.example/run?a=1&b=(2)'},
          {kind: 'file', name: 'drill.pdf', fileId: 'file1'},
        ],
        postId: 'post-answer',
        parts: [
          {postId: 'post-part', at, text: 'It is in the *wiki* |', evidence: []},
          {postId: 'post-answer', at, text: 'second page', evidence: []},
        ],
        score: 2,
        from: 'framework',
      },
      {
        by,
        at,
        itemId: 'gone',
        title: 'An item that was taken off',
        kind: 'not-applicable',
        text: 'No database',
        evidence: [],
        postId: '',
      },
    ],
    gaps: [
      {
        by,
        at,
        id: 'G1',
        itemId: 'i2',
        title: 'Runbook linked',
        text: 'No restore drill',
        severity: 'high',
        ownerId: 'bob',
        dueAt: at,
        ticket: 'https://tickets.example/7',
        rank: 1,
        state: 'accepted',
        accepted: {by, at, ownerId: 'oscar', until: at, reason: 'Read only'},
        done: null,
      },
    ],
    comments: [
      {
        by,
        at,
        id: 'C1',
        postId: 'post-comment',
        authorId: 'erin',
        words: 'Who pays?',
        addressed: {by: 'dave', at, note: 'We do'},
      },
    ],
    reviewers: [{by, at, teamId: 'sre', userId: 'frank', state: 'declined', stateAt: at, reason: 'On leave'}],
    consulted: [{by, at, userId: 'grace', about: 'Sharding'}],
    lessons: [{by, at, text: 'Ask earlier'}],
    acceptance: {by, at, userId: 'heidi', note: 'From Monday'},
    handover: {by, at, userId: 'ivan', note: ''},
    framework: {by, at, id: 'paved', version: '3', title: 'Paved road'},
    reReviewAt: at,
    carriedFrom: 'PRR-3',
    carriedTo: 'PRR-20',
    roles: {acceptance: ['i2'], handover: []},
    calledFor: ['full'],
  };
}
