/** The teams as they stand in the editor, for whatever else on the page reads words for them. */
class TypedTeams {
  private text = '';
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** '' while there is no editor on the page. */
  readonly get = (): string => this.text;

  set(text: string): void {
    if (text !== this.text) {
      this.text = text;
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const typedTeams = new TypedTeams();
