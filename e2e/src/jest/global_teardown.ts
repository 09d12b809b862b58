import {kept} from './running_worlds';

/** jest runs this once, after all test files of all boards, whatever came of them. */
export default async function globalTeardown(): Promise<void> {
  await Promise.all(kept().map((world) => world.stop()));
}
