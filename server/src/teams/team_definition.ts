import {z} from 'zod';
import {normaliseName} from '../review/names';
import type {MemberSource, ReviewingTeam} from '../review/types';
import {readYaml, type Read} from '../yaml/read';
import {parseMemberSource} from './member_source';

export const MAX_QUORUM = 20;
const MAX_BYTES = 64 * 1024;
const MAX_TEAMS = 50;
const MAX_MEMBERS = 200;
const MAX_ALIASES = 20;

/** Words that a sign-off is made of. As a team's name they would make any sentence a sign-off of that team. */
const RESERVED = new Set(
  [
    'all',
    'approve',
    'approved',
    'complete',
    'completed',
    'completion',
    'done',
    'finished',
    'good',
    'is',
    'it',
    'lgtm',
    'no',
    'not',
    'ok',
    'okay',
    'pass',
    'passed',
    'ready',
    'review',
    'reviewed',
    'reviews',
    'sign-off',
    'signed',
    'signed off',
    'signoff',
    'the',
    'we',
    'withdraw',
    'withdrawn',
    'yes',
  ].map(normaliseName),
);

/** No brackets (a team tag is `… (SRE)`), no `@` (would mention somebody), nothing that Markdown reads. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&+'/-]*$/u;

const id = z.string('problem.team-id').regex(/^[a-z][a-z0-9-]{0,31}$/, 'problem.team-id');

function nameSchema(key: string, shortest: number) {
  return z
    .string(key)
    .trim()
    .min(shortest, {error: key, abort: true})
    .max(64, {error: key, abort: true})
    .regex(NAME, {error: key, abort: true})
    .refine((text) => !RESERVED.has(normaliseName(text)), 'problem.team-word');
}

const member = z.string('problem.team-member').transform((text, context): MemberSource => {
  const source = parseMemberSource(text);
  if (source === null) {
    context.addIssue({code: 'custom', message: 'problem.team-member'});
    return z.NEVER;
  }
  return source;
});

/** `members:` with nothing behind it is null in YAML, and means none. */
function listOf<T extends z.ZodType>(entry: T, most: number, key: string) {
  return z
    .array(entry, key)
    .max(most, key)
    .nullish()
    .transform((entries) => entries ?? []);
}

const quorum = z
  .int('problem.team-quorum')
  .min(1, 'problem.team-quorum')
  .max(MAX_QUORUM, 'problem.team-quorum')
  .nullish()
  .transform((number) => number ?? 1);

const teamSchema = z.strictObject(
  {
    id,
    name: nameSchema('problem.team-name', 1),
    aliases: listOf(nameSchema('problem.team-alias', 2), MAX_ALIASES, 'problem.team-aliases'),
    members: listOf(member, MAX_MEMBERS, 'problem.team-members'),
    quorum,
  },
  'problem.team-shape',
);

const teamsSchema: z.ZodType<ReviewingTeam[]> = z
  .array(teamSchema, 'problem.teams-shape')
  .min(1, 'problem.teams-none')
  .max(MAX_TEAMS, 'problem.teams-many')
  .superRefine((teams, context) => {
    const ids = new Map<string, string>();
    const names = new Map<string, string>();
    teams.forEach((team, index) => {
      if (ids.has(team.id)) {
        context.addIssue({code: 'custom', path: [index, 'id'], message: 'problem.team-id-twice'});
      }
      ids.set(team.id, team.id);
      const claims: [string, (string | number)[]][] = [
        [team.id, [index, 'id']],
        [team.name, [index, 'name']],
        ...team.aliases.map((alias, place): [string, (string | number)[]] => [
          alias,
          [index, 'aliases', place],
        ]),
      ];
      for (const [name, path] of claims) {
        const owner = names.get(normaliseName(name));
        if (owner !== undefined && owner !== team.id) {
          context.addIssue({
            code: 'custom',
            path,
            message: 'problem.team-name-twice',
            params: {other: owner},
          });
        }
        names.set(normaliseName(name), team.id);
      }
    });
  });

/**
 * Reads the reviewing teams as they are kept in the configuration: a YAML list of
 * `{id, name, aliases?, members?, quorum?}`.
 */
export function readTeams(text: string): Read<ReviewingTeam[]> {
  return readYaml(text, teamsSchema, {maxBytes: MAX_BYTES, entry: 'team'});
}
