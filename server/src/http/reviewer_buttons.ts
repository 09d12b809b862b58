import {Hono, type Context} from 'hono';
import {z} from 'zod';
import type {ReviewerActions} from '../actions/reviewers';
import type {Actor, Outcome} from '../actions/types';
import {words} from '../posts/words';
import {actorOf, buttonBody, ownId, readBody} from './bodies';
import type {ButtonsOptions} from './buttons';
import type {Environment} from './environment';
import {answersTo} from './guards';
import {ourPost} from './our_posts';

export interface ReviewerButtonsOptions extends Pick<ButtonsOptions, 'posts' | 'rights' | 'botId'> {
  reviewers: Pick<ReviewerActions, 'accept' | 'decline' | 'pass' | 'instead'>;
}

const askBody = buttonBody(z.object({review: ownId}));
const insteadBody = buttonBody(z.object({review: ownId, team: ownId, of: ownId, user: ownId}));

/** The routes of the buttons below what reviewers, and DRIs about them, are told in direct messages. */
export function reviewerButtons(options: ReviewerButtonsOptions): Hono<Environment> {
  const {reviewers, rights} = options;

  /** What was asked stays, with what came of it, and without its buttons. */
  const press = async <T extends {user_id: string; channel_id: string; team_id: string; post_id: string}>(
    context: Context<Environment>,
    body: T,
    act: (actor: Actor) => Promise<Outcome>,
  ) => {
    const actor = await actorOf(context, body, rights);
    const {Message: message, Props} = await ourPost(options, body.post_id, body.channel_id);
    const {notes} = await act(actor);
    const said = words(notes, context.get('t'));
    return context.json({
      update: {message: `${message}\n\n${said}`, props: {...Props, attachments: []}},
      skip_slack_parsing: true,
    });
  };

  const app = new Hono<Environment>();
  app.use('/reviewers/*', answersTo('button'));
  for (const [verb, act] of [
    ['accept', (actor: Actor, review: string) => reviewers.accept(actor, review, '')],
    ['decline', (actor: Actor, review: string) => reviewers.decline(actor, review, '', '')],
    ['pass', (actor: Actor, review: string) => reviewers.pass(actor, review, '', '')],
  ] as const) {
    app.post(`/reviewers/${verb}`, async (context) => {
      const body = await readBody(context, askBody);
      return press(context, body, (actor) => act(actor, body.context.review));
    });
  }
  app.post('/reviewers/instead', async (context) => {
    const body = await readBody(context, insteadBody);
    const {review, team, of, user} = body.context;
    return press(context, body, (actor) =>
      reviewers.instead(actor, review, {teamId: team, of, userId: user}),
    );
  });
  return app;
}
