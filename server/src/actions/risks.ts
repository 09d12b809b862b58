import {z} from 'zod';
import type {Announcer} from '../posts/announcer';
import {dossierOf} from '../review/dossier';
import {standingOf} from '../review/gaps';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {Names} from '../signoff/names';
import {unlessRefused} from '../signoff/unless_refused';
import type {Reviews} from '../signoff/reviews';
import type {Clock} from '../store/clock';
import type {JobQueue} from '../store/jobs';

const riskSchema = z.object({
  reviewId: z.string(),
  gapId: z.string(),
  /** Unix ms. */
  until: z.number(),
});

/** A gap that is accepted until a moment. */
export type Risk = z.infer<typeof riskSchema>;

export const riskPayloadSchema: z.ZodType<Risk> = riskSchema;

export interface RisksOptions {
  desk: Desk;
  reviews: Reviews;
  announcer: Announcer;
  names: Names;
  queue: JobQueue<Risk>;
  clock: Clock;
}

/** Sees to it that an accepted risk does not outlive its day unnoticed. */
export class Risks {
  constructor(private readonly options: RisksOptions) {}

  /** Looks at the gap when its time is over, also when it is accepted for longer meanwhile. */
  async watch(risk: Risk): Promise<void> {
    const {queue, clock} = this.options;
    const {reviewId, gapId, until} = risk;
    // Each day has a job of its own: should this one not be stored, the one before still is watched.
    await queue.put(`${reviewId}:${gapId}:${String(until)}`, risk, clock.now(), until);
  }

  /** Says once to who carries the risk, and in the card's thread, that the gap is open again. */
  async run({reviewId, gapId, until}: Risk): Promise<void> {
    const {reviews, clock, announcer, names} = this.options;
    const {value: review} = await reviews.hold(reviewId);
    const gap = review === null ? undefined : dossierOf(review).gaps.find(({id}) => id === gapId);
    const {accepted} = gap ?? {accepted: null};
    if (review === null || gap === undefined || accepted === null) return;
    if (accepted.until !== until || standingOf(gap, clock.now()) !== 'expired') return;
    const {key, title, channelId, cardPostId} = review;
    const params = {key, title, gap: gapId, text: gap.text, severity: gap.severity};
    const once = `risk-over-${reviewId}-${gapId}-${String(until)}`;
    await unlessRefused(() => announcer.direct(accepted.ownerId, once, [{key: 'gap.over.owner', params}]));
    const owner = await names.of(accepted.ownerId);
    await unlessRefused(async () => {
      await announcer.say({channelId, rootId: cardPostId}, once, [
        {key: 'gap.over.said', params: {...params, owner}},
      ]);
    });
    await this.refreshCard(reviewId);
  }

  /** The card counts open gaps. A board that does not answer is no reason to say it again. */
  private async refreshCard(reviewId: string): Promise<void> {
    try {
      await this.options.desk.work(reviewId, (work) => work.touch());
    } catch (error) {
      if (!isWithoutBoard(error)) throw error;
    }
  }
}
