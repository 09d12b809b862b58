import {english} from '../../test/fakes/english';
import {sampleGap} from '../../test/fakes/dossier';
import {sampleReport, sampleTime, sampleView} from '../../test/fakes/sample_review';
import {type Answer, type Dossier, EMPTY_DOSSIER} from '../review/dossier';
import {answersText} from './answers_text';
import {dossierLine, openGapsLine} from './dossier_lines';
import {link, prose} from './evidence_text';
import {gapsCsv} from './gaps_csv';
import {fenced, gapsText, ticketOf} from './gaps_text';
import {itemText} from './item_text';
import {pageOf} from './paging';
import type {Rendering} from './rendering';

const DAY = 24 * 60 * 60_000;
const rendering: Rendering = {
  t: english(),
  person: (id) => `@${id}`,
  permalink: (postId) => (postId === '' ? '' : `https://chat.example/core/pl/${postId}`),
  boardLink: () => '',
  zone: 'UTC',
  now: sampleTime,
};

function withDossier(change: Partial<Dossier>) {
  const view = sampleView({cardPostId: 'card12', dossier: {...EMPTY_DOSSIER, ...change}});
  return {...view, report: sampleReport(view)};
}

function itemAt(view: ReturnType<typeof withDossier>, place: number) {
  return view.report.items[place - 1]!;
}

function answerTo(view: ReturnType<typeof withDossier>, place: number, change: Partial<Answer> = {}): Answer {
  const {id, title} = itemAt(view, place).item;
  return {
    itemId: id,
    title,
    kind: 'answered',
    text: 'yes',
    evidence: [],
    postId: '',
    by: 'dave',
    at: sampleTime,
    ...change,
  };
}

describe('a link of people’s', () => {
  it.each([
    ['the board', 'https://a.example/d?x=1&y=2', '[the board](https://a.example/d?x=1&y=2)'],
    ['a](https://evil.example)', 'https://a.example', '[a\\](https://evil.example)](https://a.example)'],
    ['*b* @all', 'https://a.example/(x)', '[\\*b\\* @\u200dall](https://a.example/%28x%29)'],
    ['c', 'https://a.example/ü|`>', '[c](https://a.example/ü%7C%60%3E)'],
  ])('%s to %s', (name, url, text) => {
    expect(link(name, url)).toBe(text);
  });

  it('works in their words, of which nothing else is formatted', () => {
    expect(prose('# See [the board](https://a.example/d), *now*\n\n- https://b.example/c_d')).toEqual([
      '\\# See [the board](https://a.example/d), \\*now\\*',
      '',
      '\\- [b.example/c\\_d](https://b.example/c_d)'.replace('\\_', '_'),
    ]);
  });
});

describe('answers', () => {
  const empty = withDossier({});
  const dossier = {
    answers: [
      answerTo(empty, 2, {
        text: 'One line\nand @all',
        evidence: [
          {kind: 'link', name: 'Board', url: 'https://a.example'},
          {kind: 'file', name: 'shot*.png', fileId: 'f'},
        ],
        postId: 'reply',
      }),
      answerTo(empty, 4, {kind: 'not-applicable', text: 'no database'}),
      answerTo(empty, 3, {itemId: 'gone', title: 'Was removed'}),
    ],
  };
  const view = withDossier(dossier);

  it('are listed, those to items that are gone first', () => {
    const hints = new Map<string, {evidence: string}>();
    const text = answersText(view, {items: view.report.items, only: 'all', hints, page: 1}, rendering);
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\*\*1\*\* .* · no answer yet$/),
        expect.stringMatching(/^\*\*2\*\* Runbook linked · answered by @dave, 2026-01-31 14:05 UTC$/),
        '> One line',
        '> and @\u200dall',
        '📎 [Board](https://a.example), [shot\\*.png](https://chat.example/core/pl/reply)',
        expect.stringMatching(/^\*\*4\*\* .* · does not apply, says @dave/),
        '> no database',
        'An item that is gone: Was removed · answered by @dave, 2026-01-31 14:05 UTC',
      ]),
    );
  });

  it.each([
    ['framework', 'answered by @dave (by its framework), 2026-01-31 14:05 UTC'],
    ['PRR-1', 'answered by @dave (carried over from PRR-1), 2026-01-31 14:05 UTC'],
  ])('that come from %s say so', (from, says) => {
    const other = withDossier({answers: [answerTo(empty, 2, {from})]});
    const shown = {items: other.report.items, only: 'all' as const, hints: new Map(), page: 1};
    expect(answersText(other, shown, rendering)).toContain(says);
  });

  it('that are missing are listed with what good evidence is', () => {
    const hints = new Map([[itemAt(view, 1).item.id, {evidence: 'A picture.'}]]);
    const text = answersText(view, {items: view.report.items, only: 'open', hints, page: 1}, rendering);
    expect(text.trimEnd().split('\n')).toEqual([
      '**Scope**',
      expect.stringMatching(/^\*\*1\*\* .* · no answer yet$/),
      '> *Good evidence:* A picture.',
    ]);
  });

  it('are shown whole with their item', () => {
    const gap = sampleGap({itemId: itemAt(view, 2).item.id, title: 'Runbook linked'});
    const more = withDossier({
      ...dossier,
      gaps: [gap],
      threads: [{itemId: itemAt(view, 2).item.id, postId: 't'}],
    });
    const text = itemText(more, itemAt(more, 2), {why: 'People wake up.', evidence: 'A link.'}, rendering);
    for (const part of [
      '*Why it matters:* People wake up.',
      '*Good evidence:* A link.',
      '*Answered by @dave, 2026-01-31 14:05 UTC:*',
      '[Its thread](https://chat.example/core/pl/t)',
      '- 1. **G1** high: no alert on the queue',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('never make an answer of ours longer than a post', () => {
    const longLinks = Array.from({length: 20}, (_, place) => ({
      kind: 'link' as const,
      name: '*'.repeat(200),
      url: `https://a.example/${String(place)}/${'('.repeat(500)}`,
    }));
    const long = withDossier({
      answers: [1, 2, 3].map((place) =>
        answerTo(empty, place, {text: '*'.repeat(4000), evidence: longLinks}),
      ),
    });
    const text = answersText(
      long,
      {items: long.report.items, only: 'all', hints: new Map(), page: 1},
      rendering,
    );
    expect(text.length).toBeLessThan(16_000);
    expect(itemText(long, itemAt(long, 2), undefined, rendering).length).toBeLessThan(16_000);
  });
});

describe('gaps', () => {
  const gaps = [
    sampleGap({
      id: 'G1',
      severity: 'critical',
      ownerId: 'bob',
      dueAt: sampleTime - DAY,
      ticket: 'https://t.example/1',
    }),
    sampleGap({
      id: 'G2',
      rank: 2,
      state: 'accepted',
      accepted: {by: 'dave', at: sampleTime, ownerId: 'alice', until: sampleTime + DAY, reason: 'cost'},
    }),
    sampleGap({
      id: 'G3',
      rank: 3,
      state: 'accepted',
      accepted: {by: 'dave', at: sampleTime, ownerId: 'alice', until: sampleTime - DAY, reason: 'cost'},
    }),
    sampleGap({id: 'G4', rank: 0, state: 'done', done: {by: 'bob', at: sampleTime}, text: '=1+1'}),
  ];
  const view = withDossier({gaps, tier: '2', slo: 99.9, service: 'checkout'});

  it('are said in a line each', () => {
    const text = gapsText(view, gaps, {want: 'all', page: 1}, rendering).split('\n');
    expect(text).toEqual([
      '- 1. **G1** critical: no alert on the queue · owner @bob · was due 2026-01-30 · [ticket](https://t.example/1)',
      '- 2. **G2** high: no alert on the queue · risk accepted until 2026-02-01, carried by @alice, by @dave: cost',
      '- 3. **G3** high: no alert on the queue · open again: its risk was accepted until 2026-01-30 only, carried by @alice',
      '- **G4** high: =1+1 · done, @bob, 2026-01-31 14:05 UTC'.replace('=1', '\\=1'),
    ]);
  });

  it('are counted on the card, beside tier and service', () => {
    expect(dossierLine(view, view.report, rendering)).toEqual([
      'Service checkout · Tier 2 (99.9 %) · Open gaps: 1 critical, 1 high · 1 accepted risk',
    ]);
    expect(dossierLine(withDossier({}), view.report, rendering)).toEqual([]);
    expect(openGapsLine(view.review, rendering)[0]).toContain(
      '2 gaps are open: G1 (critical) no alert on the queue; G3 (high)',
    );
  });

  it('are a table that no spreadsheet runs', () => {
    const lines = gapsCsv(view, gaps, rendering).split(/\r?\n/);
    expect(lines[0]).toMatch(/^\ufeffreview,title,service,tier,gap,rank,severity,state,/);
    expect(lines[1]).toContain('PRR-12,Checkout service to production,checkout,2,G1,1,critical,open');
    expect(lines[3]).toContain('expired');
    expect(lines[4]).toContain("'=1+1");
    expect(lines[4]).not.toMatch(/,=/);
  });

  it('are tickets that can be copied whole, whatever is in them', () => {
    const hints = new Map([
      [itemAt(view, 2).item.id, {why: 'People wake up.', evidence: 'An alert that fired.'}],
    ]);
    const gap = sampleGap({itemId: itemAt(view, 2).item.id, title: 'Runbook linked', text: 'no ```alert```'});
    const text = ticketOf(view, gap, hints, rendering);
    expect(text).toContain(
      '- Review: [PRR-12](https://chat.example/core/pl/card12) Checkout service to production',
    );
    expect(text).toContain('- Item: 2 Runbook linked');
    expect(text).toContain('## Done when this can be shown\n\nAn alert that fired.');
    expect(fenced('a ```` b')).toBe('`````markdown\na ```` b\n`````');
  });
});

it('blocks are put together to pages, and never divided', () => {
  const blocks = Array.from({length: 5}, (_, place) => String(place).repeat(4000));
  expect([1, 2, 3, 4].map((page) => pageOf(blocks, page).blocks.map(([first]) => first))).toEqual([
    ['0', '1'],
    ['2', '3'],
    ['4'],
    [],
  ]);
  expect(pageOf(['x'.repeat(20_000)], 1).pages).toBe(1);
});
