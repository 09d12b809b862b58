import {z} from 'zod';

/**
 * What Playbooks 2.8.0 stores and answers, field by field. A body may leave out anything (Go fills in zeros) and says
 * null for an empty list; fields that Playbooks does not know are dropped.
 */

const text = z.string().nullish().transform(orEmpty);
const count = z.number().nullish().transform(orZero);
const flag = z.boolean().nullish().transform(orFalse);
const names = z.array(z.string()).nullish().transform(orNone);

function orEmpty(value: string | null | undefined): string {
  return value ?? '';
}
function orZero(value: number | null | undefined): number {
  return value ?? 0;
}
function orFalse(value: boolean | null | undefined): boolean {
  return value ?? false;
}
function orNone<T>(value: T[] | null | undefined): T[] {
  return value ?? [];
}

export const itemRecord = z.object({
  id: text,
  title: text,
  state: text,
  state_modified: count,
  assignee_id: text,
  assignee_modified: count,
  command: text,
  command_last_run: count,
  description: text,
  delete_at: count,
  due_date: count,
  task_actions: z.array(z.looseObject({})).nullish().transform(orNone),
  update_at: count,
  condition_id: text,
  condition_action: text,
  condition_reason: text,
});
export type ItemRecord = z.infer<typeof itemRecord>;

export const checklistRecord = z.object({
  id: text,
  title: text,
  items: z.array(itemRecord).nullish().transform(orNone),
  items_order: names,
  update_at: count,
});
export type ChecklistRecord = z.infer<typeof checklistRecord>;

export const memberRecord = z.object({user_id: text, roles: names, scheme_roles: names});

export const playbookRecord = z.object({
  id: text,
  title: text,
  description: text,
  public: flag,
  team_id: text,
  create_public_playbook_run: flag,
  create_at: count,
  update_at: count,
  delete_at: count,
  num_stages: count,
  num_steps: count,
  num_runs: count,
  num_actions: count,
  last_run_at: count,
  checklists: z.array(checklistRecord).nullish().transform(orNone),
  members: z.array(memberRecord).nullish().transform(orNone),
  reminder_message_template: text,
  reminder_timer_default_seconds: count,
  status_update_enabled: flag,
  invited_user_ids: names,
  invited_group_ids: names,
  invite_users_enabled: flag,
  default_owner_id: text,
  default_owner_enabled: flag,
  broadcast_channel_ids: names,
  webhook_on_creation_urls: names,
  webhook_on_creation_enabled: flag,
  message_on_join: text,
  message_on_join_enabled: flag,
  retrospective_reminder_interval_seconds: count,
  retrospective_template: text,
  retrospective_enabled: flag,
  webhook_on_status_update_urls: names,
  signal_any_keywords: names,
  signal_any_keywords_enabled: flag,
  categorize_channel_enabled: flag,
  category_name: text,
  run_summary_template_enabled: flag,
  run_summary_template: text,
  channel_name_template: text,
  default_playbook_admin_role: z.string().default('playbook_admin'),
  default_playbook_member_role: z.string().default('playbook_member'),
  default_run_admin_role: z.string().default('run_admin'),
  default_run_member_role: z.string().default('run_member'),
  metrics: z.array(z.looseObject({})).nullish().transform(orNone),
  active_runs: count,
  create_channel_member_on_new_participant: flag,
  remove_channel_member_on_removed_participant: flag,
  channel_id: text,
  channel_mode: z.enum(['create_new_channel', 'link_existing_channel']).default('create_new_channel'),
  broadcast_enabled: flag,
  webhook_on_status_update_enabled: flag,
});
export type PlaybookRecord = z.infer<typeof playbookRecord>;

export interface EventRecord {
  id: string;
  playbook_run_id: string;
  create_at: number;
  delete_at: number;
  event_at: number;
  event_type: string;
  summary: string;
  details: string;
  post_id: string;
  subject_user_id: string;
  creator_user_id: string;
}
