import type {DossierActions} from '../actions/dossier_actions';
import type {GapChange} from '../actions/gaps';
import type {Actions} from '../actions/types';
import type {Renderings} from '../posts/renderings';
import {Refusal} from '../review/refusal';
import {findGap} from '../review/gaps';
import {dossierOf} from '../review/dossier';
import {answer, typed, type Call, type Command} from './command';

export interface GapOptions {
  actions: Pick<Actions, 'status'>;
  dossier: Pick<DossierActions, 'openGap' | 'changeGap' | 'hintsOf'>;
  renderings: Pick<Renderings, 'of'>;
}

const usage =
  'gap <number, "text" or none> <critical|high|medium|low> <text> [--owner @user] [--due 2026-12-01] [--ticket link]';
const usages = {
  done: 'gap done <G1> [PRR-12]',
  reopen: 'gap reopen <G1> [PRR-12]',
  accept: 'gap accept <G1> [PRR-12] @owner <YYYY-MM-DD> <reason>',
  rank: 'gap rank <G1> <place> [PRR-12]',
  ticket: 'gap ticket <G1> [link] [PRR-12]',
  owner: 'gap owner <G1> @user [PRR-12]',
  due: 'gap due <G1> <YYYY-MM-DD> [PRR-12]',
} as const;
type Verb = keyof typeof usages;

const CHANGED = {
  done: 'gap.changed.done',
  reopen: 'gap.changed.reopen',
  accept: 'gap.changed.accept',
  rank: 'gap.changed.rank',
  ticket: 'gap.changed.ticket',
  owner: 'gap.changed.owner',
  due: 'gap.changed.due',
} as const;

const GAP = /^G\d{1,4}$/iu;

/** `/prr gap 12 high no alert on the queue --owner @bob --due 2026-12-01`, `/prr gap done G1`. */
export function gap(options: GapOptions): Command {
  return {
    name: 'gap',
    usage,
    suggestions: [],
    subcommands: (Object.keys(usages) as Verb[]).map((verb) => ({
      name: verb,
      usage: usages[verb],
      suggestions: [{kind: 'text' as const, hint: usages[verb].split(' ').slice(2).join(' ')}],
    })),
    run: async (call) => {
      const first = call.words.take() ?? '';
      const verb = (Object.keys(usages) as Verb[]).find((each) => each === first.toLowerCase());
      if (verb !== undefined && call.words.empty) {
        throw new Refusal('commands.missing-gap-id', {usage: typed(usages[verb])});
      }
      // An item may be called so: a change of a gap names the gap.
      return verb !== undefined && GAP.test(call.words.peek())
        ? alter(call, verb, options)
        : open(call, first, options);
    },
  };
}

async function open(call: Call, item: string, {dossier}: GapOptions): Promise<string> {
  const {words, actor} = call;
  const flags = words.takeFlags({owner: 'value', due: 'value', ticket: 'value'});
  const key = words.takeReviewKey();
  const severity = words.take() ?? '';
  const text = words.takeRest();
  if (item === '' || severity === '' || text === '') {
    throw new Refusal('commands.missing-gap', {usage: typed(usage)});
  }
  const outcome = await dossier.openGap(actor, key, {
    item: ['none', '-'].includes(item.toLowerCase()) ? '' : item,
    severity,
    text,
    owner: flags.get('owner') ?? '',
    due: flags.get('due') ?? '',
    ticket: flags.get('ticket') ?? '',
  });
  const {gap: opened} = outcome;
  const params = {gap: opened.id, severity: opened.severity, key: outcome.review.key, rank: opened.rank};
  return answer(call, {key: 'gap.opened', params}, outcome.notes);
}

async function alter(call: Call, verb: Verb, options: GapOptions): Promise<string> {
  const {words, actor} = call;
  const id = words.take() ?? '';
  const key = words.takeReviewKey();
  const review = key === '' ? words.takeLastReviewKey() : key;
  if (verb === 'ticket' && words.empty) return ticketText(call, review, id, options);
  const what = changeOf(call, verb);
  const outcome = await options.dossier.changeGap(actor, review, id, what);
  const params = {gap: outcome.gap.id, key: outcome.review.key, rank: outcome.gap.rank};
  return answer(call, {key: CHANGED[verb], params}, outcome.notes);
}

function changeOf({words}: Call, verb: Verb): GapChange {
  switch (verb) {
    case 'done':
    case 'reopen':
      words.end(typed(usages[verb]));
      return {kind: verb};
    case 'accept': {
      const [owner = '', until = ''] = [words.take(), words.take()];
      const reason = words.takeRest();
      if (!owner.startsWith('@') || reason === '') {
        throw new Refusal('commands.missing-acceptance', {usage: typed(usages.accept)});
      }
      return {kind: 'accept', owner, until, reason};
    }
    default: {
      const value = words.take() ?? '';
      words.end(typed(usages[verb]));
      if (value === '') throw new Refusal('commands.missing-gap-value', {usage: typed(usages[verb])});
      return {kind: verb, value};
    }
  }
}

/** What to paste into a tracker. */
async function ticketText(
  {actor, locale}: Call,
  review: string,
  id: string,
  {actions, dossier, renderings}: GapOptions,
): Promise<string> {
  const found = await actions.status(actor, review);
  const [rendering, hints, {ticketOf, fenced}] = await Promise.all([
    renderings.of(found, locale),
    dossier.hintsOf(found),
    import('../posts/gaps_text'),
  ]);
  return fenced(ticketOf(found, findGap(dossierOf(found.review), id), hints, rendering));
}
