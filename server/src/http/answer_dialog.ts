import {Hono} from 'hono';
import {z} from 'zod';
import {namedById} from '../review/find_item';
import type {DossierActions} from '../actions/dossier_actions';
import type {Announcer} from '../posts/announcer';
import {actorOf, dialogBody, ownId, readBody, type Rights} from './bodies';
import type {Environment} from './environment';
import {BadRequest} from './failures';
import {answersTo} from './guards';

export interface AnswerDialogRouteOptions {
  dossier: Pick<DossierActions, 'answer' | 'notApplicable'>;
  announcer: Pick<Announcer, 'tell'>;
  rights: Rights;
}

const body = dialogBody(
  z.object({
    kind: z.enum(['answered', 'not-applicable']).nullish(),
    text: z.string().nullish(),
    evidence: z.string().nullish(),
  }),
);

const stateSchema = z.object({review: ownId, item: ownId});

/** The route of the dialog in which an item is answered. What it names is looked up again, with the person's rights. */
export function answerDialog({dossier, announcer, rights}: AnswerDialogRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(answersTo('dialog'));
  app.post('/', async (context) => {
    const {submission, state, cancelled, ...claim} = await readBody(context, body);
    if (cancelled) return context.json({});
    const actor = await actorOf(context, claim, rights);
    const {review, item} = stateOf(state);
    const name = namedById(item);
    const text = submission?.text ?? '';
    const evidence = submission?.evidence ?? '';
    const isAnswer = (submission?.kind ?? 'answered') === 'answered';
    const outcome = isAnswer
      ? await dossier.answer(actor, review, name, {text, evidence})
      : await dossier.notApplicable(actor, review, name, [text, evidence].join('\n').trim());
    const found = outcome.report.items.find((each) => each.item.id === item);
    const params = {
      key: outcome.review.key,
      number: found?.number ?? 0,
      title: found?.item.title ?? '',
      reason: text,
    };
    const said = {key: isAnswer ? 'answer.given' : 'answer.not-applicable', params};
    await announcer.tell(actor.userId, {channelId: actor.channelId, rootId: ''}, [said, ...outcome.notes]);
    return context.json({});
  });
  return app;
}

function stateOf(text: string): z.infer<typeof stateSchema> {
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch {
    throw new BadRequest(400, 'bad-request');
  }
}
