import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Page} from 'playwright-core';
import {repositoryRoot} from '../paths';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA: one line for each rule, with the elements that break it.
 * @param selector the part of the page that is looked at; undefined: all of it
 */
export async function axeFindings(page: Page, selector?: string): Promise<string[]> {
  const isThere = await page.evaluate<boolean>('"axe" in globalThis');
  // By the debugger's protocol, which the page's Content-Security-Policy does not concern.
  if (!isThere) await page.evaluate(readFileSync(axeSource(), 'utf8'));
  const options: RunOptions = {runOnly: {type: 'tag', values: WCAG}};
  const root = selector === undefined ? 'document' : JSON.stringify(selector);
  const {violations} = await page.evaluate<AxeResults>(`axe.run(${root}, ${JSON.stringify(options)})`);
  return violations.map(({id, help, nodes}) => {
    const where = nodes.map(({html, failureSummary}) => `\n  ${html}\n    ${failureSummary ?? ''}`);
    return `${id}: ${help}${where.join('')}`;
  });
}

function axeSource(): string {
  return createRequire(join(repositoryRoot(), 'package.json')).resolve('axe-core/axe.min.js');
}
