import type {OpenOptions} from './test_browser';
import {TestBrowser} from './test_browser';
import type {PersonPage} from './person_page';
import type {PersonName, World} from '../world';

/** Set by e2e/src/jest/environment.ts. */
const place: typeof globalThis & {prrTestFailed?: boolean} = globalThis;

/** How a test file opens windows. */
export interface Windows {
  /** See TestBrowser.openAs. */
  openAs(world: World, name: PersonName | 'admin' | 'gus', options?: OpenOptions): Promise<PersonPage>;
}

/**
 * One Chromium for the scenarios around this call. A test fails when something went wrong in a page that it did not
 * expect (`page.troubles.expect`); of one that fails there are pictures in .cache/browser.
 */
export function useBrowser(): Windows {
  let browser: TestBrowser | undefined;

  beforeAll(async () => {
    browser = await TestBrowser.launch();
  });

  afterEach(async () => {
    const troubles = browser?.takeTroubles() ?? [];
    if (place.prrTestFailed === true || troubles.length > 0) {
      await browser?.takePictures(expect.getState().currentTestName ?? 'unknown');
    }
    expect(troubles).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    openAs: (world, name, options) => {
      if (browser === undefined)
        throw new Error('the browser is there once the tests run: open windows in them');
      return browser.openAs(world, name, options);
    },
  };
}
