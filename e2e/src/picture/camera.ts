import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browser/chromium';
import type {Tools} from './tools';

const run = promisify(execFile);

/** CSS pixels, and how many of the picture's they are each. */
export interface Format {
  width: number;
  scale: number;
}

/** Takes pictures of pages, with a browser that calls nobody. */
export class Camera {
  private constructor(
    private readonly browser: Browser,
    private readonly pngquant: string,
  ) {}

  static async open(tools: Tools): Promise<Camera> {
    const browser = await launchChromium(tools.chromium);
    return new Camera(browser, tools.pngquant);
  }

  /** Writes the whole page as a PNG of 128 colours: a third of the size, and text needs no more. */
  async take(html: string, {width, scale}: Format, path: string): Promise<void> {
    const page = await this.browser.newPage({viewport: {width, height: 40}, deviceScaleFactor: scale});
    await page.setContent(html, {waitUntil: 'load'});
    await page.screenshot({path, fullPage: true});
    await page.close();
    await run(this.pngquant, ['--force', '--output', path, '--strip', '--nofs', '--speed', '1', '128', path]);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
