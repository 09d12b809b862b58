/**
 * Looks at things by their name, each by one request at a time: whoever asks while one is under way gets the outcome of
 * another that begins when it has ended, however many ask meanwhile.
 */
export class OneAtATime {
  private readonly running = new Map<string, {now: Promise<void>; next: Promise<void> | null}>();

  /** @param look never rejects */
  ask(name: string, look: () => Promise<void>): Promise<void> {
    const under = this.running.get(name);
    if (under === undefined) {
      const now = look().finally(() => {
        if (this.running.get(name)?.next === null) this.running.delete(name);
      });
      this.running.set(name, {now, next: null});
      return now;
    }
    under.next ??= under.now.then(() => {
      this.running.delete(name);
      return this.ask(name, look);
    });
    return under.next;
  }
}
