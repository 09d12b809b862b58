import {type Reason, type ReasonCode, reasonOf} from './reading';
import type {Doubted} from './undermining';

type Word = 'complete' | 'withdraw';

/** What is known of a team after some of the post. */
export interface Standing {
  /** Null where nothing counts. */
  verdict: Word | null;
  /** What it looked like; null when it did not look like a verdict. */
  looked: Word | null;
  reason: Reason;
}

/** Doubts that, before the name of a team, are about everything that follows in the sentence. */
export const GOVERNING: readonly ReasonCode[] = [
  'condition',
  'hearsay',
  'modality',
  'irony',
  'question',
  'request',
];

/** What a post has said of each team so far, in the order in which they were spoken of last: the last word counts. */
export class Standings {
  readonly #of = new Map<string, Standing>();

  get(teamId: string): Standing | undefined {
    return this.#of.get(teamId);
  }

  /** The verdict about the team that was spoken of last. */
  get last(): Word | null {
    return [...this.#of.values()].at(-1)?.verdict ?? null;
  }

  /** @param doubt what speaks against all that the sentence says */
  say(teamIds: readonly string[], verdict: Word, doubt: Doubted | null): void {
    const counts =
      doubt === null || (verdict === 'withdraw' && !(doubt.ofWithdrawals && GOVERNING.includes(doubt.code)));
    for (const id of teamIds) {
      if (counts) this.#put(id, {verdict, looked: verdict, reason: reasonOf('said', '')});
      else this.doubt(id, verdict, reasonOf(doubt.code, doubt.words), true);
    }
  }

  /**
   * A question or a request takes nothing back that was said before; every other doubt does.
   * @param looked whether the words looked like a verdict
   */
  doubt(teamId: string, verdict: Word, reason: Reason, looked: boolean): void {
    const before = this.#of.get(teamId);
    if (before !== undefined && before.verdict !== null) {
      const asks = reason.code === 'question' || reason.code === 'request';
      if (asks || (reason.code === 'unclear' && !looked)) return;
      if (before.verdict === 'withdraw' && reason.code !== 'retracted') return;
    }
    if (!looked && before?.verdict === null && before.looked !== null) return;
    this.#put(teamId, {verdict: null, looked: looked ? verdict : null, reason});
  }

  mention(teamIds: readonly string[]): void {
    for (const id of teamIds) {
      if (!this.#of.has(id)) this.#put(id, {verdict: null, looked: null, reason: reasonOf('nothing', '')});
    }
  }

  /** Takes back what was said of these teams; of all when none are given. */
  takeBack({code, words, ofWithdrawals}: Doubted, teamIds: Iterable<string> = this.#of.keys()): void {
    for (const id of [...teamIds]) {
      const standing = this.#of.get(id);
      if (standing?.verdict === 'withdraw' && !ofWithdrawals) continue;
      if (standing !== undefined && standing.verdict !== null)
        this.#of.set(id, {...standing, verdict: null, reason: reasonOf(code, words)});
    }
  }

  #put(teamId: string, standing: Standing): void {
    this.#of.delete(teamId);
    this.#of.set(teamId, standing);
  }
}
