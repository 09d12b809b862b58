import type {OwnWorld} from '../world';

/** jest loads setup and teardown apart from each other; the global object is all that they share. */
const place: typeof globalThis & {prrRunningWorld?: OwnWorld} = globalThis;

export function keep(world: OwnWorld): void {
  place.prrRunningWorld = world;
}

export function kept(): OwnWorld | undefined {
  return place.prrRunningWorld;
}
