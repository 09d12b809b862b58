import type {Checked, RecordCheck} from '../actions/record_check';
import type {Translate} from '../i18n/messages';
import {plain} from '../posts/markdown';
import {moment} from '../posts/rendering';
import {typed, type Command} from './command';

const shownDigits = 16;

/** What a file turned out to be, in words. */
function said({name, verdict}: Checked, t: Translate): string {
  const file = plain(name);
  switch (verdict.kind) {
    case 'genuine': {
      const {key, number, digest, keyId, endedAt, status} = verdict.head;
      const params = {file, key, number, digest, status, at: moment(endedAt), latest: verdict.latest};
      const isLatest = String(number === verdict.latest);
      return t('verify.genuine', {...params, isLatest, keyId: keyId.slice(0, shownDigits)});
    }
    case 'erased': {
      const {key, number, erased} = verdict.head;
      return t('verify.erased', {
        file,
        key,
        number,
        same: String(verdict.same),
        name: plain(erased?.name ?? ''),
        at: moment(erased?.at ?? 0),
        reason: plain(erased?.reason ?? ''),
      });
    }
    case 'changed': {
      const {head, paths, lines, resealed} = verdict;
      return t('verify.changed', {
        file,
        key: head.key,
        number: head.number,
        resealed: String(resealed),
        what: paths.length > 0 ? 'paths' : lines.length > 0 ? 'lines' : 'layout',
        count: paths.length > 0 ? paths.length : lines.length,
        paths: paths.map((path) => `\`${path.replace(/[^\w.[\]-]/gu, '?').slice(0, 120)}\``).join(', '),
        lines: lines.join(', '),
      });
    }
    case 'foreign': {
      const {key, keyId, claimed, paths} = verdict;
      return t('verify.foreign', {
        file,
        key: plain(key),
        keyId: keyId.slice(0, shownDigits),
        isClaimed: String(claimed !== null),
        count: paths.length,
        paths: paths.map((path) => `\`${path.replace(/[^\w.[\]-]/gu, '?').slice(0, 120)}\``).join(', '),
      });
    }
    case 'signed':
      return t('verify.signed', {file, key: plain(verdict.key), number: verdict.number});
    case 'damaged': {
      const {key, number} = verdict.head;
      return t('verify.damaged', {file, key, number, because: verdict.because});
    }
    case 'unsigned':
      return t('verify.unsigned', {file});
    case 'none':
      return t('verify.none', {file});
  }
}

/** `/prr verify`, `/prr verify <link to a post>`, `/prr verify <file id>`, `/prr verify PRR-12 1`. */
export function verify(checking: Pick<RecordCheck, 'check'>): Command {
  const usage = 'verify [link to a post | file id | PRR-12]';
  return {
    name: 'verify',
    usage,
    suggestions: [{kind: 'text', hint: 'link to a post, file id or PRR-12'}],
    run: async ({actor, words, t}) => {
      const name = words.take() ?? '';
      const number = /^[1-9]\d{0,5}$/u.test(words.peek()) ? Number(words.take()) : 0;
      words.end(typed(usage));
      const checked = await checking.check(actor, name, number);
      return checked.map((each) => said(each, t)).join('\n\n');
    },
  };
}
