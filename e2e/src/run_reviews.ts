import {textOf} from './client';
import {InPlaybooks, type Run} from './playbooks';
import {type SeenReview, startReview} from './reviews';
import type {World} from './world';

/** A review that is a run in Playbooks. */
export interface RunReview extends SeenReview {
  runId: string;
}

/** Starts a review with dave as its DRI and all reviewers in it. */
export async function startRunReview(world: World, title: string): Promise<RunReview> {
  return asRunReview(await startReview(world, title));
}

/** @throws Error when the card has no link to a run */
export function asRunReview(review: SeenReview): RunReview {
  const text = textOf(review.card);
  const [, runId] = /\/playbooks\/runs\/([a-z0-9]{26})/.exec(text) ?? [];
  if (runId === undefined) {
    throw new Error(`this review is no run in Playbooks:\n${text}`);
  }
  return {...review, runId};
}

/** The run of a review as its DRI sees it. */
export function runOf(world: World, {runId}: Pick<RunReview, 'runId'>): Promise<Run> {
  return new InPlaybooks(world.dave).run(runId);
}
