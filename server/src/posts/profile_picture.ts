import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';

export interface ProfilePictureOptions {
  api: {setProfileImage(userId: string, image: Uint8Array): Promise<void>};
  /** The plugin's key-value store. */
  store: {
    get(key: string): Promise<Uint8Array | null>;
    set(key: string, value: Uint8Array | null): Promise<void>;
  };
  log: {error(message: string, fields: object): void};
  botUserId: string;
  /** Path of the picture: PNG, square. */
  file: string;
}

const SHOWN = 'profile-picture';

/**
 * Gives the bot its picture, once for each picture: the server stores and scales it with every call, and its clients
 * fetch it anew. A failure is logged only: the plugin works without a face, and the next activation tries again.
 */
export async function showProfilePicture(options: ProfilePictureOptions): Promise<void> {
  const {api, store, log, botUserId, file} = options;
  try {
    const image = await readFile(file);
    // With the bot's id: a bot that was deleted and made anew has no picture yet.
    const digest = createHash('sha256').update(botUserId).update(image).digest();
    const shown = await store.get(SHOWN);
    if (shown !== null && digest.equals(shown)) return;
    await api.setProfileImage(botUserId, image);
    await store.set(SHOWN, digest);
  } catch (error) {
    log.error('the bot could not get its picture; the next activation tries again', {error});
  }
}
