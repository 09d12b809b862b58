// Packages that ship as ES modules only: jest runs CommonJS, so swc has to compile them.
const esm = [
  'p-limit',
  'yocto-queue',
  'p-retry',
  'is-network-error',
  'mdast-util-.*',
  'micromark.*',
  'unist-util-.*',
  'ccount',
  'escape-string-regexp',
  'longest-streak',
  'zwitch',
  'decode-named-character-reference',
  'character-entities.*',
  'devlop',
  'hono',
  'intl-messageformat',
  '@formatjs/.*',
  'lru-cache',
  'zod',
  'canonicalize',
];

export default {
  testEnvironment: 'node',
  // jest leaves one core to its own process, which has little to do: on two cores that was half of the machine.
  maxWorkers: '100%',
  // Only for what would never end: five seconds are soon over where others are at work on the same machine.
  testTimeout: 60_000,
  roots: ['<rootDir>/server', '<rootDir>/webapp', '<rootDir>/build', '<rootDir>/e2e/stage'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.m?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: {syntax: 'typescript', tsx: true},
          target: 'es2022',
          transform: {react: {runtime: 'classic'}},
        },
        module: {type: 'commonjs'},
      },
    ],
  },
  // Exported to whoever imports it, and to nobody who requires it.
  moduleNameMapper: {
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
    // A class is called what it is called in the source.
    '\\.module\\.css$': 'identity-obj-proxy',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
};
