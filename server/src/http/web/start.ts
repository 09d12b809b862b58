import {Hono} from 'hono';
import {z} from 'zod';
import type {StartForm, StartChoice, StartPreview} from '../../actions/start_form';
import type {Actions, Actor} from '../../actions/types';
import type {Translate} from '../../i18n/messages';
import {plainParams, words} from '../../posts/words';
import {genericWordsOf} from '../../review/generic_words';
import type {Refusal} from '../../review/refusal';
import {selector} from '../../review/selector';
import {MAX_TITLE} from '../../review/title';
import type {Started, StartFormView, TemplatePreview, TitleView} from '../../views/start_views';
import {readBody, type Rights} from '../bodies';
import type {Environment} from '../environment';
import {BadRequest} from '../failures';
import {answersTo} from '../guards';
import {webActor} from './actor';

export interface StartRouteOptions {
  actions: Pick<Actions, 'start'>;
  startForm: Pick<StartForm, 'choice' | 'preview' | 'titleProblem'>;
  rights: Rights;
}

const mattermostId = z.string().regex(/^[a-z0-9]{26}$/u);
const text = z.string().max(1_000);

const titleBody = z.strictObject({title: text});

const startBody = z.strictObject({
  channel_id: mattermostId,
  once: mattermostId,
  title: text,
  template: z.string().max(64),
  where: z.enum(['here', 'new']),
  reviewers: z.array(z.string().max(64)).max(50),
  seats: z
    .array(z.strictObject({team_id: z.string().max(64), user_ids: z.array(mattermostId).max(20)}))
    .max(100),
  due: z.string().max(40),
  service: text,
  slo: z.string().max(40),
  post_id: mattermostId.or(z.literal('')),
});

/**
 * What the dialog needs that starts a review: `/web/start`, `/web/templates/:id`, `/web/title`, `/web/reviews`. A channel
 * that there is not looks like one that the person may not read.
 */
export function startRoutes({actions, startForm, rights}: StartRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();

  /** @throws BadRequest 403 */
  const actorIn = async (userId: string, channelId: string): Promise<Actor> => {
    if (!mattermostId.safeParse(channelId).success || !(await rights.mayRead(userId, channelId))) {
      throw new BadRequest(403, 'no-channel');
    }
    return {...webActor(userId), channelId};
  };

  app.get('/start', async (context) => {
    const actor = await actorIn(context.get('userId'), context.req.query('channel_id') ?? '');
    context.header('Cache-Control', 'private, no-store');
    return context.json(formView(await startForm.choice(actor), context.get('t')));
  });

  app.get('/templates/:id/preview', async (context) => {
    const actor = await actorIn(context.get('userId'), context.req.query('channel_id') ?? '');
    const where = context.req.query('where') === 'new' ? 'new' : 'here';
    const preview = await startForm.preview(actor, context.req.param('id'), where);
    if (preview === null) throw new BadRequest(404, 'not-found');
    context.header('Cache-Control', 'private, no-store');
    return context.json(previewView(preview, context.get('t')));
  });

  app.post('/title', async (context) => {
    const {title} = await readBody(context, titleBody);
    const problem = await startForm.titleProblem(title);
    return context.json({
      problem: problem === null ? '' : context.get('t')(`refusal.${problem.code}`, problem.params),
      empty: genericWordsOf(title),
    } satisfies TitleView);
  });

  app.use('/reviews', answersTo('form'));
  app.post('/reviews', async (context) => {
    const body = await readBody(context, startBody);
    const actor = await actorIn(context.get('userId'), body.channel_id);
    const {review, notes} = await actions.start(actor, {
      title: body.title,
      templateId: body.template,
      where: body.where,
      reviewers: body.reviewers,
      due: body.due,
      service: body.service,
      slo: body.slo,
      seats: body.seats.map(({team_id: teamId, user_ids: userIds}) => ({teamId, userIds})),
      postId: body.post_id,
      once: body.once,
    });
    const {id, key, title, channelId, cardPostId} = review;
    const t = context.get('t');
    return context.json({
      review: {id, key, title, channelId, cardPostId},
      notes: notes.map((note) => words([note], t)),
    } satisfies Started);
  });
  return app;
}

function said(refusal: Refusal | null, t: Translate): string {
  return refusal === null ? '' : t(`refusal.${refusal.code}`, plainParams(refusal.params));
}

function formView(choice: StartChoice, t: Translate): StartFormView {
  return {
    templates: choice.templates.map(({id, title, version, description, sections}) => ({
      id,
      title,
      version,
      description,
      items: sections.reduce((sum, {items}) => sum + items.length, 0),
    })),
    tiers: choice.tiers.map(({id, slo}) => ({id, slo})),
    board: choice.board ?? '',
    refused: said(choice.refused, t),
    here: said(choice.here, t),
    fresh: said(choice.fresh, t),
    open: choice.open.map(({id, key, title, cardPostId}) => ({id, key, title, cardPostId})),
    channel: {id: choice.channel.Id, name: choice.channel.DisplayName},
    timeZone: choice.timeZone,
    longestTitle: MAX_TITLE,
  };
}

function previewView({template, sections, teams, warnings, refused}: StartPreview, t: Translate) {
  const {id, title, version, description} = template;
  const person = ({userId, name, load}: {userId: string; name: string; load: number}) => {
    return {userId, name, load};
  };
  return {
    id,
    title,
    version,
    description,
    scored: template.scored === true,
    sections,
    teams: teams.map(({team, forecast}) => ({
      id: team.id,
      name: team.name,
      quorum: team.quorum,
      asked: forecast.asked.map(person),
      next: forecast.next.map(person),
      away: forecast.away.map((each) => ({
        ...person(each),
        because: t('start.form.away', {because: selector(each.because)}),
      })),
    })),
    warnings: warnings.map((warning) => words([warning], t)),
    refused: said(refused, t),
  } satisfies TemplatePreview;
}
