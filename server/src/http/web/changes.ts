import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {createMiddleware} from 'hono/factory';
import type {z} from 'zod';
import type {Comments} from '../../actions/comments';
import type {DossierActions} from '../../actions/dossier_actions';
import type {ReviewerActions} from '../../actions/reviewers';
import type {Actions, Actor, Outcome, Reported} from '../../actions/types';
import type {Undo} from '../../actions/undo';
import {namedById} from '../../review/find_item';
import {standingHolds} from '../../review/hold';
import {Refusal} from '../../review/refusal';
import {readBody} from '../bodies';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';
import {named, webActor} from './actor';
import * as bodies from './bodies';
import type {Panel} from './panel';

/** More than a person can say in one go. */
const LARGEST_BODY = 128 * 1024;
const PART = /^[\w-]{1,300}$/u;

export interface ChangeRouteOptions {
  actions: Pick<
    Actions,
    | 'status'
    | 'tick'
    | 'untick'
    | 'skip'
    | 'assign'
    | 'hold'
    | 'lift'
    | 'close'
    | 'keepOpen'
    | 'cancel'
    | 'reopen'
    | 'rename'
    | 'owner'
  >;
  dossier: Pick<
    DossierActions,
    'answer' | 'notApplicable' | 'withdrawAnswer' | 'openGap' | 'changeGap' | 'setTier' | 'setFact'
  >;
  comments: Pick<Comments, 'address' | 'reopen'>;
  reviewers: Pick<ReviewerActions, 'set' | 'accept' | 'decline' | 'pass'>;
  undo: Pick<Undo, 'undo'>;
  panel: Pick<Panel, 'changed'>;
}

/** What a change is about: the review, and the part of it that the address names. */
interface Asked<B> {
  actor: Actor;
  review: string;
  /** Id of the item, gap or comment; '' where there is none. */
  part: string;
  body: B;
}

interface Change<S extends z.ZodType> {
  body: S;
  make(asked: Asked<z.infer<S>>): Promise<Outcome>;
  /**
   * The refusal of who asks for what is so already: after a double click, or when the answer to the first time was lost.
   * Then the review is the answer, when it `is` so.
   */
  already?: {codes: readonly string[]; is(now: Reported, asked: Asked<z.infer<S>>): boolean};
}

/** What the web app changes: each by the action that the slash command uses too, which decides. */
export function changeRoutes(options: ChangeRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.post('*', fromTheWebApp, bodyLimit({maxSize: LARGEST_BODY, onError: tooLarge}));

  const route = <S extends z.ZodType>(path: string, change: Change<S>): void => {
    app.post(`/:id${path}`, async (context) => {
      const {id, part = ''} = context.req.param() as {id: string; part?: string};
      const asked: Asked<z.infer<S>> = {
        actor: webActor(context.get('userId')),
        review: named(id),
        part: partNamed(part),
        body: await readBody(context, change.body),
      };
      const {notes, ...reported} = await made(change, asked, options.actions);
      return context.json(await options.panel.changed(asked.actor, reported, notes, context.get('t')));
    });
  };

  itemRoutes(route, options);
  reviewRoutes(route, options);
  dossierRoutes(route, options);
  reviewerRoutes(route, options);
  return app;
}

type Route = <S extends z.ZodType>(path: string, change: Change<S>) => void;

function itemRoutes(route: Route, {actions, dossier}: ChangeRouteOptions): void {
  route('/items/:part/tick', {
    body: bodies.nothing,
    make: ({actor, review, part}) => actions.tick(actor, review, namedById(part)),
  });
  route('/items/:part/untick', {
    body: bodies.untick,
    make: ({actor, review, part, body: {reason, signatureId}}) =>
      actions.untick(
        actor,
        review,
        namedById(part),
        reason,
        signatureId === undefined ? 'own' : {id: signatureId},
      ),
  });
  route('/items/:part/skip', {
    body: bodies.reason,
    make: ({actor, review, part, body}) => actions.skip(actor, review, namedById(part), body.reason),
  });
  route('/items/:part/assign', {
    body: bodies.user,
    make: ({actor, review, part, body}) => actions.assign(actor, review, namedById(part), body.username),
  });
  route('/items/:part/answer', {
    body: bodies.answer,
    make: ({actor, review, part, body: {text, evidence}}) =>
      dossier.answer(actor, review, namedById(part), {text, evidence: evidence.join('\n')}),
  });
  route('/items/:part/not-applicable', {
    body: bodies.reason,
    make: ({actor, review, part, body}) => dossier.notApplicable(actor, review, namedById(part), body.reason),
  });
  route('/items/:part/withdraw-answer', {
    body: bodies.nothing,
    make: ({actor, review, part}) => dossier.withdrawAnswer(actor, review, namedById(part)),
    already: {codes: ['answer.none'], is: () => true},
  });
}

function reviewRoutes(route: Route, {actions, dossier, undo}: ChangeRouteOptions): void {
  route('/close', {
    body: bodies.nothing,
    make: ({actor, review}) => actions.close(actor, review),
    already: {codes: ['review.ended'], is: ({review}) => review.status === 'closed'},
  });
  route('/keep-open', {
    body: bodies.nothing,
    make: ({actor, review}) => actions.keepOpen(actor, review),
    already: {codes: ['keep-open.not-closing'], is: ({review}) => review.closing.phase === 'kept-open'},
  });
  route('/cancel', {
    body: bodies.reason,
    make: ({actor, review, body}) => actions.cancel(actor, review, body.reason),
    already: {codes: ['review.ended'], is: ({review}) => review.status === 'cancelled'},
  });
  route('/reopen', {
    body: bodies.nothing,
    make: ({actor, review}) => actions.reopen(actor, review),
    already: {codes: ['reopen.not-ended'], is: ({review}) => review.status === 'open'},
  });
  route('/rename', {
    body: bodies.title,
    make: ({actor, review, body}) => actions.rename(actor, review, body.title),
  });
  route('/owner', {
    body: bodies.user,
    make: ({actor, review, body}) => actions.owner(actor, review, body.username),
  });
  route('/tier', {
    body: bodies.tier,
    make: ({actor, review, body}) => dossier.setTier(actor, review, body.tier),
  });
  route('/facts', {
    body: bodies.fact,
    make: ({actor, review, body}) => dossier.setFact(actor, review, body.field, body.value),
  });
  route('/hold', {
    body: bodies.hold,
    make: ({actor, review, body}) => actions.hold(actor, review, body.teamId, body.reason),
  });
  route('/lift', {
    body: bodies.team,
    make: ({actor, review, body}) => actions.lift(actor, review, body.teamId),
    already: {
      codes: ['lift.nothing'],
      is: ({review}, {body}) => standingHolds(review, body.teamId).length === 0,
    },
  });
  route('/undo', {
    body: bodies.signature,
    make: ({actor, review, body}) => undo.undo(actor, review, body.signatureId),
  });
}

function dossierRoutes(route: Route, {dossier, comments}: ChangeRouteOptions): void {
  route('/gaps', {
    body: bodies.gap,
    make: ({actor, review, body: {itemId, ...given}}) =>
      dossier.openGap(actor, review, {...given, item: itemId === '' ? '' : namedById(itemId)}),
  });
  route('/gaps/:part', {
    body: bodies.gapChange,
    make: ({actor, review, part, body}) => dossier.changeGap(actor, review, part, body),
    already: {
      codes: ['gap.done-already', 'gap.open-already'],
      is: (_now, {body}) => body.kind === 'done' || body.kind === 'reopen',
    },
  });
  route('/comments/:part/address', {
    body: bodies.note,
    make: ({actor, review, part, body}) => comments.address(actor, review, part, body.note),
  });
  route('/comments/:part/reopen', {
    body: bodies.note,
    make: ({actor, review, part, body}) => comments.reopen(actor, review, part, body.note),
  });
}

function reviewerRoutes(route: Route, {reviewers}: ChangeRouteOptions): void {
  route('/reviewers/set', {
    body: bodies.reviewers,
    make: ({actor, review, body}) => reviewers.set(actor, review, body.teamId, body.usernames),
  });
  route('/reviewers/accept', {
    body: bodies.takeOn,
    make: ({actor, review, body}) => reviewers.accept(actor, review, body.teamId),
  });
  route('/reviewers/decline', {
    body: bodies.decline,
    make: ({actor, review, body}) => reviewers.decline(actor, review, body.teamId, body.reason),
  });
  route('/reviewers/pass', {
    body: bodies.pass,
    make: ({actor, review, body}) => reviewers.pass(actor, review, body.teamId, body.username),
  });
}

async function made<S extends z.ZodType>(
  {make, already}: Change<S>,
  asked: Asked<z.infer<S>>,
  actions: Pick<Actions, 'status'>,
): Promise<Outcome> {
  try {
    return await make(asked);
  } catch (error) {
    if (!(error instanceof Refusal) || already?.codes.includes(error.code) !== true) throw error;
    const now = await actions.status(asked.actor, asked.review);
    if (!already.is(now, asked)) throw error;
    return {...now, notes: []};
  }
}

/** @throws BadRequest 404 for what can name nothing */
function partNamed(part: string): string {
  if (part !== '' && !PART.test(part)) throw new BadRequest(404, 'not-found');
  return part;
}

function tooLarge(): never {
  throw new BadRequest(413, 'too-large');
}

/** Stricter than for buttons, which the server itself presses: another site can set neither of these headers. */
const fromTheWebApp = createMiddleware<Environment>(async (context, next) => {
  if (context.req.header('X-Requested-With') !== 'XMLHttpRequest') throw new BadRequest(403, 'cross-site');
  if (context.req.header('Content-Type') === undefined) throw new BadRequest(415, 'not-json');
  await next();
});
