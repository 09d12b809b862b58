import {restartFrugally, type Self} from './frugal';

interface Start {
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** Starts a program again and again, as long as it replaces itself. */
function starts(first: Partial<Self>): Start[] {
  const seen: Start[] = [];
  const start = (self: Partial<Self>): void => {
    restartFrugally({
      execPath: '/plugins/prr/plugin',
      argv: ['bun', '/$bunfs/plugin', 'argument'],
      env: {},
      execve: (file, args, env) => {
        seen.push({file, args, env});
        start({...self, env});
      },
      ...self,
    });
  };
  start(first);
  return seen;
}

test('a compiled program restarts once, with its arguments and its environment', () => {
  const [restart, ...more] = starts({env: {MATTERMOST_PLUGIN: 'cookie'}});
  expect(more).toEqual([]);
  expect(restart).toMatchObject({
    file: '/plugins/prr/plugin',
    args: ['/plugins/prr/plugin', 'argument'],
    env: {MATTERMOST_PLUGIN: 'cookie', BUN_JSC_useFTLJIT: 'false'},
  });
});

test('what the environment says already is kept', () => {
  const [restart] = starts({env: {BUN_JSC_useFTLJIT: 'true'}});
  expect(restart?.env).toMatchObject({
    BUN_JSC_useFTLJIT: 'true',
    BUN_JSC_forceRAMSize: expect.stringMatching(/^\d+$/),
  });
});

test('a program that is not compiled does not restart: its executable is the runtime', () => {
  expect(starts({argv: ['/usr/bin/bun', '/src/main.ts']})).toEqual([]);
});

test('where a process cannot replace itself, it goes on', () => {
  expect(starts({execve: undefined})).toEqual([]);
  const refuse = (): void => {
    throw new Error('EACCES');
  };
  expect(() => starts({execve: refuse})).not.toThrow();
});
