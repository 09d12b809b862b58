import {absence, type AbsentBecause} from '../review/absence';
import type {ListedUser, ReviewersServer} from './ports';

/** The server takes lists of this length without trouble. */
const AT_ONCE = 200;
/** Where the server keeps the custom status of a user. */
const CUSTOM_STATUS = 'customStatus';

/** Whether people are there, asked of the server each time: one call for many. */
export class Presences {
  constructor(private readonly server: Pick<ReviewersServer, 'getUserStatusesByIds'>) {}

  /** Why each of them is away; those who are there, or of whom nothing is known, are not in it. */
  async absent(users: readonly ListedUser[], now: number): Promise<Map<string, AbsentBecause>> {
    const found = new Map<string, AbsentBecause>();
    for (let start = 0; start < users.length; start += AT_ONCE) {
      const part = users.slice(start, start + AT_ONCE);
      const statuses = (await this.server.getUserStatusesByIds(part.map(({Id}) => Id))) ?? [];
      const byId = new Map(statuses.map((status) => [status.UserId, status]));
      for (const {Id, DeleteAt, Props} of part) {
        const status = byId.get(Id);
        const because = absence(
          {
            deactivated: DeleteAt > 0,
            status: status?.Status ?? '',
            lastActivityAt: status?.LastActivityAt ?? 0,
            // The server keeps seconds.
            dndUntil: (status?.DNDEndTime ?? 0) * 1_000,
            customStatus: Props?.[CUSTOM_STATUS] ?? '',
          },
          now,
        );
        if (because !== null) {
          found.set(Id, because);
        }
      }
    }
    return found;
  }
}
