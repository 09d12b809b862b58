import type {Users} from './ports';
import {isNotFound} from './ports';

/** What people call each other. */
export class Names {
  constructor(private readonly users: Users) {}

  /** `@alice`; the id itself for somebody who is gone. */
  async of(userId: string): Promise<string> {
    const username = await this.usernameOf(userId);
    return username === userId ? userId : `@${username}`;
  }

  /** `alice`; the id itself for somebody who is gone. */
  async usernameOf(userId: string): Promise<string> {
    try {
      return (await this.users.getUser(userId)).Username;
    } catch (error) {
      if (isNotFound(error)) {
        return userId;
      }
      throw error;
    }
  }
}
