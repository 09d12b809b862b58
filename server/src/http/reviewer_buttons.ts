import {Hono, type Context} from 'hono';
import {z} from 'zod';
import type {ReminderActions} from '../actions/reminders';
import type {ReviewerActions} from '../actions/reviewers';
import type {Actor, Outcome} from '../actions/types';
import type {Button, Message} from '../posts/announcer';
import {actions as actionsOf} from '../posts/attachment';
import {words} from '../posts/words';
import {actorOf, buttonBody, ownId, readBody} from './bodies';
import type {ButtonsOptions} from './buttons';
import type {Environment} from './environment';
import {answersTo} from './guards';
import {ourPost} from './our_posts';

export interface ReviewerButtonsOptions extends Pick<ButtonsOptions, 'posts' | 'rights' | 'botId'> {
  reviewers: Pick<ReviewerActions, 'accept' | 'decline' | 'pass' | 'instead'>;
  reminders: Pick<ReminderActions, 'turn' | 'snooze' | 'buttons'>;
}

const askBody = buttonBody(z.object({review: ownId, below: z.literal('reminder').optional()}));
const reminderBody = buttonBody(z.object({below: z.literal('reminder')}));
const insteadBody = buttonBody(z.object({review: ownId, team: ownId, of: ownId, user: ownId}));

/** The routes of the buttons below what reviewers, and DRIs about them, are told in direct messages. */
export function reviewerButtons(options: ReviewerButtonsOptions): Hono<Environment> {
  const {reviewers, reminders, rights} = options;

  /** What was asked stays, with what came of it, and with what can still be answered. */
  const press = async <T extends {user_id: string; channel_id: string; team_id: string; post_id: string}>(
    context: Context<Environment>,
    body: T,
    act: (actor: Actor) => Promise<readonly Message[]>,
    left: (actor: Actor) => Promise<Button[]> = () => Promise.resolve([]),
  ) => {
    const actor = await actorOf(context, body, rights);
    const {Message: message, Props} = await ourPost(options, body.post_id, body.channel_id);
    const t = context.get('t');
    const said = words(await act(actor), t);
    const buttons = await left(actor);
    const attachments =
      buttons.length === 0 ? [] : [{fallback: '', color: '', text: '', actions: actionsOf(buttons, t)}];
    return context.json({
      update: {message: `${message}\n\n${said}`, props: {...Props, attachments}},
      skip_slack_parsing: true,
    });
  };
  const notesOf = async (made: Promise<Outcome>): Promise<readonly Message[]> => (await made).notes;

  const app = new Hono<Environment>();
  app.use('/reviewers/*', answersTo('button'));
  app.use('/reminders/*', answersTo('button'));
  for (const [verb, act] of [
    ['accept', (actor: Actor, review: string) => reviewers.accept(actor, review, '')],
    ['decline', (actor: Actor, review: string) => reviewers.decline(actor, review, '', '')],
    ['pass', (actor: Actor, review: string) => reviewers.pass(actor, review, '', '')],
  ] as const) {
    app.post(`/reviewers/${verb}`, async (context) => {
      const body = await readBody(context, askBody);
      return press(
        context,
        body,
        (actor) => notesOf(act(actor, body.context.review)),
        (actor) => (body.context.below === 'reminder' ? reminders.buttons(actor) : Promise.resolve([])),
      );
    });
  }
  app.post('/reviewers/instead', async (context) => {
    const body = await readBody(context, insteadBody);
    const {review, team, of, user} = body.context;
    return press(context, body, (actor) =>
      notesOf(reviewers.instead(actor, review, {teamId: team, of, userId: user})),
    );
  });
  for (const [verb, act] of [
    ['skip', (actor: Actor) => reminders.snooze(actor, 'next')],
    ['week', (actor: Actor) => reminders.snooze(actor, 'week')],
    ['off', (actor: Actor) => reminders.turn(actor, 'off')],
  ] as const) {
    app.post(`/reminders/${verb}`, async (context) =>
      press(context, await readBody(context, reminderBody), act),
    );
  }
  return app;
}
