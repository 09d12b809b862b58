import en from './en.json';

/** The key of a text; each begins with the plugin's id, since all plugins share one table in the host. */
export type MessageId = keyof typeof en;

/** Our texts for a locale; English where there is no other. */
export function messagesFor(_locale: string): Record<string, string> {
  return en;
}
