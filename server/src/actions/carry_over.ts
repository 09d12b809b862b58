import {answersOn} from '../review/answers';
import {type Answer, dossierOf, type Dossier} from '../review/dossier';
import type {ItemReport} from '../review/report';
import type {Review, Section} from '../review/types';
import {mandatoryInTier} from '../review/tier_mandatory';
import {type Desk, isWithoutBoard} from '../signoff/desk';
import type {Reviews} from '../signoff/reviews';
import type {Work} from '../signoff/work';
import {type TemplateItem, templateItemsOf} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import type {Template} from '../templates/template';
import {templateItems} from './facts';

export interface CarryOverOptions {
  desk: Desk;
  reviews: Reviews;
  templates: Pick<TemplateLibrary, 'ofReview'>;
}

/** An answer beside what the template said of its item. */
interface Known {
  answer: Answer;
  item: TemplateItem;
}

/** Brings along what was answered in the review that a new one goes on from; once, whatever the process lives through. */
export class CarryOver {
  constructor(private readonly options: CarryOverOptions) {}

  async followUp(work: Work): Promise<void> {
    const {review} = work;
    const {carriedFrom} = dossierOf(review);
    if (carriedFrom === '' || review.status !== 'open' || isCarried(review)) return;
    const {reviews, templates} = this.options;
    const from = await reviews.find(carriedFrom);
    const template = await templates.ofReview(review);
    if (from === null || template === null) return;
    const {dossier, mandatory} = await this.withFacts(work, from, template);
    const answers = answersFor(work, template, await this.known(from), from.key);
    const at = work.now();
    await work.saveWith(
      {...review, mandatory, dossier: {...dossier, answers: [...dossier.answers, ...answers]}},
      {at, by: review.driId, kind: 'carried', details: {from: from.key, answers: String(answers.length)}},
    );
  }

  /** The service, its tier and what both templates ask for by name, as far as nobody has said otherwise. */
  private async withFacts(
    {review, content}: Work,
    from: Review,
    template: Template,
  ): Promise<{dossier: Dossier; mandatory: string[]}> {
    const own = dossierOf(review);
    const {service, slo, tier, fields} = dossierOf(from);
    const asked = new Set((template.fields ?? []).map(({id}) => id));
    const taken = fields.filter(({id}) => asked.has(id) && !own.fields.some((field) => field.id === id));
    const dossier = {
      ...own,
      service: own.service === '' ? service : own.service,
      ...(own.tier === '' && tier !== '' ? {tier, slo} : {}),
      fields: [...own.fields, ...taken],
    };
    const mandatory =
      dossier.tier === '' || own.tier !== ''
        ? (review.mandatory ?? [])
        : mandatoryInTier(review, content, templateItems(template), dossier.tier).ids;
    return {dossier, mandatory};
  }

  /** What was answered there. A board that does not answer leaves the titles of the items. */
  private async known(from: Review): Promise<Known[]> {
    const template = await this.options.templates.ofReview(from);
    if (template === null) return [];
    const {answers} = dossierOf(from);
    let sections: readonly Pick<Section, 'title' | 'items'>[] = [{title: '', items: answers.map(titled)}];
    let found: ReadonlyMap<string, Answer> = new Map(answers.map((answer) => [answer.itemId, answer]));
    try {
      const {content, report} = await this.options.desk.look(from);
      sections = content.sections;
      found = answersOn(from, report.items).of;
    } catch (error) {
      if (!isWithoutBoard(error)) throw error;
    }
    const items = templateItemsOf(template, sections);
    return [...found].flatMap(([itemId, answer]) => {
      const item = items.get(itemId);
      return item === undefined || isEmpty(answer) ? [] : [{answer, item}];
    });
  }
}

function isCarried({timeline}: Review): boolean {
  return timeline.some(({kind, details}) => kind === 'carried' && details['from'] !== undefined);
}

/** A score alone says nothing to reviewers. */
function isEmpty({text, evidence}: Answer): boolean {
  return text === '' && evidence.length === 0;
}

/**
 * The answers that fit the items of the new review: of the item with the same id in the library, else of one that covers
 * the same of its sources and has no counterpart of its own.
 */
function answersFor(
  {review, content, report}: Work,
  template: Template,
  known: readonly Known[],
  from: string,
): Answer[] {
  const {of: given} = answersOn(review, report.items);
  const items = templateItemsOf(template, content.sections);
  const ids = new Set(template.sections.flatMap((section) => section.items.map(({id}) => id)));
  const match = (wanted: TemplateItem): Known | undefined =>
    known.find(({item}) => item.id === wanted.id) ??
    known.find(({item}) => !ids.has(item.id) && sharesSource(item, wanted));
  return report.items
    .filter(({approvalOf, item}) => approvalOf === '' && !given.has(item.id))
    .flatMap((report: ItemReport) => {
      const wanted = items.get(report.item.id);
      const found = wanted === undefined ? undefined : match(wanted);
      return found === undefined ? [] : [carried(found.answer, report, template, from)];
    });
}

function sharesSource({covers: mine = []}: TemplateItem, {covers: theirs = []}: TemplateItem): boolean {
  return mine.some((id) => theirs.includes(id));
}

function carried(answer: Answer, {item}: ItemReport, {scored}: Template, from: string): Answer {
  const {by, at, kind, text, evidence, score} = answer;
  return {
    by,
    at,
    kind,
    text,
    evidence,
    itemId: item.id,
    title: item.title,
    postId: '',
    from,
    ...(scored === true && score !== undefined ? {score} : {}),
  };
}

function titled({itemId, title}: Answer): Section['items'][number] {
  return {
    id: itemId,
    title,
    description: '',
    state: 'open',
    assigneeId: '',
    changedBy: '',
    changedAt: 0,
    reason: '',
  };
}
