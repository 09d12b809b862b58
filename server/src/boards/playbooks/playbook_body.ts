import type {Section} from '../../review/types';
import type {BoardTemplate} from '../board';
import {contentOf, type PlaybookContent} from './playbook_content';
import {describePlaybook} from './playbook_note';
import {playbookSchema, type Playbook} from './schemas';

type Fields = Readonly<Record<string, unknown>>;

/** Until the first reminder of a status update: two days of a review. Playbooks wants more than 0. */
const REMINDER_SECONDS = 2 * 24 * 60 * 60;

/** Playbooks takes a playbook's checklists up to 256 KiB of JSON. */
const MAX_CHECKLISTS = 256 * 1024;
/** What Playbooks stores of an item or a section besides its texts, and a little more. */
const OVERHEAD = 600;

/** No keyword actions, ever: they tick by substring, in nobody's name. */
function checklistsOf(sections: readonly Section[]): Fields[] {
  return sections.map(({title, items}) => ({
    title,
    items: items.map((item) => ({
      title: item.title,
      description: item.description,
      command: '',
      assignee_id: '',
      due_date: 0,
      task_actions: [],
    })),
  }));
}

/** What comes from the template, as the API takes it. */
function ours(template: BoardTemplate): Fields {
  return {
    title: template.title,
    description: describePlaybook(template),
    checklists: checklistsOf(template.sections),
  };
}

/**
 * A new public playbook for a template: runs make a public channel of their own, to which participants are added;
 * nobody is invited and nothing is sent elsewhere. Its creator becomes its only admin.
 */
export function newPlaybook(template: BoardTemplate, mattermostTeamId: string): Fields {
  return {
    ...ours(template),
    team_id: mattermostTeamId,
    public: true,
    create_public_playbook_run: true,
    channel_mode: 'create_new_channel',
    channel_name_template: '',
    create_channel_member_on_new_participant: true,
    remove_channel_member_on_removed_participant: false,
    status_update_enabled: true,
    reminder_timer_default_seconds: REMINDER_SECONDS,
    reminder_message_template: '',
    invite_users_enabled: false,
    invited_user_ids: [],
    invited_group_ids: [],
    default_owner_enabled: false,
    broadcast_enabled: false,
    broadcast_channel_ids: [],
    webhook_on_creation_enabled: false,
    webhook_on_creation_urls: [],
    webhook_on_status_update_enabled: false,
    webhook_on_status_update_urls: [],
    message_on_join_enabled: false,
    retrospective_enabled: false,
    signal_any_keywords_enabled: false,
    signal_any_keywords: [],
    categorize_channel_enabled: false,
    // POST /runs ignores it.
    run_summary_template_enabled: false,
    run_summary_template: '',
    metrics: [],
  };
}

/** A playbook as it was read, with the template's title, description and sections; all else stays as people have it. */
export function overwritten(playbook: Playbook, template: BoardTemplate): Fields {
  return {...playbook, ...ours(template)};
}

/** The content that a playbook has right after it was made from the template. */
export function wantedContent(template: BoardTemplate): PlaybookContent {
  return contentOf(playbookSchema.parse({...ours(template), id: 'new'}));
}

/** Whether Playbooks can store it: it answers 500 otherwise. */
export function fits({sections}: BoardTemplate): boolean {
  // Go escapes these three.
  const texts = JSON.stringify(checklistsOf(sections)).replace(/[<>&]/gu, '\\u0026');
  const parts = sections.reduce((count, {items}) => count + 1 + items.length, 0);
  return Buffer.byteLength(texts) + parts * OVERHEAD <= MAX_CHECKLISTS;
}
