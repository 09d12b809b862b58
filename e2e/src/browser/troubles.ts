import type {Page} from 'playwright-core';

/** What went wrong in a page without anybody seeing it: errors in the console, exceptions, requests that failed. */
export class Troubles {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.add(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => {
      this.add(`exception: ${error.stack ?? error.message}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) {
        this.add(`${response.status()} ${response.request().method()} ${response.url()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Another page was opened meanwhile.
      if (why !== 'net::ERR_ABORTED') this.add(`${why} ${request.method()} ${request.url()}`);
    });
  }

  /** From now on this is no trouble, as when a test stops the server, or tries what is refused. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern);
  }

  /** What there was since the last time, without what was expected. */
  take(): string[] {
    return this.seen.splice(0).filter((trouble) => !this.expected.some((pattern) => pattern.test(trouble)));
  }

  private add(trouble: string): void {
    this.seen.push(trouble);
  }
}
