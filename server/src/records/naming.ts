import type {RecordSnapshot} from './record_schema';

/** What is looked up for a snapshot: it is to be read when none of it may be there any more. */
export interface Facts {
  site: string;
  channel: RecordSnapshot['channel'];
  mattermostTeam: RecordSnapshot['mattermostTeam'];
  permalink(postId: string): string;
  /** What the template says of an item; empty where it says nothing, or is not known any more. */
  hints(itemId: string): {why: string; evidence: string};
  /** Whether the board was read after the end. */
  itemsAsOf: RecordSnapshot['itemsAsOf'];
}

/** How what a record holds names people and posts. */
export interface Naming {
  /** Notes that the person is named, and answers the id. */
  user(userId: string): string;
  /** Address of a post; '' for none. */
  permalink(postId: string): string;
}

/** @param at Unix ms */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** @param at Unix ms; 0 for never */
export function isoOrNull(at: number): string | null {
  return at === 0 ? null : iso(at);
}
