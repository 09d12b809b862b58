import {z} from 'zod';
import type {Announcer, Message} from '../posts/announcer';
import {insteadButton} from '../posts/reviewer_buttons';
import {dossierOf} from '../review/dossier';
import {selector} from '../review/selector';
import type {Review} from '../review/types';
import type {Names} from '../signoff/names';
import type {TeamsNow} from '../signoff/ports';
import {unlessRefused} from '../signoff/unless_refused';
import {Documents} from '../store/documents';
import type {KeyValue} from '../store/keyvalue';
import type {Absences, Absent} from './absences';
import type {Candidates} from './candidates';

/** As long as a direct message is known to have been sent. */
const KEEP_SECONDS = 90 * 24 * 60 * 60;

export interface AbsenceNoticesOptions {
  kv: KeyValue;
  onCorrupt(key: string, asideKey: string, error: Error): void;
  absences: Absences;
  candidates: Candidates;
  teams: TeamsNow;
  announcer: Pick<Announcer, 'direct'>;
  names: Pick<Names, 'of'>;
  called(review: Review): Promise<Message['params']>;
}

/** Tells the DRI, once, of a reviewer who is away, and offers whose turn it would be. */
export class AbsenceNotices {
  private readonly told: Documents<{told: true}>;

  constructor(private readonly options: AbsenceNoticesOptions) {
    this.told = new Documents({...options, prefix: 'absent-', schema: z.object({told: z.literal(true)})});
  }

  /** @param isApproved whether a team has approved already: then nobody has to be there any more */
  async tell(review: Review, isApproved: (teamId: string) => boolean): Promise<void> {
    for (const absent of await this.options.absences.of(review)) {
      const {teamId, userId} = absent.reviewer;
      const once = `${review.id}-${teamId}-${userId}`;
      if (!isApproved(teamId) && (await this.told.get(once)) === null) {
        await this.say(review, absent, once);
        await this.told.create(once, {told: true}, KEEP_SECONDS);
      }
    }
  }

  private async say(review: Review, {reviewer, because}: Absent, once: string): Promise<void> {
    const {candidates, teams, announcer, names, called} = this.options;
    const {teamId, userId} = reviewer;
    const team = teams.all().find(({id}) => id === teamId);
    const asked = dossierOf(review).reviewers.filter((each) => each.teamId === teamId);
    const people = asked.map((each) => each.userId);
    const next =
      team === undefined ? null : await candidates.peek(team, review, {people, reviewId: review.id});
    const params = {
      ...(await called(review)),
      user: await names.of(userId),
      team: team?.name ?? teamId,
      id: teamId,
      because: selector(because),
    };
    const messages: Message[] = [
      {key: 'reviewers.absent', params},
      {
        key: next === null ? 'reviewers.absent-nobody' : 'reviewers.absent-next',
        params: {...params, next: next === null ? '' : `@${next.name}`},
      },
    ];
    const buttons =
      next === null
        ? []
        : [
            insteadButton({
              reviewId: review.id,
              teamId,
              of: userId,
              userId: next.userId,
              user: `@${next.name}`,
            }),
          ];
    await unlessRefused(() => announcer.direct(review.driId, `absent-${once}`, messages, buttons));
  }
}
