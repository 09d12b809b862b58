import {z} from 'zod';
import type {Playbook, RunItem} from './schemas';

/** A keyword of a playbook's that a sign-off in a run's channel would set off. */
export interface KeywordWarning {
  playbook: {id: string; title: string};
  /** `tick`: an item is ticked. `prompt`: people are asked whether to start a run. */
  kind: 'tick' | 'prompt';
  /** Title of the item; '' for `prompt`. */
  item: string;
  keyword: string;
  /** How many people it is limited to; 0 for everybody, bots too. */
  people: number;
}

const strings = z.array(z.string()).nullish().catch(null);
const payload = z.looseObject({keywords: strings, user_ids: strings});
const taskAction = z.looseObject({
  trigger: z.looseObject({type: z.string(), payload: z.string()}),
  actions: z.array(z.looseObject({type: z.string(), payload: z.string().default('')})).nullish(),
});
const enabledSchema = z.looseObject({enabled: z.boolean().default(true)});
const signals = z.looseObject({
  signal_any_keywords: strings,
  signal_any_keywords_enabled: z.boolean().catch(false),
});

/** What reviewers write behind the name of their team: see reading/. Playbooks compares characters, not words. */
const ENDINGS = [
  'review is completed',
  'review is complete',
  'review is done',
  'review is approved',
  'review completed',
  'review done',
  'has completed its review',
  'has approved',
  'approves',
  'signed off',
];

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function ticks(action: {type: string; payload: string}): boolean {
  if (action.type !== 'mark_item_as_done') return false;
  return enabledSchema.safeParse(json(action.payload)).data?.enabled ?? true;
}

/** Whether words in a post tick this item, in the name of whoever wrote them and whatever they meant. */
export function isTickedByKeywords({task_actions}: Pick<RunItem, 'task_actions'>): boolean {
  return task_actions.some((raw) => {
    const action = taskAction.safeParse(raw).data;
    return action?.trigger.type === 'keywords_by_users' && action.actions?.some(ticks) === true;
  });
}

/** Whether a post that signs off for one of these teams may contain the keyword, in whatever case it is written. */
export function setOffBySignOff(keyword: string, teamNames: readonly string[]): boolean {
  const found = keyword.toLowerCase();
  return teamNames.some((teamName) => {
    const name = teamName.toLowerCase();
    const posts = ENDINGS.map((ending) => `${name} ${ending}`);
    return posts.some((post) => post.includes(found)) || ` ${found}`.includes(` ${name} review`);
  });
}

/**
 * The keywords of a playbook that sign-offs would set off: task actions of its items, and prompts to start a run.
 * @param teamNames names and aliases of the reviewing teams
 */
export function keywordsIn(playbook: Playbook, teamNames: readonly string[]): KeywordWarning[] {
  const {id, title} = playbook;
  const sets = (keyword: string): boolean => setOffBySignOff(keyword, teamNames);
  const ticking = playbook.checklists.flatMap(({items}) =>
    items.flatMap((item) =>
      item.task_actions.flatMap((raw): KeywordWarning[] => {
        const action = taskAction.safeParse(raw).data;
        if (action?.trigger.type !== 'keywords_by_users' || action.actions?.some(ticks) !== true) return [];
        const trigger = payload.safeParse(json(action.trigger.payload)).data;
        return (trigger?.keywords ?? []).filter(sets).map((keyword) => ({
          playbook: {id, title},
          kind: 'tick',
          item: item.title,
          keyword,
          people: trigger?.user_ids?.length ?? 0,
        }));
      }),
    ),
  );
  const {signal_any_keywords, signal_any_keywords_enabled} = signals.parse(playbook);
  const prompting = signal_any_keywords_enabled ? (signal_any_keywords ?? []).filter(sets) : [];
  return [
    ...ticking,
    ...prompting.map((keyword): KeywordWarning => ({
      playbook: {id, title},
      kind: 'prompt',
      item: '',
      keyword,
      people: 0,
    })),
  ];
}
