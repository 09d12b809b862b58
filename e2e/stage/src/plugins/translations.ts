import type {Messages} from './registry';

const sources = new Map<string, (locale: string) => Messages>();

export function setTranslations(
  pluginId: string,
  messagesOf: ((locale: string) => Messages) | undefined,
): void {
  if (messagesOf === undefined) {
    sources.delete(pluginId);
  } else {
    sources.set(pluginId, messagesOf);
  }
}

/** The words of all plugins in a language. */
export function translations(locale: string): Messages {
  return Object.assign({}, ...[...sources.values()].map((messagesOf) => messagesOf(locale))) as Messages;
}
