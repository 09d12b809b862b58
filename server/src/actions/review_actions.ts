import type {Message} from '../posts/announcer';
import {Refusal} from '../review/refusal';
import type {Review} from '../review/types';
import type {Engine} from '../signoff/engine';
import {JobQueue} from '../store/jobs';
import type {TemplateLibrary} from '../templates/library';
import {aboutPost} from './about_post';
import {assign} from './assign';
import {CalledFor} from './called_for';
import {Changes, plainly} from './changes';
import {Doorman} from './doorman';
import {cancel, cancelUnseen, close, keepOpen, reopen} from './ending';
import {hold, lift} from './hold';
import {owner, rename} from './naming';
import {openEnds} from './open_ends';
import {Overview} from './overview';
import type {TeamMembers} from '../signoff/ports';
import type {FirstReviewers} from '../reviewers/ports';
import type {Server} from './ports';
import {Start} from './start';
import {StartChecks} from './start_checks';
import {StartChannel} from './start_channel';
import {StartJob} from './start_job';
import {startPayloadSchema} from './start_payload';
import {skip, tick} from './tick';
import type {Actions, Reported} from './types';
import {untick} from './untick';

export interface ReviewActionsOptions {
  engine: Engine;
  server: Server;
  members: TeamMembers;
  templates: TemplateLibrary;
  /** Where a review that starts now is to live: see boardChoice. @throws Refusal when it can live nowhere */
  boardFor(): Promise<Review['board']['kind']>;
  /** Markdown in the language of what everybody reads. */
  inChannelLanguage(messages: readonly Message[]): string;
  /** 26 characters, unlike any other. */
  newId(): string;
  /** Who is asked to review when one starts; absent where nobody ever is. */
  reviewers?: FirstReviewers;
  /** The address of a post in a Mattermost team; '' for any team. */
  permalink(postId: string, mattermostTeamId: string): Promise<string>;
}

/** Everything that a person can do with a review. Make it before the engine starts: it brings a kind of job along. */
export function reviewActions(options: ReviewActionsOptions): Actions {
  const {engine, server, members, templates} = options;
  const {reviews, rows, desk, caretaker, runner} = engine;
  const {kv, teams, membership, announcer, clock, botUserId, log} = engine.options;
  const doorman = new Doorman(server, reviews, (channelId) => engine.discover(channelId));
  const changes = new Changes(desk, doorman);
  const refresh = (review: Review): Promise<void> => engine.refresh(review.id);
  const overview = new Overview({desk, reviews, rows, doorman, membership, clock, refresh});
  const queue = new JobQueue({
    kv,
    name: 'starts',
    payload: startPayloadSchema,
    onCorrupt: (key, asideKey, error) => {
      engine.options.onCorrupt(key, asideKey, error);
    },
  });
  const channels = new StartChannel(server, botUserId);
  const job = new StartJob({channels, reviews, desk, teams, announcer, log});
  runner.register({queue, run: (payload) => job.run(payload)});
  const starts = new Start({
    server,
    checks: new StartChecks(server, doorman),
    reviews,
    desk,
    teams,
    members,
    templates,
    boardFor: () => options.boardFor(),
    inChannelLanguage: (messages) => options.inChannelLanguage(messages),
    job,
    queue,
    runner,
    clock,
    newId: () => options.newId(),
    reviewers: options.reviewers,
    aboutPost: aboutPost({
      doorman,
      server,
      posts: engine.options.api,
      permalink: (postId, teamId) => options.permalink(postId, teamId),
    }),
  });
  const look = async (review: Review): Promise<Reported> => plainly(() => desk.look(review));
  const calledFor = new CalledFor({templates, announcer});
  const people = {server, doorman};
  const saying = {announcer, names: engine.names};

  return {
    async start(actor, input) {
      const {reviewId, notes} = await starts.start(actor, input);
      const {value: review} = await reviews.hold(reviewId);
      if (review === null) {
        // Another node was faster to take the job, and is still at it.
        throw new Refusal('start.delayed', {title: input.title});
      }
      return {...(await look(review)), notes};
    },
    async status(actor, name) {
      const review = await doorman.resolve(actor, name, 'any');
      await refresh(review);
      const seen = (await reviews.get(review.id)) ?? review;
      const newerTemplate = seen.status === 'open' ? await templates.newerThan(seen) : '';
      const found = await look(seen);
      return {...found, newerTemplate, calledFor: await calledFor.of(found, false)};
    },
    tick: (actor, name, item) => changes.ofOpen(actor, name, (change) => tick(change, item, membership)),
    untick: (actor, name, item, reason, sign) =>
      changes.ofOpen(actor, name, (change) => untick(change, item, reason, sign)),
    skip: (actor, name, item, reason) =>
      changes.ofOpen(actor, name, (change) => skip(change, item, reason, membership)),
    assign: (actor, name, item, username) =>
      changes.ofOpen(actor, name, (change) => assign(change, item, username, people)),
    hold: (actor, name, team, reason) =>
      changes.ofOpen(actor, name, (change) => hold(change, team, reason, saying)),
    lift: (actor, name, team) => changes.ofOpen(actor, name, (change) => lift(change, team, saying)),
    close: (actor, name) =>
      changes.ofOpen(actor, name, async (change) => [
        ...(await close(change, caretaker)),
        ...(await openEnds(change.work, templates)),
      ]),
    keepOpen: (actor, name) => changes.ofOpen(actor, name, keepOpen),
    cancel: (actor, name, reason) =>
      changes.ofOpenOrUnseen(
        actor,
        name,
        (change) => cancel(change, reason, caretaker),
        (change, because) => cancelUnseen(change, because, reason, caretaker),
      ),
    reopen: (actor, name) => changes.of(actor, name, 'any', reopen),
    rename: (actor, name, title) => changes.ofOpen(actor, name, (change) => rename(change, title)),
    owner: (actor, name, username) =>
      changes.ofOpen(actor, name, (change) => owner(change, username, people)),
    list: (actor, filter) => overview.list(actor, filter),
    pending: (actor) => overview.pending(actor),
  };
}
