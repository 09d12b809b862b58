import type {Shot} from './shot';

export const panelShots: readonly Shot[] = [
  {
    name: 'panel',
    as: 'dave',
    open: async (window, {open}) => {
      await window.goTo(open.channel);
      await window.pressAppBar();
      await window.rhs.getByText('Checkout service to production').first().waitFor();
    },
  },
];
