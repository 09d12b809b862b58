import type {Shot} from './shot';

export const channelShots: readonly Shot[] = [
  {
    name: 'channel',
    as: 'alice',
    open: async (window, {open}) => {
      await window.goTo(open.channel);
      await window.post(open.card.id).waitFor();
    },
  },
];
