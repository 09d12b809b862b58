import type {Circus} from '@jest/types';
import {TestEnvironment} from 'jest-environment-node';

/** Node, and a global that says while `afterEach` runs whether the test has failed: only then pictures are taken. */
export default class Environment extends TestEnvironment {
  handleTestEvent({name}: Circus.Event): void {
    if (name === 'test_start') this.global['prrTestFailed'] = false;
    if (name === 'test_fn_failure' || name === 'hook_failure') this.global['prrTestFailed'] = true;
  }
}
