import {Hono} from 'hono';
import {z} from 'zod';
import type {Actions, Actor, Outcome} from '../actions/types';
import type {Message} from '../posts/announcer';
import {actions as actionsOf} from '../posts/attachment';
import {type Signed, undoButtons} from '../posts/undo_buttons';
import {words} from '../posts/words';
import {Refusal} from '../review/refusal';
import {actorOf, buttonBody, ownId, readBody, type Rights} from './bodies';
import type {Environment} from './environment';
import {answersTo} from './guards';
import {type ButtonPost, ourPost, storedPost} from './our_posts';

export interface ButtonsOptions {
  actions: Pick<Actions, 'close' | 'keepOpen'>;
  /** Takes the answer to a question that only its author was asked. */
  questions: {answer(questionId: string, userId: string, option: string): Promise<void>};
  signOffs: {
    /** Tries again what waits for the board. */
    retry(job: string, userId: string): Promise<void>;
    /** Counts what was nearly said. @returns for how many teams more it may be confirmed */
    confirm(near: string, confirmed: {userId: string; teamId: string; reviewId: string}): Promise<number>;
    /** Takes a sign-off back, for its signer. */
    undo(
      undo: {reviewId: string; signatureId: string; thread: {channelId: string; rootId: string}},
      userId: string,
    ): Promise<{answer: Message; left: Signed[]}>;
  };
  rights: Rights;
  posts: {
    getPost(postId: string): Promise<ButtonPost>;
    deleteEphemeralPost(userId: string, postId: string): Promise<void>;
  };
  botId: string;
}

const reviewButton = buttonBody(z.object({reviewId: ownId}));
const retryButton = buttonBody(z.object({job: ownId}));
const nearButton = buttonBody(z.object({near: ownId, team: ownId}));
const undoButton = buttonBody(z.object({review: ownId, signature: ownId}));
const questionButton = buttonBody(z.object({questionId: ownId, option: ownId}));

/** The routes of the buttons below our posts (model.PostActionIntegrationResponse). */
export function buttons({
  actions,
  questions,
  signOffs,
  rights,
  posts,
  botId,
}: ButtonsOptions): Hono<Environment> {
  const kept = {posts, botId};
  const found = (postId: string): Promise<ButtonPost | null> => storedPost(kept, postId);
  const ours = (postId: string, channelId: string): Promise<ButtonPost> => ourPost(kept, postId, channelId);

  /** The post without its buttons, once they have done their work. The card draws itself anew. */
  const spent = (postId: string, {Message: message, Props}: ButtonPost, {review}: Outcome) =>
    postId === review.cardPostId ? {} : {update: {message, props: {...Props, attachments: []}}};

  const onReview = (done: string, act: (actor: Actor, reviewId: string) => Promise<Outcome>) => {
    const route = new Hono<Environment>();
    return route.post('/', async (context) => {
      const body = await readBody(context, reviewButton);
      const actor = await actorOf(context, body, rights);
      const post = await ours(body.post_id, body.channel_id);
      const outcome = await act(actor, body.context.reviewId);
      const {review, notes} = outcome;
      const said: Message = {key: done, params: {key: review.key, title: outcome.content.title}};
      return context.json({
        ...spent(body.post_id, post, outcome),
        ephemeral_text: words([said, ...notes], context.get('t')),
        skip_slack_parsing: true,
      });
    });
  };

  const app = new Hono<Environment>();
  app.use('/reviews/*', answersTo('button'));
  app.use('/questions/*', answersTo('button'));
  app.use('/signoff/*', answersTo('button'));
  app.route(
    '/reviews/close',
    onReview('http.closed', (actor, id) => actions.close(actor, id)),
  );
  app.route(
    '/reviews/keep-open',
    onReview('http.kept-open', (actor, id) => actions.keepOpen(actor, id)),
  );
  app.post('/signoff/retry', async (context) => {
    const body = await readBody(context, retryButton);
    const {userId} = await actorOf(context, body, rights);
    const {Message: message, Props} = await ours(body.post_id, body.channel_id);
    await signOffs.retry(body.context.job, userId);
    return context.json({
      update: {message, props: {...Props, attachments: []}},
      ephemeral_text: words([{key: 'http.retried', params: {}}], context.get('t')),
      skip_slack_parsing: true,
    });
  });
  app.post('/signoff/undo', async (context) => {
    const body = await readBody(context, undoButton);
    const {userId} = await actorOf(context, body, rights);
    const {Message: message, Props, RootId, ChannelId} = await ours(body.post_id, body.channel_id);
    const {review, signature} = body.context;
    const thread = {channelId: ChannelId, rootId: RootId === '' ? body.post_id : RootId};
    const {answer, left} = await signOffs.undo({reviewId: review, signatureId: signature, thread}, userId);
    const t = context.get('t');
    const still = undoButtons(review, left, true);
    const attachments =
      still.length === 0 ? [] : [{fallback: '', color: '', text: '', actions: actionsOf(still, t)}];
    return context.json({
      update: {message, props: {...Props, attachments}},
      ephemeral_text: words([answer], t),
      skip_slack_parsing: true,
    });
  });
  app.post('/signoff/near', async (context) => {
    const body = await readBody(context, nearButton);
    const {userId} = await actorOf(context, body, rights);
    // As a question, it is never stored.
    if ((await found(body.post_id)) !== null) throw new Refusal('button.not-ours');
    const {near, team} = body.context;
    const left = await signOffs.confirm(near, {userId, teamId: team, reviewId: ''});
    if (left === 0) await posts.deleteEphemeralPost(userId, body.post_id);
    return context.json({
      ephemeral_text: words([{key: 'http.confirmed', params: {}}], context.get('t')),
      skip_slack_parsing: true,
    });
  });
  app.post('/questions/answer', async (context) => {
    const body = await readBody(context, questionButton);
    const {userId} = await actorOf(context, body, rights);
    // A question is never stored: a button on a stored post is somebody else's.
    if ((await found(body.post_id)) !== null) throw new Refusal('button.not-ours');
    await questions.answer(body.context.questionId, userId, body.context.option);
    // An ephemeral post cannot be updated by the answer, and is taken away instead.
    await posts.deleteEphemeralPost(userId, body.post_id);
    return context.json({
      ephemeral_text: words([{key: 'http.answered', params: {}}], context.get('t')),
      skip_slack_parsing: true,
    });
  });
  return app;
}
