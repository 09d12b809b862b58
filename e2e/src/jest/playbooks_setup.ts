import {setUp} from './set_up';

/** jest runs this once, before the test files of the project `playbooks`. */
export default function globalSetup(): Promise<void> {
  return setUp('playbooks');
}
