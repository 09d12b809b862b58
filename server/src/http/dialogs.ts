import {Hono} from 'hono';
import type {Actions} from '../actions/types';
import {usernames} from '../commands/usernames';
import type {Announcer} from '../posts/announcer';
import {actorOf, readBody, startDialogBody, type Rights} from './bodies';
import type {Environment} from './environment';
import {answersTo} from './guards';

export interface DialogsOptions {
  actions: Pick<Actions, 'start'>;
  announcer: Pick<Announcer, 'tell'>;
  rights: Rights;
}

/** The route of the start dialog (model.SubmitDialogResponse: empty closes it, `error` and `errors` keep it open). */
export function dialogs({actions, announcer, rights}: DialogsOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(answersTo('dialog'));
  app.post('/start', async (context) => {
    const body = await readBody(context, startDialogBody);
    if (body.cancelled) return context.json({});
    const actor = await actorOf(context, body, rights);
    const {submission} = body;
    const {review, content, notes} = await actions.start(actor, {
      title: submission?.title ?? '',
      templateId: submission?.template ?? '',
      where: submission?.where ?? 'here',
      reviewers: usernames(submission?.reviewers ?? ''),
      due: submission?.due ?? '',
      ...(submission?.service ? {service: submission.service} : {}),
      ...(submission?.slo ? {slo: submission.slo} : {}),
    });
    const started = {key: 'http.started', params: {key: review.key, title: content.title}};
    await announcer.tell(actor.userId, {channelId: actor.channelId, rootId: ''}, [started, ...notes]);
    return context.json({});
  });
  return app;
}
