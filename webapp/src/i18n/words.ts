/** The languages that there are texts in; English where a person's is none of them. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of a topic, by language: each has the keys of English. */
export type Words<Id extends string = string> = Record<Language, Record<Id, string>>;

/** @param locale as Mattermost has it: `de`, `pt-BR` */
export function languageOf(locale: string): Language {
  const language = locale.split('-')[0] ?? '';
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
