import {readFile} from 'node:fs/promises';
import {onEachBoard, thisBoard} from '../boards';
import type {PersonPage} from '../browser/person_page';
import {useBrowser} from '../browser/use_browser';
import {approve, prepareReviews, type SeenReview, startedReview, startReview, type} from '../reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

const yaml = (version: string, items: string) => `id: payments
version: ${version}
title: Payments review
sections:
  - id: sre
    title: SRE
    items: [${items}]
`;

/** The first chart, as a picture. */
const CANVAS = "document.querySelector('canvas').toDataURL()";

const windows = useBrowser();
let world: OwnWorld;
/** Closed. */
let tariffs: SeenReview;
/** Open, with a gap. */
let ledger: SeenReview;
/** Open, in a private channel that erin is not in. */
let vault: SeenReview;

// A world of its own: what other scenarios do is on no page, and their templates are not in the library.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
  const office = await world.admin.createChannel(world.team.id, 'office');
  for (const [version, items] of [
    ['1.0.0', '{id: night, title: The ledger balances every night}, {id: refunds, title: Refunds work}'],
    ['1.1.0', '{id: night, title: The ledger balances every hour}, {id: limits, title: Limits are set}'],
  ] as const) {
    await world.admin.postWithFiles(office.id, version, {'payments.yaml': yaml(version, items)});
    expect(await type(world.admin, office, '/prr template import')).toContain('is stored');
  }
  tariffs = await startReview(world, 'Tariffs');
  await approve(world, tariffs);
  await type(world.dave, tariffs.channel, `/prr close ${tariffs.key}`);
  ledger = await startReview(world, 'Ledger');
  await world.dave.addMember(ledger.channel.id, world.erin.id);
  await type(world.dave, ledger.channel, '/prr gap 12 high Nobody has restored a backup');
  const secret = await world.dave.createChannel(world.team.id, 'vault', 'P');
  vault = await startedReview(world.dave, await type(world.dave, secret, '/prr start "Vault"'));
});

afterAll(async () => {
  await world.stop();
});

const path = (query = ''): string => `/${world.team.name}/prr/reviews${query}`;
const cellsOf = async (dave: PersonPage, figure: string): Promise<string[]> =>
  dave.page
    .getByRole('region', {name: figure})
    .locator('tbody tr')
    .first()
    .locator('th, td')
    .allTextContents();

onEachBoard('the page of reviews, templates, reports and records', () => {
  let dave: PersonPage;

  beforeAll(async () => {
    dave = await windows.openAs(world, 'dave', {theme: 'denim'});
  });

  test('opens from the menu of products, with reviews by their state, found by words', async () => {
    const {page} = dave;
    await dave.goTo(ledger.channel);
    await page.locator('#product_switch_menu').click();
    await page.getByRole('menuitem', {name: 'Reviews, templates and reports'}).click();
    const closed = page.getByRole('region', {name: /^Closed/});
    await closed.getByRole('article', {name: `${tariffs.key} Tariffs`}).waitFor();
    const waiting = page.getByRole('region', {name: /^Waiting/});
    expect(await waiting.getByRole('article').count()).toBe(2);
    expect(await dave.axe('main')).toEqual([]);

    await page.getByRole('button', {name: 'Table'}).click();
    await page.getByRole('searchbox', {name: 'Search'}).fill('tariffs');
    await page.getByText(vault.key).waitFor({state: 'detached'});
    expect(await page.getByRole('row').count()).toBe(2);
    await page.getByRole('columnheader', {name: 'Started'}).getByRole('button').press('Enter');
    await page.waitForURL(/sort=started&order=asc/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('sort='));
    expect(await page.getByRole('searchbox', {name: 'Search'}).inputValue()).toBe('tariffs');
    expect(await dave.axe('main')).toEqual([]);
  });

  test('leads to the card of a review in its channel', async () => {
    const {page} = dave;
    await dave.open(path('?view=table&q=tariffs'));
    await page.locator('main').getByRole('link', {name: 'Tariffs', exact: true}).press('Enter');
    await dave.post(tariffs.card.id).waitFor();
  });

  test('shows to nobody what is in channels that are not theirs', async () => {
    const erin = await windows.openAs(world, 'erin');
    await erin.open(path('?view=table'));
    await erin.page.locator('main').getByRole('link', {name: 'Ledger', exact: true}).waitFor();
    expect(await erin.page.locator('main').innerText()).not.toMatch(
      new RegExp(`${vault.key}|Vault|${tariffs.key}|Tariffs`, 'u'),
    );
    await erin.close();
  });

  test('finds templates by their items, and shows what changed between two versions', async () => {
    const {page} = dave;
    await dave.open(path('?tab=library'));
    await page.getByLabel('Search templates').fill('limits are set');
    const found = page.locator('main li', {has: page.getByRole('heading', {name: 'Payments review'})});
    await found.getByText('1 item has it:').waitFor();
    await page.getByRole('link', {name: 'Payments review'}).click();
    await page.getByLabel('Compare with').selectOption('1.0.0');
    const changes = page.getByRole('region', {name: 'What changed from 1.0.0 to 1.1.0'});
    await changes.getByText('1 item added, 1 removed, 1 changed').waitFor();
    expect(await changes.locator('del').allTextContents()).toEqual(['night', 'Refunds work']);
    expect(await changes.locator('ins').allTextContents()).toEqual(['hour', 'Limits are set']);
    expect(await dave.axe('main')).toEqual([]);
  });

  test('draws reports, with the same numbers as tables and as files', async () => {
    const {page} = dave;
    await dave.open(path('?tab=reports'));
    await page.getByRole('img', {name: /^Chart: Open gaps/}).waitFor();
    expect((await cellsOf(dave, 'Open gaps, by section')).slice(1)).toEqual(['0', '1', '0', '0', '1']);
    expect((await cellsOf(dave, 'Most often skipped')).length).toBe(0);
    const load = page.getByRole('region', {name: 'Load, by team'});
    await load.getByText('As a table').press('Enter');
    await load.getByRole('row', {name: 'Platform 2 0 0'}).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', {name: 'Download “Open gaps, by section” as CSV'}).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^prr-engineering-.*-gaps\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(2);
    expect(text).toContain(`${ledger.key},Ledger,open,`);
    expect(await dave.axe('main')).toEqual([]);
    // Another theme: Mattermost writes its colours into the style of the root.
    const drawn = await page.evaluate<string>(CANVAS);
    await page.evaluate("document.documentElement.style.setProperty('--button-bg', '#aa0033')");
    await until(
      'the chart in the new colours',
      () => page.evaluate<string>(CANVAS),
      (now) => now !== drawn,
    );
  });

  test('leads to a record that can be printed', async () => {
    const {page} = dave;
    await dave.open(path('?tab=records'));
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', {name: `Record of ${tariffs.key}`}).click();
    const record = await opened;
    await record
      .getByRole('heading', {name: /Tariffs/})
      .first()
      .waitFor();
    await record.emulateMedia({media: 'print'});
    expect(await record.locator('body').innerText()).toContain('SRE review is completed');
    // Nothing is cut off at the side of a sheet: A4, landscape, with its margins.
    await record.setViewportSize({width: 1009, height: 680});
    expect(await record.evaluate<boolean>('document.body.scrollWidth <= innerWidth')).toBe(true);
    await record.close();
  });

  test('/prr report and /prr list lead to it', async () => {
    for (const command of ['/prr report', '/prr list']) {
      expect(await type(world.dave, ledger.channel, command)).toContain(`](${world.address}${path('?')}`);
    }
  });

  test.each(['', '?view=table', '?tab=library', '?tab=reports', '?tab=records'])(
    'is there in the dark, on a narrow screen and from right to left (%s)',
    async (query) => {
      const narrow = await windows.openAs(world, 'dave', {theme: 'onyx', width: 400});
      await narrow.open(path(query));
      await narrow.turnAround();
      await narrow.page.locator('main').getByRole('link').nth(4).waitFor();
      expect(await narrow.axe('main')).toEqual([]);
      expect(await narrow.page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(
        true,
      );
      await narrow.close();
    },
  );
});
