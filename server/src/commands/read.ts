import type {Said, TryingOut} from '../actions/trying_out';
import type {Translate} from '../i18n/messages';
import {plainParams} from '../posts/words';
import {Refusal} from '../review/refusal';
import {typed, type Command} from './command';

/** `/prr read SRE review is completed`: how that would be read. */
export function read(tryingOut: Pick<TryingOut, 'explain'>): Command {
  const usage = 'read <text>';
  return {
    name: 'read',
    usage,
    verbatim: true,
    suggestions: [{kind: 'text', hint: 'text'}],
    run: async ({actor, text, t}) => {
      if (text.trim() === '') throw new Refusal('commands.missing-text', {usage: typed(usage)});
      const {verdicts, nearMisses, why} = await tryingOut.explain(actor, text);
      const lines = [
        ...verdicts.map((said) => t('commands.read-verdict', params(said, t))),
        ...nearMisses.map((said) => t('commands.read-near', params(said, t))),
      ];
      const nothing = t('commands.read-nothing', {why: t(why.key, plainParams(why.params))});
      return [...(lines.length === 0 ? [nothing] : lines), t('commands.read-foot')].join('\n');
    },
  };
}

function params(
  {team, verdict, isMember, refused, isAsked, why}: Said,
  t: Translate,
): Record<string, string> {
  return {
    ...plainParams({team, key: refused?.review ?? ''}),
    verdict,
    member: String(isMember),
    asked: String(isAsked || !isMember),
    refusal: refused === null ? '' : t(`refusal.${refused.code}`, plainParams(refused.params)),
    refused: String(refused !== null),
    why: t(why.key, plainParams(why.params)),
  } as Record<string, string>;
}
