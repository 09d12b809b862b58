import type {Hold} from './database';
import {type OwnWorld, PLUGIN_ID} from './world';

/**
 * Holds every write to what the board has of a review; reads go on.
 * @param title of the review, unlike that of any other
 * @throws Error when the board has no such review
 */
export async function holdReview(
  {board, database}: Pick<OwnWorld, 'board' | 'database'>,
  title: string,
): Promise<Hold> {
  if (board === 'playbooks') {
    return database.holdRow('SELECT 1 FROM ir_incident WHERE name = $1 FOR UPDATE', [title]);
  }
  for (const key of await database.keys(PLUGIN_ID)) {
    if (key.startsWith('board-') && (await database.value(PLUGIN_ID, key))?.includes(title)) {
      return database.holdKey(PLUGIN_ID, key);
    }
  }
  throw new Error(`the board has no review "${title}"`);
}
