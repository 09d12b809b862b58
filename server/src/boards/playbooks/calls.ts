import type {Playbook, PlaybookPage, Run, RunItemState, RunPage} from './schemas';

/** An item by its place: that is how Playbooks addresses it. Both count from 0. */
export interface ItemPlace {
  runId: string;
  checklist: number;
  item: number;
}

export interface RunFilter {
  teamId?: string;
  channelId?: string;
  playbookId?: string;
  /** Only runs that go on. */
  inProgress?: boolean;
  /** Unix ms: only runs that changed at or after it. */
  since?: number;
  /** From 0. */
  page: number;
  perPage: number;
}

export interface NewRun {
  name: string;
  ownerId: string;
  teamId: string;
  channelId: string;
  playbookId: string;
  summary: string;
}

/** Playbooks' REST and GraphQL API, `/plugins/playbooks/api/v0`, in one person's name. */
export interface PlaybooksCalls {
  /** GET runs/{id}. A run that does not exist and one that the person may not see both throw PlaybooksForbidden. */
  run(runId: string): Promise<Run>;
  /** GET runs. For a channel that the person is no member of: PlaybooksForbidden. */
  runs(filter: RunFilter): Promise<RunPage>;
  /** POST runs */
  startRun(run: NewRun): Promise<Run>;
  /** PUT runs/{id}/checklists/{n}/item/{n}/state */
  setState(place: ItemPlace, state: RunItemState): Promise<void>;
  /** PUT …/assignee. @param userId '' for nobody */
  setAssignee(place: ItemPlace, userId: string): Promise<void>;
  /** PUT …/duedate. @param at Unix ms, 0 for none */
  setDueDate(place: ItemPlace, at: number): Promise<void>;
  /** PATCH runs/{id} */
  rename(runId: string, name: string): Promise<void>;
  /** POST runs/{id}/owner */
  changeOwner(runId: string, ownerId: string): Promise<void>;
  /** GraphQL addRunParticipants: also adds them to the channel. Without effect for those who are in it. */
  addParticipants(runId: string, userIds: readonly string[]): Promise<void>;
  /**
   * POST runs/{id}/status with finish_run: posts the message in the channel and finishes the run.
   * @param message '' for none: PUT runs/{id}/finish
   */
  finish(runId: string, message: string): Promise<void>;
  /** PUT runs/{id}/restore */
  restore(runId: string): Promise<void>;
  /** GET playbooks. Without archived ones. */
  playbooks(filter: {teamId: string; search: string; page: number; perPage: number}): Promise<PlaybookPage>;
  /** GET playbooks/{id} */
  playbook(id: string): Promise<Playbook>;
  /** POST playbooks. @param playbook as the API takes it, without id @returns its id */
  createPlaybook(playbook: Readonly<Record<string, unknown>>): Promise<string>;
  /** PUT playbooks/{id}: the whole playbook, as it was read, with what is to change. */
  updatePlaybook(id: string, playbook: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Playbooks, as far as this plugin uses it. */
export interface Playbooks {
  /**
   * Calls in somebody's name. Whatever it takes to act as that person (a session, where the server has no other way)
   * is made once for all calls within, and gone when this returns or throws.
   * @throws PlaybooksAway, PlaybooksForbidden, PlaybooksRejected, PlaybooksFailed, SignInRefused
   */
  as<T>(userId: string, use: (calls: PlaybooksCalls) => Promise<T>): Promise<T>;
  /**
   * Whether the plugin is active on this server. Cheap: the answer may be some seconds old.
   * @throws PlaybooksAway when the server does not say
   */
  isActive(): Promise<boolean>;
}

/** It did not answer, or not as itself: switched off, starting, overloaded, a proxy's page, a time-out. */
export class PlaybooksAway extends Error {
  override readonly name = 'PlaybooksAway';
}

/** 403: no right to it, or no such thing; it does not tell which. */
export class PlaybooksForbidden extends Error {
  override readonly name = 'PlaybooksForbidden';
}

/** 400: what was sent makes no sense to it; `message` says why, in its words. */
export class PlaybooksRejected extends Error {
  override readonly name = 'PlaybooksRejected';
}

/** 500 on a change: an item place that does not exist, a run that does not, or a failure of its own. */
export class PlaybooksFailed extends Error {
  override readonly name = 'PlaybooksFailed';
}

/** The server takes no session of this person's (it wants multi-factor authentication, or the account is off). */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}
