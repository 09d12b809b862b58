import type {Feature} from '../host';
import {Hints, RUN_EVENTS} from '../playbooks/hints';

/** An eye on what Playbooks tells of its runs, so that the server looks sooner. */
export const runHints: Feature = (host) => {
  const hints = new Hints({
    connect: () => host.http(),
    isVisible: () => document.visibilityState === 'visible',
  });
  for (const event of RUN_EVENTS) {
    host.onEvent(event, (data) => hints.seen(data));
  }
  host.onDisabled(() => hints.stop());
};
