import type {PersonPage} from '../browser/person_page';
import type {Shot} from './shot';

/** A part of the page of reviews, templates, reports and records. */
function pageShot(name: string, query: string, seen: (window: PersonPage) => Promise<void>): Shot {
  return {
    name,
    as: 'dave',
    open: async (window) => {
      await window.open(`/engineering/prr/reviews${query}`);
      await seen(window);
    },
  };
}

export const pageShots: readonly Shot[] = [
  pageShot('page-reviews', '', async ({page}) => {
    await page.getByRole('article').nth(1).waitFor();
  }),
  pageShot('page-table', '?view=table', async ({page}) => {
    await page.getByRole('row').nth(2).waitFor();
  }),
  pageShot('page-library', '?tab=library&q=rollback', async ({page}) => {
    await page
      .getByText(/items? ha(?:s|ve) it/u)
      .first()
      .waitFor();
  }),
  pageShot('page-versions', '?tab=library', async ({page}) => {
    await page.getByRole('link', {name: 'Payments review'}).click();
    await page.getByLabel('Compare with').selectOption('1.0.0');
    const changes = page.getByRole('region', {name: 'What changed from 1.0.0 to 1.1.0'});
    await changes.waitFor();
    await changes.scrollIntoViewIfNeeded();
  }),
  pageShot('page-reports', '?tab=reports&period=365d', async ({page}) => {
    await page.getByRole('img', {name: /^Chart: Open gaps/}).waitFor();
  }),
  pageShot('page-records', '?tab=records', async ({page}) => {
    await page
      .getByRole('link', {name: /^Record of/})
      .first()
      .waitFor();
  }),
];
