import type {BoardContent} from '../review/types';
import {
  type Board,
  BoardAway,
  type BoardTemplate,
  type ItemChange,
  type NewBoardReview,
  type Prepared,
  type SeenRun,
  type WatchedBoard,
} from './board';

export interface LazyBoardOptions {
  kind: Board['kind'];
  /** Whether the board is switched on, as far as can be told without it. */
  isThere(): Promise<boolean>;
  /** Called when the board is first needed. */
  load(): Promise<Board & {watched: WatchedBoard}>;
}

/** A board that takes no memory on a server that does not have it. */
export class LazyBoard implements Board {
  readonly kind: Board['kind'];
  readonly watched: WatchedBoard;
  private loaded: ReturnType<LazyBoardOptions['load']> | null = null;

  constructor(private readonly options: LazyBoardOptions) {
    this.kind = options.kind;
    this.watched = {
      isThere: () => options.isThere(),
      changedSince: async (since): Promise<{runs: SeenRun[]; until: number}> =>
        (await this.board()).watched.changedSince(since),
      runningIn: async (channelId): Promise<SeenRun[]> => (await this.board()).watched.runningIn(channelId),
      startedWith: async (ref) => (await this.board()).watched.startedWith(ref),
      join: async (ref) => (await this.board()).watched.join(ref),
    };
  }

  async prepare(template: BoardTemplate, mattermostTeamId: string, actorId: string): Promise<Prepared> {
    return (await this.board()).prepare(template, mattermostTeamId, actorId);
  }

  async create(input: NewBoardReview): Promise<{ref: string}> {
    return (await this.board()).create(input);
  }

  async read(ref: string): Promise<BoardContent> {
    return (await this.board()).read(ref);
  }

  async apply(
    ref: string,
    changes: readonly ItemChange[],
    actorId: string,
    at: number,
  ): Promise<BoardContent> {
    return (await this.board()).apply(ref, changes, actorId, at);
  }

  async addParticipants(ref: string, userIds: readonly string[]): Promise<void> {
    await (await this.board()).addParticipants?.(ref, userIds);
  }

  async rename(ref: string, title: string, actorId: string): Promise<void> {
    await (await this.board()).rename(ref, title, actorId);
  }

  async setDri(ref: string, driId: string, actorId: string): Promise<void> {
    await (await this.board()).setDri(ref, driId, actorId);
  }

  async finish(ref: string, actorId: string, message: string): Promise<void> {
    await (await this.board()).finish(ref, actorId, message);
  }

  async restore(ref: string, actorId: string): Promise<void> {
    await (await this.board()).restore(ref, actorId);
  }

  /** @throws BoardAway when it cannot be loaded: then it is tried again the next time */
  private async board(): ReturnType<LazyBoardOptions['load']> {
    this.loaded ??= this.options.load();
    try {
      return await this.loaded;
    } catch (error) {
      this.loaded = null;
      throw new BoardAway(String(error));
    }
  }
}
