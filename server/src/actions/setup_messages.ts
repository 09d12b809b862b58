import type {RefusedBecause} from '../boards/board';
import type {Difference} from '../boards/playbooks/playbook_difference';
import type {SetupOutcome} from '../boards/playbooks/playbook_setup';
import type {Message} from '../posts/announcer';
import {shorten} from '../posts/markdown';
import type {MessageParams} from '../review/refusal';

const SHOWN_DIFFERENCES = 30;
const LONGEST_NAME = 80;

/** Refusals with a sentence of their own. */
const EXPLAINED: ReadonlySet<RefusedBecause> = new Set([
  'may-not-make-playbook',
  'may-not-change-playbook',
  'template-too-big',
  'sign-in',
]);

/** What `/prr setup` says about one template. */
export function outcomeMessages(outcome: SetupOutcome): Message[] {
  const {template} = outcome;
  const params = {title: template.title, version: template.version};
  switch (outcome.kind) {
    case 'refused':
      return [{key: `setup.refused.${EXPLAINED.has(outcome.because) ? outcome.because : 'other'}`, params}];
    case 'updated':
      return outcome.from === template.version
        ? [{key: 'setup.updated-within', params}]
        : [{key: 'setup.updated', params: {...params, from: outcome.from}}];
    case 'edited': {
      const {differences, edition, title} = outcome;
      const shown = differences.slice(0, SHOWN_DIFFERENCES);
      const more = differences.length - shown.length;
      const usage = `/prr setup replace ${template.id} ${edition}`;
      return [
        {key: 'setup.edited', params: {...params, playbook: title}},
        ...shown.map(differenceMessage),
        ...(more === 0 ? [] : [{key: 'setup.difference.more', params: {count: more}}]),
        {key: 'setup.edited-ask', params: {usage}},
      ];
    }
    default:
      return [{key: `setup.${outcome.kind}`, params}];
  }
}

function differenceMessage({kind, ...details}: Difference): Message {
  const entries = Object.entries<string | number>(details).map(([name, value]) => [
    name,
    typeof value === 'string' ? shorten(value, LONGEST_NAME) : value,
  ]);
  return {key: `setup.difference.${kind}`, params: Object.fromEntries(entries) as MessageParams};
}
