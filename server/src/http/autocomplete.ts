import {Hono, type Context} from 'hono';
import type {Actions, Actor} from '../actions/types';
import {Refusal} from '../review/refusal';
import type {ItemReport} from '../review/report';
import type {Rights} from './bodies';
import type {Environment} from './environment';

/** model.AutocompleteListItem. */
interface ListItem {
  Item: string;
  Hint: string;
  HelpText: string;
}

export interface AutocompleteOptions {
  actions: Pick<Actions, 'status' | 'list'>;
  templates: {offered(): Promise<readonly {id: string; title: string}[]>};
  rights: Rights;
}

/** The command that is being typed: the server says `prr tick …`. */
function commandOf(context: Context<Environment>): string {
  return (context.req.query('parsed') ?? '').trim().split(/\s+/u)[1] ?? '';
}

/** Items that the command can do something with. */
function fits(command: string, {item}: ItemReport): boolean {
  if (['assign', 'answer', 'na', 'item'].includes(command)) return true;
  return command === 'untick' ? item.state !== 'open' : item.state === 'open';
}

/** What the server suggests while somebody types `/prr …`. Whoever may see nothing gets nothing suggested. */
export function autocomplete({actions, templates, rights}: AutocompleteOptions): Hono<Environment> {
  const suggest = async (context: Context<Environment>, find: (actor: Actor) => Promise<ListItem[]>) => {
    const actor: Actor = {
      userId: context.get('userId'),
      channelId: context.req.query('channel_id') ?? '',
      rootId: context.req.query('root_id') ?? '',
      mattermostTeamId: context.req.query('team_id') ?? '',
    };
    if (!(await rights.mayRead(actor.userId, actor.channelId))) return context.json([]);
    try {
      return context.json(await find(actor));
    } catch (error) {
      if (error instanceof Refusal) return context.json([]);
      throw error;
    }
  };

  const app = new Hono<Environment>();
  app.get('/items', (context) =>
    suggest(context, async (actor) => {
      const {report} = await actions.status(actor, '');
      return report.items
        .filter((item) => fits(commandOf(context), item))
        .map(({number, item, sectionTitle}) => ({
          Item: String(number),
          Hint: item.title,
          HelpText: sectionTitle,
        }));
    }),
  );
  app.get('/reviews', (context) =>
    suggest(context, async (actor) => {
      const status = commandOf(context) === 'reopen' ? 'ended' : 'open';
      const {reviews} = await actions.list(actor, {status, page: 1});
      return reviews.map(({key, title}) => ({Item: key, Hint: title, HelpText: ''}));
    }),
  );
  app.get('/templates', async (context) => {
    const offered = await templates.offered();
    return context.json(offered.map(({id, title}): ListItem => ({Item: id, Hint: title, HelpText: ''})));
  });
  return app;
}
