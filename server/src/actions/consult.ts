import type {Announcer, Message} from '../posts/announcer';
import {checkConsult, consultedOf, withConsulted} from '../review/consulted';
import {assertMay} from '../review/may';
import {isMember} from '../review/ownership';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {Names} from '../signoff/names';
import {orNull} from '../signoff/or_null';
import {isForGood} from '../signoff/ports';
import {unlessRefused} from '../signoff/unless_refused';
import type {Change, Changes} from './changes';
import type {Doorman} from './doorman';
import {permission, type Server, type User} from './ports';
import type {Actor, Outcome, ReviewName} from './types';
import {userNamed} from './user_names';

const INVITE = {
  O: permission('manage_public_channel_members', 'channel_scope'),
  P: permission('manage_private_channel_members', 'channel_scope'),
} as const;

export interface ConsultOptions {
  changes: Changes;
  doorman: Pick<Doorman, 'isMember'>;
  server: Pick<
    Server,
    'getUserByUsername' | 'getChannel' | 'getTeamMember' | 'addUserToChannel' | 'hasPermissionToChannel'
  >;
  announcer: Pick<Announcer, 'direct'>;
  names: Names;
}

/** Experts who are asked, and whose word is no approval. */
export class Consult {
  constructor(private readonly options: ConsultOptions) {}

  /**
   * Asks somebody: they are brought into the channel, and told once. Said again, only what it is about changes.
   * @throws Refusal `rights.consult`, `user.unknown`, `consult.too-long`, `consult.too-many`, `consult.not-in-team`,
   * `consult.may-not-invite`, `consult.not-added`; nothing is stored then
   */
  async consult(actor: Actor, name: ReviewName, username: string, about: string): Promise<Outcome> {
    return this.options.changes.ofOpen(actor, name, async (change) => {
      const {work, roles} = change;
      assertMay('consult', roles);
      const user = await userNamed(this.options.server, username);
      const text = about.trim();
      checkConsult(work.review, user.Id, text);
      await this.bring(user, change);
      const before = work.review;
      const isNew = consultedOf(before).every(({userId}) => userId !== user.Id);
      const next = withConsulted(before, user.Id, text, {by: actor.userId, at: work.now()});
      if (next !== before) await work.save(next);
      const told = await this.tell(work.review, user, actor);
      const params = {user: user.Username};
      const key = isNew ? 'consult.done' : next === before ? 'consult.same' : 'consult.changed';
      return [
        {key, params},
        ...(told ? [] : [{key: 'consult.not-told', params}]),
        ...(await this.ofTeams(change, user)),
      ];
    });
  }

  private async bring(user: User, {actor, work}: Change): Promise<void> {
    const {doorman, server} = this.options;
    const {channelId, mattermostTeamId} = work.review;
    if (await doorman.isMember(channelId, user.Id)) return;
    const params = {user: user.Username};
    const {Type} = await server.getChannel(channelId);
    const right = Type === 'O' || Type === 'P' ? INVITE[Type] : null;
    if (right === null || !(await server.hasPermissionToChannel(actor.userId, channelId, right))) {
      throw new Refusal('consult.may-not-invite', params);
    }
    if (!(await this.isInTeam(mattermostTeamId, user.Id))) throw new Refusal('consult.not-in-team', params);
    try {
      await server.addUserToChannel(channelId, user.Id, actor.userId);
    } catch (error) {
      if (!isForGood(error)) throw error;
      throw new Refusal('consult.not-added', {...params, reason: error.message});
    }
  }

  /** Once for each review, whatever is said again. @returns false when the server does not let us */
  private async tell(review: Review, user: User, actor: Actor): Promise<boolean> {
    if (user.Id === actor.userId) return true;
    const {announcer, names, server} = this.options;
    const {id, key, title, channelId} = review;
    const about = consultedOf(review).find(({userId}) => userId === user.Id)?.about ?? '';
    const [by, channel] = await Promise.all([names.of(actor.userId), server.getChannel(channelId)]);
    const params = {key, title, by, about, channel: channel.DisplayName};
    return unlessRefused(() => announcer.direct(user.Id, `consulted-${id}`, [{key: 'consult.told', params}]));
  }

  /** Being consulted takes nobody's right to sign away: that should surprise no one. */
  private async ofTeams({work}: Change, user: User): Promise<Message[]> {
    await work.know(user.Id);
    const teams = work.review.teams.filter(({id}) => isMember(user.Id, id, work.hands));
    const params = {user: user.Username, teams: teams.map(({name}) => name).join(', '), count: teams.length};
    return teams.length === 0 ? [] : [{key: 'consult.in-team', params}];
  }

  private async isInTeam(teamId: string, userId: string): Promise<boolean> {
    return (await orNull(this.options.server.getTeamMember(teamId, userId)))?.DeleteAt === 0;
  }
}
