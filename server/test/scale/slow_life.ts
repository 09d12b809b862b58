import {pause} from '../fakes/playbooks/pace';
import {Life} from '../fakes/mortal';

/** A process whose calls travel: each waits a little before it is carried out, and its answer a little on the way back. */
export class SlowLife extends Life {
  /**
   * @param roll from 0 to below 1
   * @param mostMs for one way
   * @param dieAt as for Life
   */
  constructor(
    private readonly roll: () => number,
    private readonly mostMs: number,
    dieAt = 0,
    when: 'before' | 'after' = 'before',
  ) {
    super(dieAt, when);
  }

  override of<T extends object>(target: T): T {
    return super.of(this.slowly(target));
  }

  private slowly<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, name): unknown => {
        const value: unknown = Reflect.get(object, name, object);
        return typeof value !== 'function'
          ? value
          : async (...args: unknown[]): Promise<unknown> => {
              await this.travel();
              const answer: unknown = await Reflect.apply(value, object, args);
              await this.travel();
              return answer;
            };
      },
    });
  }

  private async travel(): Promise<void> {
    // One way in four takes any time at all.
    const ms = Math.floor((this.roll() * 4 - 3) * this.mostMs) + 1;
    if (ms > 0) {
      await pause(ms);
    }
  }
}
