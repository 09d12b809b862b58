import {Hono} from 'hono';
import {createMiddleware} from 'hono/factory';
import {z} from 'zod';
import type {Console, Health} from '../../actions/console';
import type {Translate} from '../../i18n/messages';
import {Refusal} from '../../review/refusal';
import type {ConsoleHealth, PhraseReading, TeamsCheck} from '../../views/console';
import {readBody} from '../bodies';
import type {Environment} from '../environment';

/** More than the settings may have, so that what is too long is said in its own words. */
const LONGEST_TEAMS = 256 * 1024;
const LONGEST_PHRASE = 20_000;

const teamsBody = z.strictObject({teams: z.string().max(LONGEST_TEAMS)});
const phraseBody = z.strictObject({
  text: z.string().max(LONGEST_PHRASE),
  teams: z.string().max(LONGEST_TEAMS).optional(),
});
const nothing = z.strictObject({});

export interface ConsoleRouteOptions {
  /** Made for the first request: few servers' people ever ask. */
  console(): Promise<Pick<Console, 'checkTeams' | 'readPhrase' | 'health' | 'look'>>;
}

/** Who is no system admin is told so with 403, whatever else they sent. */
const adminsOnly = createMiddleware<Environment>(async (context, next) => {
  await next();
  if (context.error instanceof Refusal && context.error.code === 'rights.console') {
    context.res = context.json(
      {code: 'rights.console', message: context.get('t')('refusal.rights.console')},
      403,
    );
  }
});

/** `/web/admin/…`: what the System Console asks. Nothing is changed by any of it. */
export function consoleRoutes({console}: ConsoleRouteOptions): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(adminsOnly);
  app.post('/teams/check', async (context) => {
    const {teams} = await readBody(context, teamsBody);
    const check = await (await console()).checkTeams(context.get('userId'), teams);
    const t = context.get('t');
    const problems = check.problems.map(({key, params, line, team, field, place}) => ({
      line,
      team,
      field,
      place,
      text: t(key, params),
    }));
    return context.json({...check, problems} satisfies TeamsCheck);
  });
  app.post('/phrases', async (context) => {
    const {text, teams} = await readBody(context, phraseBody);
    const t = context.get('t');
    const {lines, verdicts, nearMisses, why, asTyped} = await (
      await console()
    ).readPhrase(context.get('userId'), text, teams);
    const said = (each: (typeof verdicts)[number]) => ({...each, why: t(each.why.key, each.why.params)});
    return context.json({
      lines,
      verdicts: verdicts.map(said),
      nearMisses: nearMisses.map(said),
      why: t(why.key, why.params),
      asTyped,
    } satisfies PhraseReading);
  });
  app.get('/health', async (context) =>
    context.json(shown(await (await console()).health(context.get('userId')), context.get('t'))),
  );
  app.post('/health', async (context) => {
    await readBody(context, nothing);
    return context.json(shown(await (await console()).look(context.get('userId')), context.get('t')));
  });
  return app;
}

function shown(health: Health, t: Translate): ConsoleHealth {
  return {...health, settings: health.settings.map(({key, params}) => t(key, params))};
}
