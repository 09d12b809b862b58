import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {read} from '../../src/reading/read';
import type {ReviewingTeam} from '../../src/review/types';

const teamSchema = z.object({id: z.string(), name: z.string(), aliases: z.array(z.string()).default([])});

const postSchema = z.strictObject({
  text: z.string().min(1),
  signOffs: z.array(z.strictObject({team: z.string(), verdict: z.enum(['complete', 'withdraw'])})),
  lang: z.enum(['en', 'de', 'es', 'fr', 'ja']),
  kind: z.string(),
  teams: z.array(teamSchema).optional(),
});

/** A labelled post: README.md beside this file says how it is labelled. */
export type LabelledPost = z.infer<typeof postSchema>;

/** How well posts are read. A sign-off is a post with verdicts, and read when exactly those are. */
export interface Accuracy {
  posts: number;
  right: number;
  signOffs: number;
  signOffsRead: number;
  /** Verdicts. */
  withdrawals: number;
  withdrawalsRead: number;
  /** Posts from which a completion is read that they do not say. */
  falseCompletions: number;
  falseWithdrawals: number;
}

const TEAMS: z.infer<typeof teamSchema>[] = [
  {id: 'sre', name: 'SRE', aliases: []},
  {id: 'platform', name: 'Platform', aliases: []},
  {id: 'security', name: 'Security', aliases: []},
];

/** The posts of one part of the corpus, `known` or `held_out`, in all languages. @throws ZodError for a line that is not labelled rightly */
export function readCorpus(folder: string): LabelledPost[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => postSchema.parse(JSON.parse(line)));
}

export function accuracyOf(posts: readonly LabelledPost[]): Accuracy {
  const accuracy: Accuracy = {
    posts: posts.length,
    right: 0,
    signOffs: 0,
    signOffsRead: 0,
    withdrawals: 0,
    withdrawalsRead: 0,
    falseCompletions: 0,
    falseWithdrawals: 0,
  };
  for (const {text, signOffs, teams = TEAMS} of posts) {
    const wanted = new Set(signOffs.map(({team, verdict}) => `${verdict} ${team}`));
    const got = new Set(
      read(text, teams.map(asTeam)).verdicts.map(({teamId, verdict}) => `${verdict} ${teamId}`),
    );
    const isRight = wanted.size === got.size && [...wanted].every((each) => got.has(each));
    const extra = [...got].filter((each) => !wanted.has(each));
    const withdrawals = [...wanted].filter((each) => each.startsWith('withdraw'));
    accuracy.right += isRight ? 1 : 0;
    accuracy.signOffs += wanted.size > 0 ? 1 : 0;
    accuracy.signOffsRead += wanted.size > 0 && isRight ? 1 : 0;
    accuracy.withdrawals += withdrawals.length;
    accuracy.withdrawalsRead += withdrawals.filter((each) => got.has(each)).length;
    accuracy.falseCompletions += extra.some((each) => each.startsWith('complete')) ? 1 : 0;
    accuracy.falseWithdrawals += extra.some((each) => each.startsWith('withdraw')) ? 1 : 0;
  }
  return accuracy;
}

function asTeam(team: z.infer<typeof teamSchema>): ReviewingTeam {
  return {...team, members: [], quorum: 1};
}
