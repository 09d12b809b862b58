import {LRUCache} from 'lru-cache';
import {zoneOf} from '../review/time_zone';
import {isGone, type Chat} from './chat';

/** Names change seldom, and a card is drawn often. */
const keepMs = 60_000;

interface Person {
  username: string;
  locale: string;
  zone: string;
}

/** Names, languages and time zones of people, looked up once a minute at most. */
export class People {
  // Not `max`, which keeps room for all of them from the beginning.
  private readonly cache = new LRUCache<string, Person>({
    maxSize: 2000,
    sizeCalculation: () => 1,
    ttl: keepMs,
  });

  constructor(private readonly chat: Pick<Chat, 'getUser'>) {}

  /** `@alice` by user id. Somebody who is gone is not in the map. */
  async mentions(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entries = await Promise.all(
      userIds.map(async (id): Promise<[string, string]> => [id, (await this.find(id))?.username ?? '']),
    );
    return new Map(
      entries.filter(([, username]) => username !== '').map(([id, username]) => [id, `@${username}`]),
    );
  }

  /** The person's language; '' when they are gone or have chosen none. */
  async localeOf(userId: string): Promise<string> {
    return (await this.find(userId))?.locale ?? '';
  }

  /** The person's time zone by its IANA name; `UTC` when they are gone or none is known. */
  async zoneOf(userId: string): Promise<string> {
    return (await this.find(userId))?.zone ?? zoneOf(null);
  }

  private async find(userId: string): Promise<Person | null> {
    const cached = this.cache.get(userId);
    if (cached !== undefined) return cached;
    try {
      const {Username, Locale, Timezone} = await this.chat.getUser(userId);
      const person = {username: Username, locale: Locale, zone: zoneOf(Timezone)};
      this.cache.set(userId, person);
      return person;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }
}
