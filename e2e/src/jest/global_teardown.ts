import {kept} from './running_world';

/** jest runs this once, after all test files, whatever came of them. */
export default async function globalTeardown(): Promise<void> {
  await kept()?.stop();
}
