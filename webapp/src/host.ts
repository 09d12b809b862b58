import type {AxiosInstance} from 'axios';
import {getConfig} from 'mattermost-redux/selectors/entities/general';
import {basePath, createHttp} from './client/http';
import type {HostStore, Registry} from './registry/registry';

/** Makes the HTTP client for a SiteURL. */
export type Connect = (siteUrl: string | undefined) => AxiosInstance;

/** The web app that the plugin lives in, as features see it; and what is to be undone when the plugin is disabled. */
export class Host {
  private readonly undo: (() => void)[] = [];

  constructor(
    readonly registry: Registry,
    readonly store: HostStore,
    private readonly connect: Connect = createHttp,
  ) {}

  /** A client of the server in the name of who is logged in. */
  http(): AxiosInstance {
    return this.connect(this.siteUrl());
  }

  /** The path that Mattermost is served below: '' as a rule, `/chat` for a SiteURL with a path. */
  basePath(): string {
    return basePath(this.siteUrl());
  }

  /** Goes to an address of this Mattermost, below its base path, e.g. `/team/pl/<post id>`. */
  goTo(path: string): void {
    const history = window.WebappUtils?.browserHistory;
    if (history === undefined) {
      window.location.assign(`${this.basePath()}${path}`);
    } else {
      history.push(path);
    }
  }

  /** Has something done when the plugin is disabled. */
  onDisabled(undo: () => void): void {
    this.undo.push(undo);
  }

  /** Takes a registered component away when the plugin is disabled. @param id undefined where the host lacks it */
  keep(id: string | {id: string} | undefined): void {
    if (id !== undefined) {
      this.onDisabled(() => this.registry.unregisterComponent(typeof id === 'string' ? id : id.id));
    }
  }

  /** Handles an event of the websocket. @param event e.g. `custom_prr_review_changed` */
  onEvent(event: string, handler: (data: unknown) => void): void {
    this.registry.registerWebSocketEventHandler?.(event, ({data}) => handler(data));
    this.onDisabled(() => this.registry.unregisterWebSocketEventHandler?.(event));
  }

  disable(): void {
    for (const undo of this.undo.splice(0).reverse()) {
      undo();
    }
  }

  private siteUrl(): string | undefined {
    return getConfig(this.store.getState()).SiteURL;
  }
}

/** A part of the plugin: registers itself with the host, each in its own file. */
export type Feature = (host: Host) => void;
