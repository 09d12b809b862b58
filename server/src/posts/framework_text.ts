import type {Translate} from '../i18n/messages';
import type {FrameworkVersion} from '../review/framework';
import {link as linked, prose} from './evidence_text';
import {plain, shorten} from './markdown';

const LONGEST = 16_000;
const SHOWN = 500;

/** The frameworks that there are, a line each. */
export function frameworkList(frameworks: readonly FrameworkVersion[], t: Translate): string {
  if (frameworks.length === 0) return t('framework.list-empty');
  const lines = frameworks.map((each) => line(each, t));
  return shorten([t('framework.list-head'), ...lines].join('\n'), LONGEST);
}

/** One with what it meets, and what shows it. */
export function frameworkText(framework: FrameworkVersion, t: Translate): string {
  const met = framework.answers.map(({meets, text}) =>
    t('framework.met', {item: meets, text: prose(shorten(text, SHOWN)).join(' ')}),
  );
  return shorten([line(framework, t), ...met].join('\n'), LONGEST);
}

function line({id, version, title, link, answers}: FrameworkVersion, t: Translate): string {
  const shown = link === '' ? plain(title) : linked(title, link);
  return t('framework.line', {id, version, title: shown, count: answers.length});
}
