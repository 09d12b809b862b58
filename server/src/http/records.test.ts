import {createHash} from 'node:crypto';
import {fullDossier} from '../../test/fakes/full_dossier';
import {english} from '../../test/fakes/english';
import {sampleHead} from '../../test/fakes/record_actions';
import {sampleReport, sampleSignature, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {World} from '../../test/fakes/world';
import {encode, seal} from '../records/envelope';
import {FORMAT, VERSION} from '../records/record_schema';
import {snapshotOf} from '../records/snapshot';
import {pageOf, policyOf} from './record_page';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

/** A record in which everything that people write is an attack. */
async function evilRecord(): Promise<Uint8Array> {
  const dossier = fullDossier();
  const poisoned = JSON.parse(
    JSON.stringify(dossier, (key, value: unknown) =>
      typeof value === 'string' && ['text', 'value', 'note', 'words', 'name', 'reason', 'about'].includes(key)
        ? EVIL
        : value,
    ),
  ) as typeof dossier;
  poisoned.answers[0]!.evidence = [
    {kind: 'link', name: EVIL, url: 'javascript:alert(1)'},
    {kind: 'link', name: 'Runbook', url: 'https://wiki.example/run?a=1&b=2'},
  ];
  poisoned.gaps[0]!.ticket = 'javascript:alert(2)';
  const view = sampleView({
    status: 'closed',
    endedBy: 'dave',
    endedAt: sampleTime,
    signatures: [sampleSignature('sre', 'alice', {words: EVIL, membership: EVIL})],
    dossier: poisoned,
    timeline: [{at: sampleTime, by: 'dave', kind: 'note', details: {note: EVIL}}],
  });
  view.content.title = EVIL;
  view.content.sections[1]!.title = EVIL;
  const record = snapshotOf(view, sampleReport(view), {
    site: 'https://chat.example',
    channel: {id: 'channel', name: 'checkout', displayName: EVIL},
    mattermostTeam: {id: 'core', name: 'core', displayName: EVIL},
    permalink: (postId) => (postId === '' ? '' : `https://chat.example/core/pl/${postId}`),
    hints: () => ({why: EVIL, evidence: EVIL}),
    itemsAsOf: 'the end',
  }).withPeople([{id: 'alice', username: 'alice', displayName: EVIL}]);
  const signer = await new World().node().records.key.signer();
  const at = new Date(sampleTime).toISOString();
  return encode(
    seal(
      {
        format: FORMAT,
        version: VERSION,
        chain: {number: 1, previous: '', recordedAt: at},
        files: {markdown: {name: 'PRR-12-record-1.md', sha256: 'a'.repeat(64)}},
        record,
      },
      signer,
    ),
  );
}

const t = english();

describe('the page of a record', () => {
  it('shows what people wrote as text, and follows addresses of the web only', async () => {
    const page = await pageOf({head: sampleHead(), latest: 1, json: await evilRecord(), t});
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img|javascript:alert\(1\)"|href="javascript/iu);
    expect(page).toContain('href="https://wiki.example/run?a=1&amp;b=2" rel="noopener noreferrer nofollow"');
    // Every tag is one of ours.
    const tags = new Set([...page.matchAll(/<\/?([a-z0-9]+)/giu)].map(([, tag = '']) => tag.toLowerCase()));
    expect([...tags].sort()).toEqual(
      'a body div em footer h1 h2 head header html meta p section strong style table tbody td th thead title tr'
        .split(' ')
        .filter((tag) => !['em', 'p'].includes(tag) || tags.has(tag)),
    );
  });

  it('has the style that its policy names, and no other', async () => {
    const page = await pageOf({head: sampleHead(), latest: 1, json: await evilRecord(), t});
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policyOf()).toContain(`style-src 'sha256-${digest}'`);
    expect(page).not.toMatch(/\sstyle=/u);
  });

  it('says when it was superseded, and what is left of one that was erased', async () => {
    const json = await evilRecord();
    expect(await pageOf({head: sampleHead(), latest: 2, json, t})).toContain(
      'the record that holds is number 2',
    );
    const erased = {by: 'root', name: 'root', at: sampleTime, reason: EVIL};
    const page = await pageOf({head: sampleHead({erased}), latest: 1, json: null, t});
    expect(page).toContain('Erased by @root on 2026-01-31 14:05 UTC');
    expect(page).not.toContain('<script');
  });
});
