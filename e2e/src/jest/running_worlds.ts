import type {OwnWorld} from '../world';

/** jest loads setup and teardown apart from each other; the global object is all that they share. */
const place: typeof globalThis & {prrRunningWorlds?: OwnWorld[]} = globalThis;

export function keep(world: OwnWorld): void {
  place.prrRunningWorlds = [...kept(), world];
}

export function kept(): readonly OwnWorld[] {
  return place.prrRunningWorlds ?? [];
}
