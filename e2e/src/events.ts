import {once} from 'node:events';
import WebSocket from 'ws';
import type {OpenDialog, Post} from './models';
import {until, type UntilOptions} from './until';

const OPEN_WITHIN_MS = 10_000;

/** One websocket event as a client gets it. */
export interface ServerEvent {
  event: string;
  data: Record<string, unknown>;
  broadcast: {channel_id?: string; team_id?: string; user_id?: string};
  /** When it came, on the clock of `performance.now()`. */
  at: number;
}

/** The websocket events of one person, kept from the moment of opening. */
export class Events {
  readonly all: ServerEvent[] = [];

  private constructor(
    private readonly socket: WebSocket,
    private readonly who: string,
  ) {
    socket.on('message', (frame: Buffer) => {
      const message = JSON.parse(frame.toString()) as Partial<ServerEvent>;
      if (message.event !== undefined) {
        const {event, data = {}, broadcast = {}} = message;
        this.all.push({event, data, broadcast, at: performance.now()});
      }
    });
  }

  /** @throws Error when the server does not accept the connection within 10 s */
  static async open(address: string, token: string, who: string): Promise<Events> {
    const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/api/v4/websocket`, {
      headers: {Authorization: `Bearer ${token}`},
      handshakeTimeout: OPEN_WITHIN_MS,
    });
    const events = new Events(socket, who);
    await once(socket, 'open');
    await events.waitFor('hello', () => true, {within: OPEN_WITHIN_MS});
    return events;
  }

  async close(): Promise<void> {
    if (this.socket.readyState !== WebSocket.CLOSED) {
      const closed = once(this.socket, 'close');
      this.socket.terminate();
      await closed;
    }
  }

  /**
   * Waits for an event, and takes one that has already come.
   * @throws NotSeen with the names of the events that came
   */
  async waitFor(
    name: string,
    good: (event: ServerEvent) => boolean,
    options?: UntilOptions,
  ): Promise<ServerEvent> {
    return this.first(name, (event) => (good(event) ? event : undefined), options);
  }

  /** A message that only this person sees. */
  async ephemeral(good: (post: Post) => boolean = () => true, options?: UntilOptions): Promise<Post> {
    return this.first('ephemeral_message', (event) => keepIf(parse<Post>(event.data['post']), good), options);
  }

  /** The messages that only this person saw until now. */
  ephemerals(): Post[] {
    return this.all
      .filter(({event}) => event === 'ephemeral_message')
      .map(({data}) => parse<Post>(data['post']));
  }

  async dialog(
    good: (dialog: OpenDialog) => boolean = () => true,
    options?: UntilOptions,
  ): Promise<OpenDialog> {
    return this.first(
      'open_dialog',
      (event) => keepIf(parse<OpenDialog>(event.data['dialog']), good),
      options,
    );
  }

  async posted(good: (post: Post) => boolean, options?: UntilOptions): Promise<Post> {
    return this.first('posted', (event) => keepIf(parse<Post>(event.data['post']), good), options);
  }

  async edited(good: (post: Post) => boolean, options?: UntilOptions): Promise<Post> {
    return this.first('post_edited', (event) => keepIf(parse<Post>(event.data['post']), good), options);
  }

  /** @returns when a post was edited so, on the clock of `performance.now()` */
  async editedAt(good: (post: Post) => boolean, options?: UntilOptions): Promise<number> {
    const isIt = ({data}: ServerEvent): boolean => good(parse<Post>(data['post']));
    return (await this.waitFor('post_edited', isIt, options)).at;
  }

  /** Forgets what came until now, so that only what comes next is waited for. */
  clear(): void {
    this.all.length = 0;
  }

  private async first<T>(
    name: string,
    take: (event: ServerEvent) => T | undefined,
    options?: UntilOptions,
  ): Promise<T> {
    const find = (): T | undefined => {
      for (const event of this.all) {
        const taken = event.event === name ? take(event) : undefined;
        if (taken !== undefined) {
          return taken;
        }
      }
      return undefined;
    };
    try {
      return (await until(
        `event ${name} for ${this.who}`,
        find,
        (found) => found !== undefined,
        options,
      )) as T;
    } catch (error) {
      const seen = this.all.map(({event, data}) =>
        event === name ? `${event} ${JSON.stringify(data)}` : event,
      );
      throw new Error(`${String(error)}; events that came: ${seen.join(', ') || 'none'}`);
    }
  }
}

/** The server sends posts and dialogs as JSON in a string. */
function parse<T>(json: unknown): T {
  return JSON.parse(String(json)) as T;
}

function keepIf<T>(value: T, good: (value: T) => boolean): T | undefined {
  return good(value) ? value : undefined;
}
