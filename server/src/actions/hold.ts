import type {Announcer, Message} from '../posts/announcer';
import {holdingTeams, liftHolds, putOnHold, standingHolds} from '../review/hold';
import {assertMay, may} from '../review/may';
import {matchTeam} from '../review/names';
import {isMember} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {Names} from '../signoff/names';
import type {Work} from '../signoff/work';
import type {Change} from './changes';
import {sayInThread} from './thread';

/** How everybody hears of it. */
export interface Saying {
  announcer: Announcer;
  names: Names;
}

/** A team that the review needs, as it is called now. */
interface Team {
  id: string;
  name: string;
}

/**
 * Puts a review on hold for a team of the person's that it needs: it does not close until the team, or a system admin,
 * lifts that.
 * @param teamName '' for the only one that it can be
 * @throws Refusal `rights.hold`, `hold.own-review` for the DRI, `hold.reason-missing`, `hold.which-team`,
 * `hold.team-not-needed`
 */
export async function hold(
  change: Change,
  teamName: string,
  reason: string,
  saying: Saying,
): Promise<Message[]> {
  const {actor, work, roles} = change;
  const needed = neededOf(work);
  const wanted = teamName.trim() === '' ? needed : [named(teamName, needed, work)];
  const mine = wanted.filter(({id}) => isMember(actor.userId, id, work.hands));
  if (mine.length === 0) refuseDri(change, wanted);
  assertMay('hold', mine.length > 0 ? [...roles, 'item-owner'] : roles);
  if (reason.trim() === '') {
    throw new Refusal('hold.reason-missing', {review: work.review.key});
  }
  const team = onlyOne(mine);
  const at = work.now();
  const id = `hold:${team.id}:${actor.userId}:${String(at)}`;
  const placed = {id, teamId: team.id, by: actor.userId, at, reason: reason.trim()};
  const next = putOnHold(work.review, placed, team.name);
  if (next === work.review) {
    return [{key: 'hold.already', params: {team: team.name}}];
  }
  await work.save(next);
  await say(
    work,
    `held-${work.review.id}-${id}`,
    'hold.said',
    {team: team.name, reason: placed.reason},
    change,
    saying,
  );
  return [{key: 'hold.placed', params: {team: team.name}}];
}

/**
 * Lifts the holds of a team.
 * @param teamName '' for the only one that it can be
 * @throws Refusal `lift.nothing`, `rights.lift`, `hold.own-review` for the DRI, `hold.which-team`,
 * `hold.team-not-needed`
 */
export async function lift(change: Change, teamName: string, saying: Saying): Promise<Message[]> {
  const {actor, work, roles} = change;
  const needed = neededOf(work);
  const holding = holdingTeams(work.review);
  const wanted = teamName.trim() === '' ? needed : [named(teamName, needed, work)];
  const held = wanted.filter(({id}) => holding.includes(id));
  if (held.length === 0) {
    const names = needed.filter(({id}) => holding.includes(id)).map(({name}) => name);
    const params = {review: work.review.key, team: teamName.trim()};
    throw new Refusal('lift.nothing', {...params, count: names.length, teams: names.join(', ')});
  }
  const isInChannel = !roles.includes('outsider');
  const mine = held.filter(({id}) => isInChannel && isMember(actor.userId, id, work.hands));
  if (mine.length === 0 && !may('lift', roles)) {
    refuseDri(change, held);
    throw new Refusal('rights.lift', {
      review: work.review.key,
      count: held.length,
      teams: held.map(({name}) => name).join(', '),
    });
  }
  const asAdmin = mine.length === 0;
  const team = onlyOne(asAdmin ? held : mine);
  const at = work.now();
  const count = standingHolds(work.review, team.id).length;
  await work.save(liftHolds(work.review, team.id, {at, by: actor.userId, asAdmin}, team.name));
  const params = {team: team.name, count, asAdmin: String(asAdmin)};
  await say(work, `lifted-${work.review.id}-${team.id}-${String(at)}`, 'lift.said', params, change, saying);
  return [{key: 'lift.done', params}];
}

function neededOf({review, teams}: Work): Team[] {
  return review.teams.map(({id, name}) => ({id, name: teams.find((team) => team.id === id)?.name ?? name}));
}

/** @throws Refusal `hold.team-not-needed` */
function named(name: string, needed: readonly Team[], {review, teams}: Work): Team {
  const id = matchTeam(name, teams)?.id ?? name.trim().toLowerCase();
  const team = needed.find((each) => each.id === id || each.name.toLowerCase() === id);
  if (team === undefined) {
    throw new Refusal('hold.team-not-needed', {
      team: name.trim(),
      review: review.key,
      teams: needed.map((each) => each.name).join(', '),
    });
  }
  return team;
}

function onlyOne(teams: readonly Team[]): Team {
  const [team, ...others] = teams;
  if (team === undefined || others.length > 0) {
    throw new Refusal('hold.which-team', {teams: teams.map(({name}) => name).join(', ')});
  }
  return team;
}

/** Who is not let only because the review is their own hears that. */
function refuseDri({actor, work}: Change, teams: readonly Team[]): void {
  const own = teams.find(({id}) => isMember(actor.userId, id, work.memberships));
  if (own !== undefined && !isMember(actor.userId, own.id, work.hands)) {
    const code = actor.userId === work.review.driId ? 'hold.own-review' : 'hold.named-by-dri';
    throw new Refusal(code, {team: own.name, review: work.review.key});
  }
}

/** In the card's thread. */
async function say(
  {review}: Work,
  once: string,
  key: string,
  params: Message['params'],
  {actor}: Change,
  {announcer, names}: Saying,
): Promise<void> {
  const user = await names.of(actor.userId);
  await sayInThread(review, once, [{key, params: {...params, user, key: review.key}}], announcer);
}
