import base from '../jest.config.mjs';

/** The scenarios on a real server: one world for all files, two of which run at a time. */
export default {
  testEnvironment: 'node',
  rootDir: '..',
  roots: ['<rootDir>/e2e'],
  testMatch: ['<rootDir>/e2e/**/*.test.ts'],
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  modulePathIgnorePatterns: base.modulePathIgnorePatterns,
  globalSetup: '<rootDir>/e2e/src/jest/global_setup.ts',
  globalTeardown: '<rootDir>/e2e/src/jest/global_teardown.ts',
  maxWorkers: 2,
  testTimeout: 120_000,
};
