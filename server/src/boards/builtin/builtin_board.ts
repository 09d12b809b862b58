import type {BoardContent} from '../../review/types';
import {Documents} from '../../store/documents';
import type {KeyValue} from '../../store/keyvalue';
import {
  type Board,
  BoardMissing,
  BoardRefused,
  type BoardTemplate,
  type ItemChange,
  type NewBoardReview,
  type Prepared,
} from '../board';
import {boardContentSchema, withChanges, withDueDates} from './content';

export interface BuiltinBoardOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
}

/** Our own board, in Mattermost's database: for servers without Playbooks. A ref is the review's id. */
export class BuiltinBoard implements Board {
  readonly kind = 'builtin';
  private readonly documents: Documents<BoardContent>;

  constructor(options: BuiltinBoardOptions) {
    this.documents = new Documents({
      kv: options.kv,
      prefix: 'board-',
      schema: boardContentSchema,
      onCorrupt: options.onCorrupt,
    });
  }

  async prepare({sections}: BoardTemplate): Promise<Prepared> {
    return {source: '', sections, edited: false};
  }

  async create(input: NewBoardReview): Promise<{ref: string}> {
    const {title, driId} = input;
    const sections = withDueDates(input);
    await this.documents.create(input.reviewId, {title, driId, sections, finished: false});
    return {ref: input.reviewId};
  }

  async read(ref: string): Promise<BoardContent> {
    const {value} = await this.documents.fresh(ref);
    if (value === null) {
      throw new BoardMissing(ref);
    }
    return value;
  }

  async apply(
    ref: string,
    changes: readonly ItemChange[],
    actorId: string,
    at: number,
  ): Promise<BoardContent> {
    return this.change(ref, (content) => {
      if (content.finished) {
        throw new BoardRefused(`${ref} is finished`);
      }
      return withChanges(content, changes, actorId, at);
    });
  }

  async rename(ref: string, title: string): Promise<void> {
    await this.change(ref, (content) => ({...content, title}));
  }

  async setDri(ref: string, driId: string): Promise<void> {
    await this.change(ref, (content) => ({...content, driId}));
  }

  async finish(ref: string): Promise<void> {
    await this.change(ref, (content) => ({...content, finished: true}));
  }

  async restore(ref: string): Promise<void> {
    await this.change(ref, (content) => ({...content, finished: false}));
  }

  private async change(ref: string, change: (content: BoardContent) => BoardContent): Promise<BoardContent> {
    const written = await this.documents.update(ref, (content) => {
      if (content === null) {
        throw new BoardMissing(ref);
      }
      return change(content);
    });
    // Never null: `change` answers content.
    if (written === null) {
      throw new BoardMissing(ref);
    }
    return written;
  }
}
