import type {Actor} from '../actions/types';
import type {Translate} from '../i18n/messages';
import type {Message} from '../posts/announcer';
import {words as render} from '../posts/words';
import type {Words} from './words';

/** One use of a command: who, where, and what was typed behind its name. */
export interface Call {
  actor: Actor;
  /** Lets the server open a dialog for this person; '' when it cannot. */
  triggerId: string;
  words: Words;
  /** The same as it was typed. */
  text: string;
  /** The person's language. */
  locale: string;
  t: Translate;
}

/** An argument as the server suggests it while people type. `fetch` is a route below api/v1/autocomplete. */
export type Suggestion =
  | {kind: 'text'; hint: string}
  | {kind: 'list'; flag?: string; items: readonly string[]}
  | {kind: 'fetch'; flag?: string; fetch: 'items' | 'reviews' | 'templates'; required: boolean};

/** A subcommand of `/prr`. What it is for is the message `commands.help.<name>`. */
export interface Command {
  readonly name: string;
  /** Its grammar, as it is typed behind `/prr`. */
  readonly usage: string;
  readonly suggestions: readonly Suggestion[];
  /** Whether what is typed behind its name is text as it stands: no words, flags and quotes. */
  readonly verbatim?: boolean;
  /** Suggested to system admins only. Who may use it is checked where it is done. */
  readonly forAdmins?: boolean;
  readonly subcommands?: readonly Omit<Command, 'run' | 'subcommands'>[];
  /** @returns the answer, as Markdown that only the person sees. @throws Refusal */
  run(call: Call): Promise<string>;
}

/** An answer: what was done, and what the person should also know. */
export function answer({t}: Call, done: Message, notes: readonly Message[] = []): string {
  return render([done, ...notes], t);
}

/** A usage as it is typed: shown in messages between backticks. */
export function typed(usage: string): string {
  return `/prr ${usage}`;
}
