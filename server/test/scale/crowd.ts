import type {FakeChannel, FakePost, FakeUser} from '../fakes/mattermost';
import {dice, type Fault} from '../fakes/playbooks/faults';
import {pause} from '../fakes/playbooks/pace';
import type {StandInPlaybooks} from '../fakes/playbooks/stand_in';
import {World} from '../fakes/world';
import {DriInPlaybooks, OWN_SECTION} from './dri_in_playbooks';
import {pass, passing} from './passing';
import {Processes} from './processes';
import {brokenPromises, type SignedFor} from './promises';

const FAULTS: readonly Fault[] = [500, 502, 'hang', 'dropped', 'html'];
/** Of all requests; half of those that go wrong are carried out all the same. */
const SHARE_OF_FAULTS = 0.03;
const REVIEWERS = ['alice', 'bob', 'carol'];
const MOST_MS_TO_PLAYBOOKS = 30;
/** One in so many hooks comes twice. */
const TWICE = 5;
const MOST_MS_TO_SECOND = 3_000;
/** Some reviews close while others are still signed. */
const GRACE_MINUTES = 1;
/** Of fake time: retries wait for minutes. */
const SETTLED_WITHIN_MS = 3 * 60 * 60_000;

interface Started {
  runId: string;
  channel: FakeChannel;
  signed: SignedFor[];
  dri: DriInPlaybooks;
}

/** Many reviews on one stand-in, two processes of the plugin, and people at all of them at once. */
export class Crowd {
  readonly world = new World();
  private readonly standIn: StandInPlaybooks = this.world.usePlaybooks();
  private readonly roll: () => number;
  private readonly processes: Processes;
  private readonly started: Started[] = [];
  private readonly teams: {teamId: string; section: string; signer: FakeUser}[];

  /** @param seed of all that happens by chance */
  constructor(private readonly seed: number) {
    this.roll = dice(seed);
    jest.spyOn(Math, 'random').mockImplementation(dice(seed + 1));
    const {alice, bob, carol} = this.world;
    const signers = [alice, bob, carol];
    this.teams = this.world.teams.flatMap(({id, name}, place) => {
      const signer = signers[place];
      return signer === undefined ? [] : [{teamId: id, section: name, signer}];
    });
    this.world.policy.closingGraceMinutes = GRACE_MINUTES;
    this.processes = new Processes(this.world, this.roll);
    this.makeSlow();
  }

  /** Some more of them: half by our command, half in Playbooks itself, whose watch or first post finds them. */
  async start(count: number): Promise<void> {
    const first = this.started.length;
    if (first === 0) {
      // The playbook is made with it.
      await passing(this.startOne(0));
    }
    const places = Array.from({length: first + count}, (_, place) => place).slice(this.started.length);
    await passing(Promise.all(places.map((place) => this.startOne(place))));
  }

  /** Three teams sign each of the reviews at the same moment, while its DRI is at work on it. */
  async sign(from: number, to: number): Promise<void> {
    this.standIn.faults.random(this.seed + from, SHARE_OF_FAULTS, FAULTS);
    const people = this.started.slice(from, to).flatMap((each) => [
      ...this.teams.map(async ({teamId, section, signer}) => {
        const post = this.world.mattermost.write(signer, each.channel.Id, `${section} review is completed`);
        each.signed.push({teamId, section, userId: signer.Id, postId: post.Id});
        await this.delivered(signer, post);
      }),
      each.dri.work(this.roll),
    ]);
    await passing(Promise.all(people));
    this.processes.reviveTheDead();
  }

  /** One of the processes dies at one of its next calls; another takes its place after the next signing. */
  killOneSoon(): void {
    this.processes.killOneSoon();
  }

  /** How many processes have died. */
  get deaths(): number {
    return this.processes.deaths;
  }

  /** Playbooks is well again: until nothing is left to do. */
  async settle(): Promise<void> {
    this.standIn.faults.none();
    const end = Date.now() + SETTLED_WITHIN_MS;
    do {
      await pass(60_000);
    } while (this.unfinished().length > 0 && Date.now() < end);
  }

  /** Jobs that are still there, and reviews that are still open. */
  unfinished(): string[] {
    const {kv} = this.world.mattermost;
    const left = kv.keys().flatMap((key) => {
      const stored = key.startsWith('jobs-') ? (kv.text(key) ?? '') : '';
      return stored === '' || stored === '{"jobs":[]}' ? [] : [`${key}: ${stored}`];
    });
    return this.standIn.runs().some((run) => run.current_status !== 'Finished')
      ? [...left, 'open runs']
      : left;
  }

  /** What was promised and is not so. */
  async broken(): Promise<string[]> {
    const receipts = new Map<string, string[]>();
    for (const {to, rootId} of this.world.chat.receipts) {
      receipts.set(to, [...(receipts.get(to) ?? []), rootId]);
    }
    const found = this.started.map(async ({runId, channel, signed, dri}) =>
      brokenPromises({
        review: (await this.processes.any().engine.reviews.byRefNow(runId)) ?? undefined,
        run: this.standIn.run(runId),
        signed,
        closed: true,
        dri: {userId: this.world.dave.Id, section: OWN_SECTION, ticked: dri.ticked},
        itemsOfEach: 2,
        receipts: receipts.get(channel.Id) ?? [],
      }),
    );
    const others = this.standIn.runs().length - this.started.length;
    return [
      ...(others === 0 ? [] : [`${String(others)} runs that nobody started`]),
      ...(await passing(Promise.all(found))).flat(),
    ];
  }

  stop(): void {
    this.world.stop();
  }

  /** By the hook, now and then again. */
  private async delivered(author: FakeUser, post: FakePost): Promise<void> {
    const again = Math.floor(this.roll() * TWICE) === 0 ? this.roll() * MOST_MS_TO_SECOND : null;
    const once = this.processes.deliver(author, post);
    if (again !== null) {
      await pause(Math.floor(again));
      await this.processes.deliver(author, post);
    }
    await once;
  }

  private async startOne(place: number): Promise<void> {
    const title = `Checkout ${String(place)} to production`;
    const channel = this.world.mattermost.addChannel(`service-${String(place)}`, this.world.everybody);
    const runId = await (place % 2 === 0 ? this.byCommand(title, channel) : this.inPlaybooks(title, channel));
    const dri = new DriInPlaybooks(this.standIn, this.world.dave.Id, runId);
    this.started.push({runId, channel, signed: [], dri});
  }

  private async byCommand(
    title: string,
    {Id: channelId, TeamId: mattermostTeamId}: FakeChannel,
  ): Promise<string> {
    const actor = {userId: this.world.dave.Id, channelId, rootId: '', mattermostTeamId};
    const input = {
      title,
      templateId: '',
      where: 'here' as const,
      reviewers: this.roll() < 0.5 ? [] : REVIEWERS,
    };
    const {review} = await this.processes.any().actions.start(actor, input);
    return review.board.ref;
  }

  private async inPlaybooks(title: string, {Id: channelId}: FakeChannel): Promise<string> {
    const [playbook] = this.standIn.playbooks();
    return (await this.standIn.ui(this.world.dave.Id).start(playbook?.id ?? '', title, channelId)).id;
  }

  /** Every request of anybody takes its own time. */
  private makeSlow(): void {
    const {standIn, roll} = this;
    const serve = standIn.serve.bind(standIn);
    standIn.serve = async (request) => {
      await pause(Math.floor(roll() * MOST_MS_TO_PLAYBOOKS));
      standIn.pace.beforeWrite = 1 + Math.floor(roll() * MOST_MS_TO_PLAYBOOKS);
      standIn.pace.beforeEvent = 1 + Math.floor(roll() * MOST_MS_TO_PLAYBOOKS);
      return serve(request);
    };
  }
}
