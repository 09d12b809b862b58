import {z} from 'zod';

/**
 * What we read of Playbooks' answers. Objects are loose: fields that we do not know are kept, so that what is written
 * back carries them. Fields that an older or newer version may lack have a default.
 */

const text = z.string().default('');
const count = z.number().default(0);
/** Go writes an empty slice as null now and then. */
function list<T extends z.ZodType>(of: T) {
  return z.preprocess((value) => value ?? [], z.array(of));
}

/** `in_progress` is an item that somebody has begun: open for us. */
const itemStateSchema = z.enum(['', 'in_progress', 'closed', 'skipped']).catch('');
export type RunItemState = z.infer<typeof itemStateSchema>;

const runItemSchema = z.looseObject({
  id: text,
  title: text,
  description: text,
  state: itemStateSchema,
  /** Unix ms of the last check, uncheck or skip through `…/state`; 0 for never. */
  state_modified: count,
  assignee_id: text,
  assignee_modified: count,
  /** Unix ms; 0 for none. In a playbook: ms after the start. */
  due_date: count,
  /** Despite its name: when it was last skipped through `…/skip`, which leaves no event behind. */
  delete_at: count,
  /** Unix ms of any change; 0 for never. */
  update_at: count,
  /** `hidden` for an item that a condition hides. */
  condition_action: text,
  task_actions: list(z.looseObject({})),
});
export type RunItem = z.infer<typeof runItemSchema>;

const checklistSchema = z.looseObject({id: text, title: text, items: list(runItemSchema)});
export type Checklist = z.infer<typeof checklistSchema>;

const timelineEventSchema = z.looseObject({
  id: text,
  event_type: text,
  /** Unix ms; for a change of an item the same as the item's `state_modified` or `assignee_modified`. */
  event_at: count,
  delete_at: count,
  /** Markdown for people. */
  summary: text,
  /** JSON in a string, of each event type its own. */
  details: text,
  subject_user_id: text,
  creator_user_id: text,
});
export type TimelineEvent = z.infer<typeof timelineEventSchema>;

export const runSchema = z.looseObject({
  id: z.string().min(1),
  name: text,
  summary: text,
  owner_user_id: text,
  reporter_user_id: text,
  team_id: text,
  channel_id: text,
  create_at: count,
  update_at: count,
  end_at: count,
  playbook_id: text,
  checklists: list(checklistSchema),
  /** `InProgress` or `Finished`. */
  current_status: text,
  participant_ids: list(z.string()),
  timeline_events: list(timelineEventSchema),
});
export type Run = z.infer<typeof runSchema>;

export const runPageSchema = z.looseObject({
  total_count: count,
  page_count: count,
  has_more: z.boolean().default(false),
  items: list(runSchema),
});
export type RunPage = z.infer<typeof runPageSchema>;

export const playbookSchema = z.looseObject({
  id: z.string().min(1),
  title: text,
  description: text,
  team_id: text,
  public: z.boolean().default(false),
  /** Unix ms. */
  create_at: count,
  delete_at: count,
  update_at: count,
  /** Unix ms; 0 for never. */
  last_run_at: count,
  checklists: list(checklistSchema),
});
export type Playbook = z.infer<typeof playbookSchema>;

export const playbookPageSchema = z.looseObject({
  total_count: count,
  page_count: count,
  has_more: z.boolean().default(false),
  /** Without checklists. */
  items: list(playbookSchema),
});
export type PlaybookPage = z.infer<typeof playbookPageSchema>;
