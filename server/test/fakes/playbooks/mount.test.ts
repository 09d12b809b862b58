import {behindPluginHttp, behindServer} from './mount';
import {sampleRun} from './sample_run';

describe('behind PluginHTTP', () => {
  test.each([
    ['2.8.0', 'Mattermost-User-Id', true, 200],
    ['2.8.0', 'Mattermost-User-Id', false, 401],
    ['2.8.0', 'Mattermost-Plugin-Acting-User-Id', false, 401],
    ['2.11.0', 'Mattermost-Plugin-Acting-User-Id', false, 200],
  ])('%s, %s, carried as it is: %s gives %s', async (version, header, carriesUser, status) => {
    const {standIn, runId, alice} = await sampleRun({version});
    const port = behindPluginHttp(standIn, {carriesUser});
    const request = new Request(`http://plugins/playbooks/api/v0/runs/${runId}`, {
      headers: {[header]: alice},
    });
    expect((await port.fetch(request)).status).toBe(status);
  });

  test('switched off, the server says 404', async () => {
    const {standIn, runId} = await sampleRun();
    standIn.active = false;
    const response = await behindPluginHttp(standIn).fetch(
      new Request(`http://plugins/playbooks/api/v0/runs/${runId}`),
    );
    expect([response.status, await response.text()]).toEqual([404, '404 page not found\n']);
  });
});

describe('behind a server', () => {
  test('a session says who asks; bodies pass both ways; a dropped connection is one', async () => {
    const {standIn, runId, alice, ticked} = await sampleRun();
    const server = await behindServer(standIn, (token) => (token === 'alices' ? alice : ''));
    try {
      const ask = (path: string, token: string, init: RequestInit = {}) =>
        fetch(`${server.url}/plugins/playbooks/api/v0/${path}`, {
          ...init,
          // Forged: the server takes it away.
          headers: {
            'Mattermost-User-Id': 'user-dave',
            ...(token !== '' && {Authorization: `Bearer ${token}`}),
          },
        });
      expect((await ask(`runs/${runId}`, '')).status).toBe(401);
      expect((await ask(`runs/${runId}`, 'stolen')).status).toBe(401);
      const answer = await ask(`runs/${runId}`, 'alices');
      expect((await answer.json()) as unknown).toMatchObject({id: runId});
      const init = {method: 'PUT', body: JSON.stringify({new_state: 'closed'})};
      expect((await ask(`runs/${runId}/checklists/0/item/3/state`, 'alices', init)).status).toBe(200);
      expect(ticked()).toEqual(['Item 3: closed']);
      standIn.faults.next(1, 'dropped');
      await expect(ask(`runs/${runId}`, 'alices')).rejects.toThrow('fetch failed');
    } finally {
      await server.close();
    }
  });
});
