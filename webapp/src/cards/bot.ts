import type {Api} from '../client/api';
import type {BotView} from '../server_types';

/** Knows which account is ours, as our own route says: whose posts are drawn as cards. */
export class Bot {
  private asked: Promise<void> | null = null;
  private userId = '';
  private readonly listeners = new Set<() => void>();

  constructor(private readonly api: Pick<Api, 'get'>) {}

  /** User id; '' while it is not known. */
  readonly id = (): string => this.userId;

  /** Asks for it, once, when somebody wants to know; again when there was no answer. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.asked ??= this.ask();
    return () => this.listeners.delete(listener);
  };

  private async ask(): Promise<void> {
    try {
      const {user_id: userId} = await this.api.get<BotView>('/bot');
      this.userId = userId;
      this.listeners.forEach((listener) => listener());
    } catch {
      // Until it is known, posts are drawn as the host draws them.
      this.asked = null;
    }
  }
}
