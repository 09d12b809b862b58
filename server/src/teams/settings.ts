import {z} from 'zod';
import type {Completion, ReviewingTeam} from '../review/types';
import type {Problem} from '../yaml/problem';
import {serverUrlSchema} from './server_url';
import {readTeams} from './team_definition';

export const MAX_GRACE_MINUTES = 1440;

/** The plugin's configuration, understood. */
export interface Settings {
  teams: ReviewingTeam[];
  /** `auto`: a review with all approvals closes by itself after the grace. `ask`: its DRI gets a button. */
  closing: 'auto' | 'ask';
  closingGraceMinutes: number;
  /** Where new reviews live; `auto`: on Playbooks while it is active, else here. A review stays where it began. */
  board: BoardSetting;
  /** In whose name changes reach Playbooks: the person's who made them, or the bot's. */
  actAs: 'poster' | 'bot';
  /** Where the plugin reaches its own server over HTTP, without a slash at the end; '' to find it out. */
  serverUrl: string;
  /** Whether a sign-off ticks all that its team owns, or mandatory items come first, by hand. */
  completion: Completion;
  /** Whether the DRI of a review may sign and tick for a reviewing team in it. */
  driMaySign: boolean;
  /** The emoji that makes a post a review comment, by its name without colons; '' for none. */
  commentReaction: string;
  /** Whether one member of each team is asked to review when a review starts. */
  proposeReviewers: boolean;
  /** Whether people are reminded of what waits for them. */
  reminders: boolean;
  /** From which hour of a person's day on, 0 to 23. */
  remindAt: number;
}

export type BoardSetting = 'auto' | 'playbooks' | 'builtin';

/** The same teams as the default in plugin.json: nobody can sign before an admin names members. */
export const DEFAULT_TEAMS = `- id: sre
  name: SRE
  members: []
- id: platform
  name: Platform
  members: []
- id: security
  name: Security
  members: []
`;

/** One of a few words, in any letter case. */
function choice<T extends string>(...words: [T, ...T[]]) {
  return z.string().trim().toLowerCase().pipe(z.enum(words));
}

/** The System Console writes true and false, people and `mmctl` also as text. */
const yesOrNo = z.union([
  z.boolean(),
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((word) => word === 'true'),
]);

/** As the server takes names of emoji, with or without the colons that people write. */
const emojiName = z
  .string()
  .trim()
  .transform((name) => name.replace(/^:|:$/g, '').trim())
  .pipe(z.string().regex(/^[A-Za-z0-9_+-]{0,64}$/));

const wholeNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Every setting but the teams: its key, what it is when nothing is set, and the sentence for what is wrong. */
const fields = {
  closing: {schema: choice('auto', 'ask'), fallback: 'auto', problem: 'problem.closing'},
  closingGraceMinutes: {
    schema: z.union([z.number(), wholeNumber]).pipe(z.int().min(0).max(MAX_GRACE_MINUTES)),
    fallback: 5,
    problem: 'problem.closing-grace',
  },
  board: {schema: choice('auto', 'playbooks', 'builtin'), fallback: 'auto', problem: 'problem.board'},
  actAs: {schema: choice('poster', 'bot'), fallback: 'poster', problem: 'problem.act-as'},
  serverUrl: {schema: serverUrlSchema, fallback: '', problem: 'problem.server-url'},
  completion: {schema: choice('all-owned', 'strict'), fallback: 'all-owned', problem: 'problem.completion'},
  driMaySign: {schema: yesOrNo, fallback: false, problem: 'problem.dri-may-sign'},
  commentReaction: {schema: emojiName, fallback: 'memo', problem: 'problem.comment-reaction'},
  proposeReviewers: {schema: yesOrNo, fallback: true, problem: 'problem.propose-reviewers'},
  reminders: {schema: yesOrNo, fallback: true, problem: 'problem.reminders'},
  remindAt: {
    schema: z.union([z.number(), wholeNumber]).pipe(z.int().min(0).max(23)),
    fallback: 9,
    problem: 'problem.remind-at',
  },
} as const;

/** Settings that are switched off by leaving them empty. */
const BLANK_IS_OFF: ReadonlySet<string> = new Set(['commentReaction']);

/**
 * Understands the configuration as the server keeps it. Keys come in any case (the System Console writes them in lower
 * case, people do not), numbers may come as text; what is absent or blank has its default.
 */
export function parseSettings(raw: Record<string, unknown>): {settings: Settings} | {problems: Problem[]} {
  const values = new Map(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]));
  const value = (key: string, fallback: unknown): unknown => {
    const given = values.get(key.toLowerCase());
    const isBlank = typeof given === 'string' && given.trim() === '' && !BLANK_IS_OFF.has(key);
    return given === undefined || given === null || isBlank ? fallback : given;
  };
  const problems: Problem[] = [];
  const read = <T>(
    key: keyof typeof fields,
    {schema, fallback, problem}: {schema: z.ZodType<T>; fallback: unknown; problem: string},
  ): T | undefined => {
    const given = value(key, fallback);
    const result = schema.safeParse(given);
    if (!result.success) {
      problems.push({key: problem, params: {value: show(given), most: MAX_GRACE_MINUTES}});
    }
    return result.data;
  };

  const teams = parseTeams(value('teams', DEFAULT_TEAMS));
  if ('problems' in teams) {
    problems.push(...teams.problems);
  }
  const closing = read('closing', fields.closing);
  const closingGraceMinutes = read('closingGraceMinutes', fields.closingGraceMinutes);
  const board = read('board', fields.board);
  const actAs = read('actAs', fields.actAs);
  const serverUrl = read('serverUrl', fields.serverUrl);
  const completion = read('completion', fields.completion);
  const driMaySign = read('driMaySign', fields.driMaySign);
  const commentReaction = read('commentReaction', fields.commentReaction);
  const proposeReviewers = read('proposeReviewers', fields.proposeReviewers);
  const reminders = read('reminders', fields.reminders);
  const remindAt = read('remindAt', fields.remindAt);
  if (
    'problems' in teams ||
    closing === undefined ||
    closingGraceMinutes === undefined ||
    board === undefined ||
    actAs === undefined ||
    serverUrl === undefined ||
    completion === undefined ||
    driMaySign === undefined ||
    commentReaction === undefined ||
    proposeReviewers === undefined ||
    reminders === undefined ||
    remindAt === undefined
  ) {
    return {problems};
  }
  // What holds for a team goes where the team goes: that is what the rules are given.
  const ruled = teams.value.map((team) => ({
    ...team,
    ...(completion === 'strict' ? {completion} : {}),
    ...(driMaySign ? {driMaySign} : {}),
  }));
  return {
    settings: {
      teams: ruled,
      closing,
      closingGraceMinutes,
      board,
      actAs,
      serverUrl,
      completion,
      driMaySign,
      commentReaction,
      proposeReviewers,
      reminders,
      remindAt,
    },
  };
}

function parseTeams(value: unknown): {value: ReviewingTeam[]} | {problems: Problem[]} {
  return typeof value === 'string' ? readTeams(value) : {problems: [{key: 'problem.teams-text', params: {}}]};
}

/** Problems are shown and logged: whatever stands where a password would does not. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.replace(/\/\/[^/?#]*@/u, '//…@');
}
