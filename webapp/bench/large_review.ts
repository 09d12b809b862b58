import type {ReviewDetail} from '../src/server_types';
import {sampleApproval, sampleItem, sampleReview, sampleSection} from '../test/sample_review';

const TEAMS = ['sre', 'platform', 'security'];
const ITEMS_EACH = 30;
const ENTRIES = 200;
const START = Date.UTC(2026, 0, 5);
const MINUTE_MS = 60_000;

export const REVIEW_ID = 'large';
export const CHANNEL_ID = 'channel';

/** A review of 90 items in three sections, and 200 entries of timeline, as the server tells of it. */
export function largeReview(): ReviewDetail {
  const sections = TEAMS.map((teamId, place) =>
    sampleSection(
      teamId,
      Array.from({length: ITEMS_EACH}, (_, index) => item(teamId, place * ITEMS_EACH + index + 1)),
    ),
  );
  return sampleReview({
    id: REVIEW_ID,
    channelId: CHANNEL_ID,
    teams: TEAMS.map((id) => ({id, name: id, state: 'waiting'})),
    approved: 0,
    total: TEAMS.length * ITEMS_EACH,
    approvals: TEAMS.map((teamId) => sampleApproval(teamId, {missing: ITEMS_EACH})),
    sections,
    timeline: Array.from({length: ENTRIES}, (_, index) => ({
      at: START + index * MINUTE_MS,
      by: 'alice',
      kind: 'answered',
      text: `answered item ${String((index % 90) + 1)}`,
    })),
  });
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

function item(teamId: string, number: number) {
  return sampleItem(number, {
    title: `Say what number ${String(number)} does when the database is away`,
    description: 'With numbers, and who has tried it.',
    mandatory: number % 3 === 0,
    owner: {kind: 'team', teamId},
    mine: teamId === 'sre',
  });
}
