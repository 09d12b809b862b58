import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const rooms = [
  'goplugin',
  'mattermost',
  'review',
  'reading',
  'boards',
  'signoff',
  'reviewers',
  'actions',
  'teams',
  'templates',
  'commands',
  'http',
  'posts',
  'store',
  'records',
  'views',
  'i18n',
  'yaml',
];

/** Which rooms of server/src a room may import from (docs/architecture.md, "The house"). main.ts and compose.ts see all. */
const mayImport = {
  goplugin: [],
  mattermost: ['goplugin'],
  review: [],
  reading: ['review'],
  i18n: ['review'],
  store: [],
  yaml: ['review'],
  teams: ['review', 'i18n', 'yaml'],
  templates: ['review', 'store', 'yaml'],
  boards: ['review', 'store'],
  posts: ['review', 'i18n'],
  records: ['review', 'store', 'templates', 'posts', 'i18n'],
  signoff: ['review', 'reading', 'store', 'boards', 'teams', 'posts', 'i18n'],
  reviewers: ['review', 'store', 'boards', 'teams', 'posts', 'signoff', 'i18n'],
  actions: [
    'review',
    'store',
    'boards',
    'teams',
    'templates',
    'posts',
    'signoff',
    'reviewers',
    'records',
    'i18n',
  ],
  views: ['review', 'templates', 'posts', 'i18n'],
  commands: ['review', 'teams', 'templates', 'actions', 'records', 'posts', 'i18n'],
  http: [
    'review',
    'teams',
    'actions',
    'signoff',
    'records',
    'posts',
    'commands',
    'views',
    'templates',
    'i18n',
  ],
};

const zones = rooms.map((room) => ({
  target: `./server/src/${room}`,
  from: './server/src',
  except: [room, ...mayImport[room]].map((name) => `./${name}`),
  message: `${room} may import only: ${mayImport[room].join(', ') || 'nothing'} (see docs/architecture.md)`,
}));

export default tseslint.config(
  {ignores: ['**/dist/**', '**/node_modules/**', '**/generated/**', '.cache/**', 'coverage/**']},
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: {'import-x': importX},
    settings: {
      'import-x/resolver': {typescript: {project: ['server', 'webapp', 'e2e', 'e2e/stage', 'build']}},
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            {
              target: './webapp/src',
              from: './server',
              except: [],
              message: 'the webapp imports server types through webapp/src/server_types.ts only',
            },
            {target: './server', from: './webapp'},
          ],
        },
      ],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-imports': [
        'error',
        {
          name: '@mattermost/compass-icons/components',
          message: 'import each icon from its own file below it: the index brings all of them, 400 KB',
        },
      ],
      'no-restricted-globals': [
        'error',
        {name: 'Bun', message: 'node: built-ins only, so that jest on Node runs the code that ships'},
      ],
    },
  },
  {
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/goplugin/**'],
    rules: {'no-console': ['error']},
  },
  {
    files: ['webapp/**/*.ts', 'webapp/**/*.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@mattermost/compass-icons/components',
          message: 'each icon from its own file, e.g. …/components/close: the index brings all of them along',
        },
      ],
    },
  },
  {
    files: ['webapp/src/server_types.ts'],
    rules: {'import-x/no-restricted-paths': 'off'},
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/test/**'],
    rules: {'@typescript-eslint/no-non-null-assertion': 'off'},
  },
);
