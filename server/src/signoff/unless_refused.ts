import {isForGood} from './ports';

/**
 * For what a review does not depend on: telling people, or showing what the card says too. Who takes no messages, or an
 * archived channel, is no reason to fail; a server that does not answer is one, so that it is tried again.
 * @returns false when the server has said no
 */
export async function unlessRefused(use: () => Promise<unknown>): Promise<boolean> {
  try {
    await use();
    return true;
  } catch (error) {
    if (!isForGood(error)) {
      throw error;
    }
    return false;
  }
}
