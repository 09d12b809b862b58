import type {ChecklistRecord, EventRecord, PlaybookRecord} from './records';

/** A run as it is answered; status, participants, timeline and status posts live in columns and tables of their own. */
export interface RunRecord {
  id: string;
  name: string;
  summary: string;
  summary_modified_at: number;
  owner_user_id: string;
  reporter_user_id: string;
  team_id: string;
  channel_id: string;
  create_at: number;
  update_at: number;
  end_at: number;
  delete_at: number;
  active_stage: number;
  active_stage_title: string;
  post_id: string;
  playbook_id: string;
  checklists: ChecklistRecord[];
  status_posts: {id: string; create_at: number; delete_at: number}[];
  current_status: 'InProgress' | 'Finished';
  last_status_update_at: number;
  reminder_post_id: string;
  /** Nanoseconds. */
  previous_reminder: number;
  reminder_message_template: string;
  reminder_timer_default_seconds: number;
  status_update_enabled: boolean;
  invited_user_ids: string[];
  invited_group_ids: string[];
  timeline_events: EventRecord[];
  default_owner_id: string;
  broadcast_channel_ids: string[];
  webhook_on_creation_urls: string[];
  webhook_on_status_update_urls: string[];
  status_update_broadcast_channels_enabled: boolean;
  status_update_broadcast_webhooks_enabled: boolean;
  retrospective: string;
  retrospective_published_at: number;
  retrospective_was_canceled: boolean;
  retrospective_reminder_interval_seconds: number;
  retrospective_enabled: boolean;
  message_on_join: string;
  participant_ids: string[];
  category_name: string;
  metrics_data: unknown[];
  create_channel_member_on_new_participant: boolean;
  remove_channel_member_on_removed_participant: boolean;
  type: 'playbook';
  items_order: string[];
}

/** A run of a playbook, just started. */
export function newRun(
  playbook: PlaybookRecord,
  run: {
    id: string;
    name: string;
    summary: string;
    ownerId: string;
    reporterId: string;
    teamId: string;
    channelId: string;
    at: number;
  },
): RunRecord {
  const checklists = structuredClone(playbook.checklists);
  for (const item of checklists.flatMap(({items}) => items)) {
    // In a playbook a due date counts from the start.
    item.due_date = item.due_date > 0 ? item.due_date + run.at : 0;
  }
  return {
    id: run.id,
    name: run.name,
    summary: run.summary,
    summary_modified_at: 0,
    owner_user_id: run.ownerId,
    reporter_user_id: run.reporterId,
    team_id: run.teamId,
    channel_id: run.channelId,
    create_at: run.at,
    update_at: run.at,
    end_at: 0,
    delete_at: 0,
    active_stage: 0,
    active_stage_title: '',
    post_id: '',
    playbook_id: playbook.id,
    checklists,
    status_posts: [],
    current_status: 'InProgress',
    last_status_update_at: run.at,
    reminder_post_id: '',
    previous_reminder: playbook.reminder_timer_default_seconds * 1e9,
    reminder_message_template: playbook.reminder_message_template,
    reminder_timer_default_seconds: playbook.reminder_timer_default_seconds,
    status_update_enabled: playbook.status_update_enabled,
    invited_user_ids: playbook.invite_users_enabled ? playbook.invited_user_ids : [],
    invited_group_ids: playbook.invite_users_enabled ? playbook.invited_group_ids : [],
    timeline_events: [],
    default_owner_id: playbook.default_owner_enabled ? playbook.default_owner_id : '',
    broadcast_channel_ids: playbook.broadcast_channel_ids,
    webhook_on_creation_urls: playbook.webhook_on_creation_enabled ? playbook.webhook_on_creation_urls : [],
    webhook_on_status_update_urls: playbook.webhook_on_status_update_urls,
    status_update_broadcast_channels_enabled:
      playbook.broadcast_enabled && playbook.broadcast_channel_ids.length > 0,
    status_update_broadcast_webhooks_enabled:
      playbook.webhook_on_status_update_enabled && playbook.webhook_on_status_update_urls.length > 0,
    retrospective: playbook.retrospective_enabled ? playbook.retrospective_template : '',
    retrospective_published_at: 0,
    retrospective_was_canceled: false,
    retrospective_reminder_interval_seconds: playbook.retrospective_enabled
      ? playbook.retrospective_reminder_interval_seconds
      : 0,
    retrospective_enabled: playbook.retrospective_enabled,
    message_on_join: '',
    participant_ids: [],
    category_name: '',
    metrics_data: [],
    create_channel_member_on_new_participant: playbook.create_channel_member_on_new_participant,
    remove_channel_member_on_removed_participant: playbook.remove_channel_member_on_removed_participant,
    type: 'playbook',
    items_order: [],
  };
}
