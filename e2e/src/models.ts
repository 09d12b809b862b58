/** What the server's REST API (v4) answers, as far as the tests read it. Times are Unix milliseconds. */
export interface User {
  id: string;
  username: string;
  roles: string;
  /** The language of their client, e.g. `en`. */
  locale?: string;
  is_bot?: boolean;
}

export interface Team {
  id: string;
  name: string;
  display_name: string;
}

export interface Channel {
  id: string;
  team_id: string;
  name: string;
  display_name: string;
  /** O: public, P: private, D: direct, G: group message. */
  type: 'O' | 'P' | 'D' | 'G';
  header: string;
  purpose: string;
  delete_at: number;
}

/** A button of a message. */
export interface PostAction {
  id: string;
  name: string;
  style?: string;
  /** Stands for the button of a post that is not stored (ephemeral). */
  cookie?: string;
}

export interface Attachment {
  title?: string;
  pretext?: string;
  text?: string;
  fallback?: string;
  color?: string;
  fields?: {title: string; value: unknown; short?: boolean}[];
  actions?: PostAction[];
}

export interface Post {
  id: string;
  create_at: number;
  update_at: number;
  edit_at: number;
  delete_at: number;
  user_id: string;
  channel_id: string;
  root_id: string;
  message: string;
  type: string;
  is_pinned: boolean;
  file_ids?: string[];
  props: Record<string, unknown> & {attachments?: Attachment[]};
}

/** Posts as the server lists them, newest first. */
export interface PostList {
  order: string[];
  posts: Record<string, Post>;
}

export interface CommandResponse {
  response_type: string;
  text: string;
  trigger_id: string;
  goto_location?: string;
}

export interface DialogElement {
  display_name: string;
  name: string;
  type: string;
  default?: string;
  optional?: boolean;
  options?: {text: string; value: string}[] | null;
}

/** What a client gets with the websocket event `open_dialog`. */
export interface OpenDialog {
  trigger_id: string;
  url: string;
  dialog: {
    callback_id: string;
    title: string;
    introduction_text?: string;
    elements: DialogElement[] | null;
    submit_label?: string;
    state?: string;
  };
}

/** Empty when the dialog was accepted. */
export interface DialogAnswer {
  error?: string;
  errors?: Record<string, string>;
}

/** State of a plugin: 0 not running, 1 starting, 2 running, 3 failed to start, 4 failed to stay running, 5 stopping. */
export interface PluginStatus {
  plugin_id: string;
  state: number;
  error: string;
  version: string;
}
export const PLUGIN_RUNNING = 2;

export interface Webhook {
  id: string;
  channel_id: string;
}

export interface AccessToken {
  id: string;
  /** Only in the answer that creates it. */
  token: string;
}

export interface FileInfo {
  id: string;
  name: string;
  size: number;
}
