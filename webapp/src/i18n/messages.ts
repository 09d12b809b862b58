import deHeader from './de/header.json';
import deKit from './de/kit.json';
import deMenus from './de/menus.json';
import enHeader from './en/header.json';
import enKit from './en/kit.json';
import enMenus from './en/menus.json';
import esHeader from './es/header.json';
import esKit from './es/kit.json';
import esMenus from './es/menus.json';
import frHeader from './fr/header.json';
import frKit from './fr/kit.json';
import frMenus from './fr/menus.json';
import jaHeader from './ja/header.json';
import jaKit from './ja/kit.json';
import jaMenus from './ja/menus.json';
import {languageOf, type Words} from './words';

const en = {...enHeader, ...enKit, ...enMenus};

/** The key of a text that is there from the start; each begins with the plugin's id, as all plugins share one table. */
export type MessageId = keyof typeof en;

const WORDS: Words<MessageId> = {
  en,
  de: {...deHeader, ...deKit, ...deMenus},
  es: {...esHeader, ...esKit, ...esMenus},
  fr: {...frHeader, ...frKit, ...frMenus},
  ja: {...jaHeader, ...jaKit, ...jaMenus},
};

/**
 * Our texts for a locale, for the host's table: those that are needed before anything is opened, and small. What is
 * loaded later brings its own, see WithWords.
 */
export function messagesFor(locale: string): Record<MessageId, string> {
  return WORDS[languageOf(locale)];
}

/** In English, for a host that does not know our texts. */
export const ENGLISH: Readonly<Record<MessageId, string>> = en;
