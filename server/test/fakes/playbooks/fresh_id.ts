const letters = 'ybndrfg8ejkmcpqxot1uwisza345h769';

/** Ids as Mattermost makes them: 26 characters. The same ones in every run of a test. */
export class FreshIds {
  private made = 0;

  next(): string {
    this.made += 1;
    let rest = this.made;
    let id = '';
    while (id.length < 26) {
      id += letters[(rest + id.length * 7) % 32] ?? '';
      rest = id.length < 8 ? Math.floor(rest / 32) : 0;
    }
    return id;
  }
}
