import {inspect} from 'node:util';
import type {PlaybooksCalls} from '../../../src/boards/playbooks/calls';
import {createPlaybooks} from '../../../src/boards/playbooks/client/playbooks_client';
import type {PlaybooksOptions} from '../../../src/boards/playbooks/client/ports';
import {Host} from './host';
import type {LocalServer} from './local_server';

export const TIMEOUT_MS = 10_000;
export const MAX_BYTES = 100_000;

/** Playbooks takes sessions only. */
export function sessionWorld(server: LocalServer, more: Partial<PlaybooksOptions> = {}) {
  const host = new Host();
  host.addresses = {
    listenAddress: `127.0.0.1:${server.port}`,
    connectionSecurity: '',
    siteUrl: '',
    override: '',
  };
  server.received.length = 0;
  return {host, playbooks: createPlaybooks(host.options({maxBytes: MAX_BYTES, ...more}))};
}

export const read = (calls: PlaybooksCalls) => calls.run('run1');
export const tick = (calls: PlaybooksCalls) =>
  calls.setState({runId: 'run1', checklist: 0, item: 0}, 'closed');

export const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

/** Neither what was thrown nor what was logged shows a session, however it is printed. */
export function expectNoToken(host: Host, ...shown: unknown[]): void {
  expect(host.sessions.size).toBeGreaterThan(0);
  for (const each of [...shown, host.logged]) {
    const stack = each instanceof Error ? `${each.stack} ${String(each.cause)}` : '';
    const printed = `${inspect(each, {depth: null, showHidden: true})} ${JSON.stringify(each)} ${stack}`;
    expect(printed).not.toContain('s3cr3t');
  }
}

/** Every session that was made is revoked. */
export function expectRevoked(host: Host): void {
  expect(host.revoked).toEqual([...host.sessions.keys()]);
  expect(host.revoked.length).toBeGreaterThan(0);
}
