import type {PersonPage} from '../browser/person_page';
import type {Organisation} from './organisation';
import type {Shot} from './shot';

const PAGE = '/admin_console/plugins/plugin_prr';

/** A part of the plugin's page in the System Console, below its heading at the top of the picture. */
function consoleShot(
  name: string,
  heading: string,
  open: (window: PersonPage, organisation: Organisation) => Promise<void>,
): Shot {
  return {
    name,
    as: 'admin',
    open: async (window, organisation) => {
      await window.open(PAGE);
      await open(window, organisation);
      const headings = 'Array.from(document.querySelectorAll("h2, form div"))';
      await window.page.evaluate(
        `${headings}.find(({textContent}) => textContent === ${JSON.stringify(heading)}).scrollIntoView()`,
      );
    },
  };
}

export const consoleShots: readonly Shot[] = [
  consoleShot('console-teams', 'Reviewing teams', async ({page}) => {
    await page.getByRole('button', {name: 'SRE', exact: true}).click();
    await page.getByText('Right now:').waitFor();
    await page.getByRole('combobox').fill('car');
    await page.getByRole('option').first().waitFor();
  }),
  consoleShot('console-phrases', 'How sign-offs are read', async ({page}) => {
    await page
      .getByLabel('What somebody writes')
      .fill('SRE review is completed. Is the Platform review completed?');
    await page.getByText(/A sign-off of SRE/).waitFor();
  }),
  consoleShot('console-health', 'Connection and health', async ({page}) => {
    await page.getByText(/Version \d/).waitFor();
  }),
];
