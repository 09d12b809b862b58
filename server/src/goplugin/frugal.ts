/**
 * Imported before everything else, this restarts the program once with settings of the JavaScript engine that keep its
 * memory small: as it is, the engine lets garbage grow as large as the live heap and more before it looks for it, on
 * the assumption that the machine is its own. The engine reads its settings from the environment when the process
 * starts, and the environment of a plugin is the server's; so the process replaces itself, which takes some 10 ms and
 * keeps its number, its streams and its parent.
 *
 * The settings are those of the Bun that package-lock.json pins (JavaScriptCore's OptionsList.h): Bun refuses to start
 * with one that it does not know, so that a change of Bun that drops one fails the build's first start.
 */
const settings: Readonly<Record<string, string>> = {
  // Bytes of memory to reckon with: a heap below a quarter of it may double between collections; a
  // larger one grows by half, then by a quarter. Less of it means less resident memory and more collecting: at half of
  // this, sixteen posts at a time take a fifth more processor time.
  BUN_JSC_forceRAMSize: String(84 * 1024 * 1024),
  // Collect only what is young while that is at least this part of the heap.
  BUN_JSC_minEdenToOldGenerationRatio: '0.3',
  // Let go of compiled code early: most of it ran once, at the start.
  BUN_JSC_useEagerCodeBlockJettisonTiming: 'true',
  // The last of the four compilers takes more memory and time than a message hook wins by it.
  BUN_JSC_useFTLJIT: 'false',
};

/** The parts of `process` that matter here. */
export interface Self {
  readonly env: NodeJS.ProcessEnv;
  /** What started the process; the program itself where it is compiled into one executable. */
  readonly execPath: string;
  readonly argv: readonly string[];
  /** Node 22.15, Bun 1.4. Does not return; throws where the system does not let it. */
  readonly execve?: (file: string, args: readonly string[], env: NodeJS.ProcessEnv) => void;
}

/** Where the program's files are seen from within an executable of Bun's. */
const INSIDE = '/$bunfs/';

/** Restarts a compiled program with the settings that its environment does not have yet; those it has are left. */
export function restartFrugally(self: Self): void {
  const compiled = self.argv[1]?.startsWith(INSIDE) === true;
  const settled = Object.keys(settings).every((name) => self.env[name] !== undefined);
  if (!compiled || settled) return;
  try {
    self.execve?.(self.execPath, [self.execPath, ...self.argv.slice(2)], {...settings, ...self.env});
  } catch {
    // It works as well without, in more memory.
  }
}

restartFrugally(process);
