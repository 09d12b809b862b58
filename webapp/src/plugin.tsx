import {cards} from './features/cards';
import {commands} from './features/commands';
import {panel} from './features/panel';
import {consoleSettings} from './features/console';
import {pages} from './features/pages';
import {runHints} from './features/run_hints';
import {start} from './features/start';
import {words} from './features/words';
import {Host, type Connect, type Feature} from './host';
import {createHttp} from './client/http';
import type {HostStore, PluginClass, Registry} from './registry/registry';

/** What the plugin has for people in the web and desktop apps, each in a file of its own. */
const FEATURES: readonly Feature[] = [words, commands, start, pages, runHints, panel, cards, consoleSettings];

/** The plugin in the web and desktop apps. */
export class PrrPlugin implements PluginClass {
  private host: Host | null = null;

  /** `connect` makes the HTTP client for a SiteURL; tests give their own. */
  constructor(private readonly connect: Connect = createHttp) {}

  initialize(registry: Registry, store: HostStore): void {
    const host = new Host(registry, store, this.connect);
    this.host = host;
    for (const feature of FEATURES) {
      feature(host);
    }
  }

  uninitialize(): void {
    this.host?.disable();
    this.host = null;
  }
}
