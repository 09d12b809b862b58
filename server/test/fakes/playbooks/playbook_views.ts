import {playbookRecord, type PlaybookRecord} from './records';
import type {RunRecord} from './run_record';

/** A playbook as it is kept: counted, and its items untouched. */
export function stored(playbook: PlaybookRecord): PlaybookRecord {
  const checklists = playbook.checklists.map((checklist) => ({
    ...checklist,
    items: checklist.items.map((item) => ({
      ...item,
      assignee_modified: 0,
      state: '',
      state_modified: 0,
      command_last_run: 0,
    })),
    items_order: checklist.items.map((item) => item.id),
  }));
  const actions = [
    playbook.invite_users_enabled,
    playbook.default_owner_enabled,
    playbook.broadcast_enabled,
    playbook.webhook_on_creation_enabled,
    playbook.message_on_join_enabled,
    playbook.webhook_on_status_update_enabled,
    playbook.signal_any_keywords_enabled,
    playbook.categorize_channel_enabled,
    playbook.create_channel_member_on_new_participant,
    playbook.remove_channel_member_on_removed_participant,
  ];
  return {
    ...playbook,
    checklists,
    members: playbook.members.map((member) => ({...member, scheme_roles: member.roles})),
    num_stages: checklists.length,
    num_steps: checklists.reduce((sum, {items}) => sum + items.length, 0),
    // Making the channel counts as one.
    num_actions: 1 + actions.filter(Boolean).length,
    num_runs: 0,
    active_runs: 0,
    last_run_at: 0,
  };
}

/** What a listing selects; all else is zero, whatever the playbook says. */
export function inListing(playbook: PlaybookRecord, runs: readonly RunRecord[]): PlaybookRecord {
  return playbookRecord.parse({
    id: playbook.id,
    title: playbook.title,
    description: playbook.description,
    public: playbook.public,
    team_id: playbook.team_id,
    create_public_playbook_run: playbook.create_public_playbook_run,
    create_at: playbook.create_at,
    delete_at: playbook.delete_at,
    num_stages: playbook.num_stages,
    num_steps: playbook.num_steps,
    num_actions: playbook.num_actions,
    num_runs: runs.length,
    active_runs: runs.filter((run) => run.current_status === 'InProgress').length,
    last_run_at: Math.max(0, ...runs.map((run) => run.create_at)),
    members: playbook.members,
    default_owner_id: playbook.default_owner_id,
    default_owner_enabled: playbook.default_owner_enabled,
    channel_name_template: playbook.channel_name_template,
    metrics: playbook.metrics,
  });
}

/** An export: what is zero is left out, and so is a good deal else, task actions and assignees among it. */
export function exported(playbook: PlaybookRecord): Record<string, unknown> {
  const fields = [
    'title',
    'description',
    'reminder_message_template',
    'reminder_timer_default_seconds',
    'status_update_enabled',
    'run_summary_template_enabled',
    'run_summary_template',
    'channel_name_template',
    'create_channel_member_on_new_participant',
    'remove_channel_member_on_removed_participant',
  ] as const;
  const kept = fields.filter((field) => Boolean(playbook[field])).map((field) => [field, playbook[field]]);
  const nonEmpty = (of: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(of).filter(([, value]) => value !== ''));
  return {
    ...(Object.fromEntries(kept) as Record<string, unknown>),
    checklists: playbook.checklists.map(({title, items}) => ({
      title,
      items: items.map((item) =>
        nonEmpty({title: item.title, command: item.command, description: item.description}),
      ),
    })),
    metrics: playbook.metrics,
    version: 1,
  };
}
