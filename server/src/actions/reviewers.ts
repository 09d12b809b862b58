import type {Announcer, Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';
import type {Absences} from '../reviewers/absences';
import {dossierOf, type Reviewer} from '../review/dossier';
import {assertMay} from '../review/may';
import {matchTeam} from '../review/names';
import {isMember} from '../review/ownership';
import {Refusal} from '../review/refusal';
import {
  accept,
  activeReviewers,
  askedOf,
  leave,
  type Leaving,
  propose,
  type Reviewers,
} from '../review/reviewers';
import type {Role} from '../review/rights';
import {selector} from '../review/selector';
import type {Names} from '../signoff/names';
import {unlessRefused} from '../signoff/unless_refused';
import type {Reviews} from '../signoff/reviews';
import type {Work} from '../signoff/work';
import type {Change, Changes} from './changes';
import type {Doorman} from './doorman';
import type {Server, User} from './ports';
import type {Actor, Outcome, ReviewName} from './types';
import {usersNamed} from './user_names';

/** It is shown in lists and records. */
const LONGEST_REASON = 500;

export interface ReviewerActionsOptions {
  changes: Changes;
  doorman: Doorman;
  reviews: Reviews;
  server: Pick<Server, 'getUser' | 'getUserByUsername'>;
  absences: Absences;
  announcer: Pick<Announcer, 'direct'>;
  names: Names;
}

/** One change of who is asked, for the timeline. */
interface Noted {
  teamId: string;
  userId: string;
  state: Reviewer['state'];
  reason?: string;
}

/** Whom the DRI wants in the place of another. */
export interface InsteadOf {
  teamId: string;
  /** User ids. */
  of: string;
  userId: string;
}

/**
 * `/prr reviewer …`: who is asked to review, and what they say to it. All of it is an ask: none of it makes or takes
 * anybody's right to sign. Whoever is left to be asked or told is seen to when the review is put down (ReviewerCare).
 */
export class ReviewerActions {
  constructor(private readonly options: ReviewerActionsOptions) {}

  /** Who is asked for each team, and who of them is away, a line each. @throws Refusal `review.…` */
  async list(actor: Actor, name: ReviewName): Promise<Message[]> {
    const {doorman, absences, names} = this.options;
    const review = await doorman.resolve(actor, await this.meant(actor, name), 'any');
    const away = review.status === 'open' ? await absences.of(review) : [];
    const reviewers = dossierOf(review).reviewers;
    const lines = await Promise.all(
      review.teams.map(async (team): Promise<Message[]> => {
        const mine = reviewers.filter(({teamId}) => teamId === team.id);
        if (mine.length === 0)
          return [{key: 'reviewers.list-nobody', params: {team: team.name, id: team.id}}];
        return Promise.all(
          mine.map(async ({userId, state, reason}) => {
            const because = away.find(
              ({reviewer}) => reviewer.userId === userId && reviewer.teamId === team.id,
            )?.because;
            return {
              key: 'reviewers.list-line',
              params: {
                team: team.name,
                user: await names.of(userId),
                state: selector(state),
                reason,
                hasReason: String(reason !== ''),
                because: selector(because ?? ''),
              },
            };
          }),
        );
      }),
    );
    return [{key: 'reviewers.list-head', params: {key: review.key, title: review.title}}, ...lines.flat()];
  }

  /**
   * Takes a review on: what one was asked for, or by oneself as a member of a team that it needs.
   * @param teamName '' for all that one was asked for, else the only team that it can be
   * @throws Refusal `rights.reviewer-answer`, `reviewer.team-not-needed`, `reviewer.which-team`
   */
  async accept(actor: Actor, name: ReviewName, teamName: string): Promise<Outcome> {
    return this.change(actor, name, async (change) => {
      const {work} = change;
      const {userId} = change.actor;
      const asked = askedOf(reviewersOf(work), userId).map(({teamId}) => teamId);
      const own = work.review.teams.map(({id}) => id).filter((id) => isMember(userId, id, work.hands));
      const wanted = teamName.trim() === '' ? (asked.length > 0 ? asked : own) : [named(teamName, work)];
      const may = wanted.filter((id) => asked.includes(id) || own.includes(id));
      assertMay('reviewer-answer', rolesWith(change, may.length > 0));
      if (asked.length === 0 && may.length > 1) {
        throw new Refusal('reviewer.which-team', {teams: teamNames(may, work)});
      }
      const at = work.now();
      const reviewers = may.reduce<Reviewers>(
        (all, teamId) => accept(all, {teamId, userId}, at),
        reviewersOf(work),
      );
      const params = {teams: teamNames(may, work), key: work.review.key};
      if (
        reviewers === reviewersOf(work) ||
        may.every((teamId) => isAccepted(reviewersOf(work), teamId, userId))
      ) {
        return [{key: 'reviewers.accepted-already', params}];
      }
      await save(
        change,
        reviewers,
        may.map((teamId) => ({teamId, userId, state: 'accepted'})),
      );
      return [{key: 'reviewers.accepted', params}];
    });
  }

  /**
   * Says no; somebody else is asked then.
   * @param teamName '' for all that one was asked for
   * @throws Refusal `rights.reviewer-answer`
   */
  async decline(actor: Actor, name: ReviewName, teamName: string, reason: string): Promise<Outcome> {
    return this.change(actor, name, (change) =>
      this.leaving(change, teamName, {
        state: 'declined',
        at: change.work.now(),
        reason: shorten(reason.trim(), LONGEST_REASON),
      }),
    );
  }

  /**
   * Passes it on.
   * @param username of a colleague of the team; '' for whose turn it is
   * @throws Refusal `rights.reviewer-answer`, `user.unknown`, `reviewer.not-a-member`, `reviewer.own-review`,
   * `reviewer.to-oneself`
   */
  async pass(actor: Actor, name: ReviewName, teamName: string, username: string): Promise<Outcome> {
    return this.change(actor, name, async (change) => {
      const leaving: Leaving = {state: 'passed-on', at: change.work.now(), reason: ''};
      if (username.trim() === '') {
        return this.leaving(change, teamName, leaving);
      }
      const [to] = await usersNamed(this.options.server, [username]);
      if (to === undefined) return [];
      if (to.Id === change.actor.userId) throw new Refusal('reviewer.to-oneself');
      return this.leaving(change, teamName, leaving, to);
    });
  }

  /**
   * Asks these people for a team, and nobody else: who was asked before is not any more.
   * @throws Refusal `rights.reviewer-set`, `reviewer.team-not-needed`, `user.unknown`, `reviewer.not-a-member`,
   * `reviewer.own-review`
   */
  async set(
    actor: Actor,
    name: ReviewName,
    teamName: string,
    usernames: readonly string[],
  ): Promise<Outcome> {
    return this.change(actor, name, async (change) => {
      const teamId = this.ofTeam(change, teamName);
      const users = await usersNamed(this.options.server, usernames);
      for (const user of users) {
        await this.assertCanReview(change.work, teamId, user);
      }
      const others = activeReviewers(reviewersOf(change.work), teamId).filter(
        ({userId}) => !users.some(({Id}) => Id === userId),
      );
      return this.replace(
        change,
        teamId,
        others.map(({userId}) => userId),
        users.map(({Id}) => Id),
      );
    });
  }

  /** Asks one person in the place of another, as a button offers it. @throws Refusal as `set` */
  async instead(actor: Actor, reviewId: string, {teamId, of, userId}: InsteadOf): Promise<Outcome> {
    return this.change(actor, reviewId, async (change) => {
      const id = this.ofTeam(change, teamId);
      await this.assertCanReview(change.work, id, await this.options.server.getUser(userId));
      return this.replace(change, id, [of], [userId]);
    });
  }

  /** Asks somebody no longer, and nobody in their place. @throws Refusal as `set`, `reviewer.not-asked` */
  async drop(actor: Actor, name: ReviewName, teamName: string, username: string): Promise<Outcome> {
    return this.change(actor, name, async (change) => {
      const teamId = this.ofTeam(change, teamName);
      const [user] = await usersNamed(this.options.server, [username]);
      return this.replace(change, teamId, user === undefined ? [] : [user.Id], []);
    });
  }

  private async leaving(
    change: Change,
    teamName: string,
    leaving: Leaving,
    to: User | null = null,
  ): Promise<Message[]> {
    const {work, actor} = change;
    const {userId} = actor;
    const before = reviewersOf(work);
    const wanted = teamName.trim() === '' ? null : named(teamName, work);
    const mine = before.filter(
      (each) => each.userId === userId && (wanted === null || each.teamId === wanted),
    );
    assertMay('reviewer-answer', rolesWith(change, mine.length > 0));
    const active = activeReviewers(mine);
    const params = {
      teams: teamNames(
        (active.length > 0 ? active : mine).map(({teamId}) => teamId),
        work,
      ),
      key: work.review.key,
    };
    if (active.length === 0) {
      return [{key: 'reviewers.left-already', params}];
    }
    let reviewers: Reviewers = before;
    for (const {teamId} of active) {
      if (to !== null) await this.assertCanReview(work, teamId, to);
      reviewers = leave(
        reviewers,
        {teamId, userId},
        {
          ...leaving,
          ...(to === null ? {} : {next: to.Id}),
          // The DRI need not be told what they did themselves.
          told: userId === work.review.driId && to !== null,
        },
      );
      if (to !== null) {
        reviewers = propose(reviewers, {teamId, userId: to.Id}, {by: userId, at: leaving.at});
      }
    }
    const {state, reason} = leaving;
    await save(
      change,
      reviewers,
      active.flatMap(({teamId}): Noted[] => [
        {teamId, userId, state, reason},
        ...(to === null ? [] : [{teamId, userId: to.Id, state: 'proposed' as const}]),
      ]),
    );
    const user = to === null ? '' : `@${to.Username}`;
    return [{key: `reviewers.you-${state}`, params: {...params, user, hasUser: String(to !== null)}}];
  }

  private async replace(
    change: Change,
    teamId: string,
    out: readonly string[],
    ask: readonly string[],
  ): Promise<Message[]> {
    const {work, actor} = change;
    const {names} = this.options;
    const before = reviewersOf(work);
    const at = work.now();
    const gone = out.filter((userId) => askedOf(before, userId).some((each) => each.teamId === teamId));
    let reviewers = before;
    for (const userId of gone) {
      const next = ask[0] ?? '';
      reviewers = leave(reviewers, {teamId, userId}, {state: 'replaced', at, reason: '', next, told: true});
    }
    for (const userId of ask) {
      reviewers = propose(reviewers, {teamId, userId}, {by: actor.userId, at});
    }
    const all = async (ids: readonly string[]): Promise<string> =>
      (await Promise.all(ids.map((id) => names.of(id)))).join(', ');
    const params = {team: teamNames([teamId], work), key: work.review.key};
    if (reviewers === before) {
      const asked = activeReviewers(before, teamId).map(({userId}) => userId);
      return [
        {key: 'reviewers.as-before', params: {...params, count: asked.length, users: await all(asked)}},
      ];
    }
    await save(change, reviewers, [
      ...gone.map((userId): Noted => ({teamId, userId, state: 'replaced'})),
      ...ask.map((userId): Noted => ({teamId, userId, state: 'proposed'})),
    ]);
    for (const userId of gone.filter((id) => id !== actor.userId)) {
      await this.release(work, teamId, userId, at);
    }
    const asked = activeReviewers(reviewers, teamId).map(({userId}) => userId);
    return [{key: 'reviewers.set', params: {...params, count: asked.length, users: await all(asked)}}];
  }

  /** Who had been asked should not go on for nothing. */
  private async release({review}: Work, teamId: string, userId: string, at: number): Promise<void> {
    const team = review.teams.find(({id}) => id === teamId)?.name ?? teamId;
    const once = `reviewer-released-${review.id}-${teamId}-${String(at)}`;
    const params = {key: review.key, title: review.title, team};
    await unlessRefused(() =>
      this.options.announcer.direct(userId, once, [{key: 'reviewers.released', params}]),
    );
  }

  /** The team, for somebody who may say who is asked for it. @throws Refusal */
  private ofTeam(change: Change, teamName: string): string {
    const {work, actor} = change;
    const teamId = named(teamName, work);
    assertMay('reviewer-set', rolesWith(change, isMember(actor.userId, teamId, work.hands)));
    return teamId;
  }

  /** @throws Refusal `reviewer.own-review`, `reviewer.not-a-member` */
  private async assertCanReview(work: Work, teamId: string, user: User): Promise<void> {
    await work.know(user.Id);
    const params = {user: `@${user.Username}`, team: teamNames([teamId], work), key: work.review.key};
    if (user.DeleteAt > 0 || !isMember(user.Id, teamId, work.memberships)) {
      throw new Refusal('reviewer.not-a-member', params);
    }
    if (!isMember(user.Id, teamId, work.hands)) {
      throw new Refusal('reviewer.own-review', params);
    }
  }

  /** Where nothing is said and no review is here, as in a direct message: the only one in which somebody is asked. */
  private async meant(actor: Actor, name: ReviewName): Promise<ReviewName> {
    const {doorman, reviews} = this.options;
    if (name.trim() !== '') return name;
    try {
      await doorman.resolve(actor, name, 'open');
      return name;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'review.none-here') throw error;
      const mine = (await reviews.allOpen()).filter(
        (review) => askedOf(dossierOf(review).reviewers, actor.userId).length > 0,
      );
      const [only, ...others] = mine;
      if (only === undefined) throw error;
      if (others.length > 0) {
        throw new Refusal('reviewer.which-review', {reviews: mine.map(({key}) => key).join(', ')});
      }
      return only.id;
    }
  }

  private async change(
    actor: Actor,
    name: ReviewName,
    make: (change: Change) => Promise<Message[]>,
  ): Promise<Outcome> {
    return this.options.changes.ofOpen(actor, await this.meant(actor, name), make);
  }
}

function reviewersOf({review}: Work): Reviewers {
  return dossierOf(review).reviewers;
}

function isAccepted(reviewers: Reviewers, teamId: string, userId: string): boolean {
  return reviewers.some(
    (each) => each.teamId === teamId && each.userId === userId && each.state === 'accepted',
  );
}

function rolesWith({roles}: Change, isOwner: boolean): readonly Role[] {
  return isOwner ? [...roles, 'item-owner'] : roles;
}

function teamNames(ids: readonly string[], {review, teams}: Work): string {
  const name = (id: string): string =>
    teams.find((team) => team.id === id)?.name ?? review.teams.find((team) => team.id === id)?.name ?? id;
  return ids.map(name).join(', ');
}

/** A team that the review needs. @throws Refusal `reviewer.team-not-needed` */
function named(name: string, work: Work): string {
  const {review, teams} = work;
  const id = matchTeam(name, teams)?.id ?? name.trim().toLowerCase();
  const team = review.teams.find((each) => each.id === id || each.name.toLowerCase() === id);
  if (team === undefined) {
    const needed = review.teams.map((each) => each.id);
    throw new Refusal('reviewer.team-not-needed', {
      team: name.trim(),
      review: review.key,
      teams: teamNames(needed, work),
    });
  }
  return team.id;
}

async function save({work, actor}: Change, reviewers: Reviewers, noted: readonly Noted[]): Promise<void> {
  const {review} = work;
  const at = work.now();
  await work.save({
    ...review,
    dossier: {...dossierOf(review), reviewers: [...reviewers]},
    timeline: [
      ...review.timeline,
      ...noted.map(({teamId, userId, state, reason = ''}) => ({
        at,
        by: actor.userId,
        kind: 'reviewer' as const,
        details: {state, team: teamId, user: userId, ...(reason === '' ? {} : {reason})},
      })),
    ],
  });
}
