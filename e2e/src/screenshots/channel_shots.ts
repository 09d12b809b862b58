import type {Shot} from './shot';

export const channelShots: readonly Shot[] = [
  {
    name: 'channel',
    as: 'alice',
    open: async (window, {open}) => {
      await window.goTo(open.channel);
      await window.post(open.card.id).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'receipt',
    as: 'alice',
    open: async (window, {open}) => {
      await window.goTo(open.channel);
      const signed = window.posts('SRE review is completed').last();
      await window.openThread(signed);
      await window.rhs.getByRole('button', {name: /Undo/}).waitFor();
    },
  },
  {
    name: 'record',
    as: 'dave',
    open: async (window, {closed}) => {
      await window.goTo(closed.channel);
      await window.openThread(window.post(closed.card.id));
      await window.rhs.getByText(`Record of ${closed.key}`).first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'start',
    as: 'dave',
    open: async (window, {open}) => {
      await window.goTo(open.channel);
      await window.say('/prr start Checkout');
      await window.page.getByRole('dialog').waitFor();
      await window.page.getByText('Loading…').waitFor({state: 'detached'});
    },
  },
];
