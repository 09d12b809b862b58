import type {PersonPage} from '../browser/person_page';
import type {Organisation} from './organisation';
import type {Shot} from './shot';

async function openPanel(window: PersonPage, {open}: Organisation): Promise<void> {
  await window.goTo(open.channel);
  // A narrow window has no app bar: there the button is in the channel's header.
  const entry = window.page.locator('#app-bar-icon-prr').or(window.page.getByTestId('prr-header'));
  await entry.filter({visible: true}).first().click();
  await window.rhs.getByRole('heading', {name: 'Checkout service to production'}).waitFor();
}

export const panelShots: readonly Shot[] = [
  {name: 'panel', as: 'dave', open: openPanel},
  {
    name: 'panel-item',
    as: 'carol',
    open: async (window, organisation) => {
      await openPanel(window, organisation);
      await window.rhs.getByRole('radio', {name: /^All/}).check();
      const item = window.rhs.locator('[data-item]', {hasText: /^11/});
      await item.getByRole('button').first().click();
      await item.scrollIntoViewIfNeeded();
    },
  },
];
