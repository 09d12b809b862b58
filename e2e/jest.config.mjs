import process from 'node:process';
import {fileURLToPath, URL} from 'node:url';
import base from '../jest.config.mjs';

// Absolute: projects take a relative one from that of the whole.
const rootDir = fileURLToPath(new URL('..', import.meta.url));
const bundle = process.env.PLAYBOOKS_BUNDLE;

/** The scenarios of one board, on a world of their own that its test files share. */
function board(name, {testMatch, testPathIgnorePatterns = []}) {
  return {
    displayName: name,
    testEnvironment: '<rootDir>/e2e/src/jest/environment.ts',
    rootDir,
    roots: ['<rootDir>/e2e'],
    testMatch,
    testPathIgnorePatterns: ['/node_modules/', '/e2e/stage/', ...testPathIgnorePatterns],
    transform: base.transform,
    transformIgnorePatterns: base.transformIgnorePatterns,
    moduleNameMapper: base.moduleNameMapper,
    modulePathIgnorePatterns: base.modulePathIgnorePatterns,
    globals: {prrBoard: name},
    // One file for each: jest runs a setup that two projects share for one of them only.
    globalSetup: `<rootDir>/e2e/src/jest/${name}_setup.ts`,
    globalTeardown: '<rootDir>/e2e/src/jest/global_teardown.ts',
  };
}

/**
 * The scenarios on a real server, two files of which run at a time. Without a Playbooks bundle there is no project for
 * that board: `onEachBoard` then declares its scenarios as skipped in the other one.
 */
export default {
  rootDir,
  maxWorkers: 2,
  testTimeout: 120_000,
  projects: [
    board('builtin', {
      testMatch: ['<rootDir>/e2e/**/*.test.ts'],
      testPathIgnorePatterns: bundle ? ['/scenarios/playbooks_'] : [],
    }),
    ...(bundle ? [board('playbooks', {testMatch: ['<rootDir>/e2e/src/scenarios/*.test.ts']})] : []),
  ],
};
