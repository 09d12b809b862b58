import {Life} from '../../test/fakes/mortal';
import {finished, type Node, World} from '../../test/fakes/world';
import {dossierOf} from '../review/dossier';

let world: World;
let node: Node;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  world.stop();
  jest.useRealTimers();
});

async function acceptedUntil(until: string, on = node): Promise<void> {
  const change = {kind: 'accept' as const, owner: 'dave', until, reason: 'known'};
  await finished(on.dossier.changeGap(world.actor(world.admin), 'PRR-1', 'G1', change)).catch(
    () => undefined,
  );
}

/** A review with a gap that is accepted until the first day, and for longer by a process that dies. */
async function acceptedAgain(life: Life): Promise<void> {
  jest.setSystemTime(Date.UTC(2026, 10, 24, 12));
  world = new World();
  node = world.node();
  await world.started(node);
  const gap = {item: '', severity: 'high', text: 'no alert', owner: '', due: '', ticket: ''};
  await finished(node.dossier.openGap(world.actor(world.dave), 'PRR-1', gap));
  await acceptedUntil('2026-12-01');
  await acceptedUntil('2026-12-11', world.node(life));
}

test('who carries a risk is told when the day that stands is over, wherever the process died', async () => {
  const life = new Life();
  await acceptedAgain(life);
  let kept = 0;
  for (let dieAt = 1; dieAt <= life.calls; dieAt += 2) {
    world.stop();
    await acceptedAgain(new Life(dieAt));
    const review = (await finished(node.engine.reviews.find('PRR-1')))!;
    const until = dossierOf(review).gaps[0]!.accepted!.until;
    kept += until < Date.UTC(2026, 11, 5) ? 1 : 0;
    const told: number[] = [];
    for (const moment of [Date.UTC(2026, 11, 3), Date.UTC(2026, 11, 13)]) {
      jest.setSystemTime(moment);
      await finished(node.engine.runner.runDue());
      told.push(world.chat.sent.filter(({keys}) => keys.includes('gap.over.owner')).length);
    }
    expect({dieAt, told}).toEqual({dieAt, told: until < Date.UTC(2026, 11, 5) ? [1, 1] : [0, 1]});
  }
  expect([kept > 0, 2 * kept < life.calls]).toEqual([true, true]);
}, 60_000);
