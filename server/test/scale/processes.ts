import type {FakePost, FakeUser} from '../fakes/mattermost';
import type {Node, World} from '../fakes/world';
import {SlowLife} from './slow_life';

const MOST_MS_TO_STORE = 2;
const CALLS_TO_DEATH = 4_000;

/** Two processes of the plugin, side by side on one store. */
export class Processes {
  deaths = 0;
  private readonly nodes: Node[];

  constructor(
    private readonly world: World,
    private readonly roll: () => number,
  ) {
    this.nodes = [this.node(), this.node()];
  }

  /** One that is alive. */
  any(): Node {
    const alive = this.nodes.filter(({life}) => !life.dead);
    const node = alive[Math.floor(this.roll() * alive.length)];
    if (node === undefined) {
      throw new Error('no process is alive');
    }
    return node;
  }

  /** Hands a post to one of them. What it had not dealt with when it died comes to another. */
  async deliver(author: FakeUser, post: FakePost): Promise<void> {
    const node = this.any();
    try {
      await node.engine.onPost({sessionId: `session-${author.Username}`}, {...post});
    } catch (error) {
      if (!node.life.dead) {
        throw error;
      }
      await this.deliver(author, post);
    }
  }

  /** One of them dies at one of its next calls, whatever it is doing then. */
  killOneSoon(): void {
    this.nodes[1]?.engine.stop();
    this.nodes[1] = this.node(1 + Math.floor(this.roll() * CALLS_TO_DEATH));
  }

  /** Others take the places of those that have died. */
  reviveTheDead(): void {
    for (const [place, {life, engine}] of this.nodes.entries()) {
      if (life.dead) {
        this.deaths += 1;
        engine.stop();
        this.nodes[place] = this.node();
      }
    }
  }

  private node(dieAt = 0): Node {
    const when = this.roll() < 0.5 ? 'before' : 'after';
    const node = this.world.node(new SlowLife(this.roll, MOST_MS_TO_STORE, dieAt, when));
    node.engine.start();
    return node;
  }
}
