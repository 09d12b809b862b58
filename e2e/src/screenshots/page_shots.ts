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
  pageShot('page-library', '?tab=library&q=rollback', async ({page}) => {
    await page
      .getByText(/items? ha(?:s|ve) it/u)
      .first()
      .waitFor();
  }),
  pageShot('page-reports', '?tab=reports&period=30d', async ({page}) => {
    await page.getByRole('img', {name: /^Chart: Open gaps/}).waitFor();
  }),
  pageShot('page-records', '?tab=records', async ({page}) => {
    await page.getByRole('link', {name: /^Record of/}).waitFor();
  }),
];
