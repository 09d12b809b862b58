import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {type Browser, chromium} from 'playwright-core';
import {repositoryRoot} from '../paths';

/** The Chromium of this machine. @throws Error with what to install when there is none that starts */
export function findChromium(): string {
  const script = join(repositoryRoot(), 'build', 'chromium.sh');
  try {
    return execFileSync(script, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();
  } catch (error) {
    const said = (error as {stderr?: string}).stderr?.trim();
    throw new Error(said ? said : `${script} failed: ${String(error)}`);
  }
}

/** Starts a Chromium without a screen, which calls nobody. */
export function launchChromium(executablePath = findChromium()): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // Chromium's sandbox refuses root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
