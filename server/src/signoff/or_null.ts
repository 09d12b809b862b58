import {isNotFound} from './ports';

/** What was asked of the server; null for what does not exist, or no longer. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
}
