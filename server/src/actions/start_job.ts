import {z} from 'zod';
import type {Board} from '../boards/board';
import {boardContentSchema} from '../boards/builtin/content';
import type {Announcer} from '../posts/announcer';
import {channelName} from '../review/title';
import type {Review, Section} from '../review/types';
import type {Desk} from '../signoff/desk';
import {isNotFound} from '../signoff/ports';
import {reviewSchema} from '../signoff/review_schema';
import type {Reviews} from '../signoff/reviews';
import type {Channel, Server} from './ports';

const sectionsSchema: z.ZodType<Section[]> = z
  .unknown()
  .transform(
    (sections) => boardContentSchema.parse({title: '', driId: '', finished: false, sections}).sections,
  );

const payloadSchema = z.object({
  review: reviewSchema,
  sections: sectionsSchema,
  /** The channel to be made for it: `O` public or `P` private; null for a review in a channel that exists. */
  newChannel: z.object({teamId: z.string(), type: z.enum(['O', 'P'])}).nullable(),
  /** User ids. */
  invite: z.array(z.string()),
  /** Who is told that it has started, one line a team. */
  announcement: z.array(
    z.object({key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()]))}),
  ),
});

/** A review that was asked for and checked, and is now made. */
export type StartPayload = z.infer<typeof payloadSchema>;

export const startPayloadSchema: z.ZodType<StartPayload> = payloadSchema;

export interface StartJobOptions {
  server: Server;
  board: Board;
  reviews: Reviews;
  desk: Desk;
  announcer: Announcer;
  botUserId: string;
}

/** Makes a review that was checked. Nothing here is made twice when it is repeated after a crash. */
export class StartJob {
  constructor(private readonly options: StartJobOptions) {}

  async run({review: asked, sections, newChannel, invite, announcement}: StartPayload): Promise<void> {
    const {board, reviews, desk, announcer} = this.options;
    const channel = newChannel === null ? null : await this.channelFor(asked, newChannel);
    const review = {...asked, channelId: channel?.Id ?? asked.channelId};
    await this.join(review, channel !== null, invite);
    const {ref} = await board.create({
      reviewId: review.id,
      key: review.key,
      title: review.title,
      driId: review.driId,
      mattermostTeamId: review.mattermostTeamId,
      channelId: review.channelId,
      summary: '',
      sections,
      source: '',
      participants: [],
      dueAt: 0,
      dueItems: [],
    });
    await reviews.create({...review, board: {kind: board.kind, ref}});
    // The card comes with what follows from every change.
    const work = await desk.work(review.id, async (opened) => {
      await opened.touch();
      return opened;
    });
    const thread = {channelId: review.channelId, rootId: work.review.cardPostId};
    await announcer.say(thread, `started-${review.id}`, announcement);
  }

  /**
   * The channel of that name which is there already is ours from before a crash, if the DRI is who made it. Keys can be
   * guessed, so that anybody may have taken the name before: then the next name is one that nobody can guess.
   */
  private async channelFor(
    {key, id, title, driId}: Review,
    {teamId, type}: {teamId: string; type: 'O' | 'P'},
  ): Promise<Channel> {
    for (const end of [key, `${key}-${id.slice(0, 8)}`]) {
      const name = channelName(title, end);
      const present = await this.channelNamed(teamId, name);
      if (present === null) {
        return this.options.server.createChannel({
          TeamId: teamId,
          Type: type,
          Name: name,
          DisplayName: title,
          CreatorId: driId,
        });
      }
      if (present.CreatorId === driId && present.DeleteAt === 0) {
        return present;
      }
    }
    throw new Error(`the names for a channel of ${key} are all taken`);
  }

  /** Archived ones too: they keep their names. */
  private async channelNamed(teamId: string, name: string): Promise<Channel | null> {
    try {
      return await this.options.server.getChannelByName(teamId, name, true);
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  }

  private async join(review: Review, isNew: boolean, invite: readonly string[]): Promise<void> {
    const {server, botUserId} = this.options;
    const {channelId, mattermostTeamId, driId} = review;
    await server.createTeamMember(mattermostTeamId, botUserId);
    await server.addChannelMember(channelId, botUserId);
    for (const userId of isNew ? [driId, ...invite] : invite) {
      await server.addUserToChannel(channelId, userId, driId);
    }
  }
}
