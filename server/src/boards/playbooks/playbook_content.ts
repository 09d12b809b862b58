import {createHash} from 'node:crypto';
import type {Section} from '../../review/types';
import type {Playbook, RunItem} from './schemas';

/** An item of a playbook: what is written into it from a template, and what people may add there. */
export interface ContentItem {
  title: string;
  description: string;
  /** What templates do not have: assignee, due date, slash command, task actions, condition; '' when there is none. */
  settings: string;
}

export interface ContentSection {
  title: string;
  items: ContentItem[];
}

/** What an update from a template overwrites: nothing else of a playbook is ours. */
export interface PlaybookContent {
  title: string;
  description: string;
  sections: ContentSection[];
}

/** Fields by their JSON names, in the order of their names, so that equal values make equal texts. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]): [string, unknown] => [name, canonical(each)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Only what people set counts: a newer Playbooks may send fields that nobody has touched. */
function settingsOf(item: RunItem): string {
  const set = Object.entries({
    assignee_id: item.assignee_id,
    due_date: item.due_date,
    command: item['command'] ?? '',
    task_actions: item.task_actions,
    condition_id: item['condition_id'] ?? '',
  }).filter(([, value]) => value !== '' && value !== 0 && !(Array.isArray(value) && value.length === 0));
  return set.length === 0 ? '' : JSON.stringify(canonical(Object.fromEntries(set)));
}

/** The part of a playbook that comes from a template. */
export function contentOf({title, description, checklists}: Playbook): PlaybookContent {
  return {
    title,
    description,
    sections: checklists.map((checklist) => ({
      title: checklist.title,
      items: checklist.items.map((item) => ({
        title: item.title,
        description: item.description,
        settings: settingsOf(item),
      })),
    })),
  };
}

/** 64 hexadecimal digits that are the same for the same content, and only for it. */
export function fingerprintOf({title, description, sections}: PlaybookContent): string {
  const lists = sections.map((section) => [
    section.title,
    section.items.map((item) => [item.title, item.description, item.settings]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([title, description, lists]))
    .digest('hex');
}

/** What a review that starts from the playbook holds. Ids count within the answer only: each run gets its own. */
export function sectionsOf({checklists}: Playbook): Section[] {
  return checklists.map((checklist, place) => ({
    id: `section-${String(place + 1)}`,
    title: checklist.title,
    items: checklist.items.map((item, line) => ({
      id: `item-${String(place + 1)}-${String(line + 1)}`,
      title: item.title,
      description: item.description,
      state: 'open',
      assigneeId: item.assignee_id,
      changedBy: '',
      changedAt: 0,
      reason: '',
    })),
  }));
}
