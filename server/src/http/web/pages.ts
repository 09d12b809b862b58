import type {Actor} from '../../actions/types';
import type {Browsing} from '../../actions/browsing';
import type {RecordReading} from '../../actions/record_reading';
import type {RecordQuery, RecordSearch} from '../../actions/record_search';
import type {Report, Reporting} from '../../actions/reporting';
import type {ReviewRow} from '../../review/review_row';
import {Refusal} from '../../review/refusal';
import type {TemplateLibrary} from '../../templates/library';
import type {
  PageOfReviews,
  PageReport,
  PageTemplates,
  ReportTable,
  ReviewBoard,
  ReviewRecords,
  WholeTemplate,
} from '../../views/pages';
import {loadOf, pageReport} from '../../views/report';
import {pageReview} from '../../views/review_rows';
import {pageTemplate, searchWords, templateSections} from '../../views/templates';
import type {Renderings} from '../../posts/renderings';
import type {BoardQuery, ReportQuery, ReviewsQuery} from './page_queries';

export interface PagesOptions {
  browsing: Browsing;
  reporting: Pick<Reporting, 'report'>;
  reading: Pick<RecordReading, 'of'>;
  searching: Pick<RecordSearch, 'search'>;
  templates: TemplateLibrary;
  renderings: Pick<Renderings, 'ofPeople'>;
  /** `@alice` by user id; who is gone is not in it. */
  mentions(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** A file for a browser to keep. */
export interface PageFile {
  name: string;
  text: string;
}

/** Looks up what the page of reviews, templates and reports shows, for one person. */
export class Pages {
  constructor(private readonly options: PagesOptions) {}

  async reviews(actor: Actor, query: ReviewsQuery): Promise<PageOfReviews> {
    const {rows, more} = await this.options.browsing.page(actor, query);
    return {reviews: rows.map(pageReview), more, people: await this.drisOf(rows)};
  }

  async board(actor: Actor, query: BoardQuery): Promise<ReviewBoard> {
    const columns = await this.options.browsing.board(actor, query);
    return {
      columns: columns.map(({state, rows, more}) => ({state, reviews: rows.map(pageReview), more})),
      people: await this.drisOf(columns.flatMap(({rows}) => rows)),
    };
  }

  /** Reviews that have ended, and so have left records. @throws Refusal as RecordSearch.search */
  async ended(actor: Actor, query: RecordQuery): Promise<PageOfReviews> {
    const {rows, more} = await this.options.searching.search(actor, query);
    return {reviews: rows.map(pageReview), more, people: await this.drisOf(rows)};
  }

  /** @throws Refusal `review.unknown` */
  async records(actor: Actor, key: string): Promise<ReviewRecords> {
    const {review, heads} = await this.options.reading.of(actor, key);
    return {
      key: review.key,
      records: heads.map(({number, status, endedAt, erased}) => {
        return {number, status, endedAt, erased: erased !== null};
      }),
    };
  }

  async templates(text: string): Promise<PageTemplates> {
    const {templates} = this.options;
    const words = searchWords(text);
    const found = await Promise.all(
      (await templates.entries()).map(async (entry) => {
        const [template, stored] = await Promise.all([
          templates.get(entry.id),
          templates.own.versionsOf(entry.id),
        ]);
        // One whose copy is not there is nothing that could be shown.
        return template === null ? null : pageTemplate(entry, template, Math.max(1, stored.length), words);
      }),
    );
    const shown = found.filter((template) => template !== null);
    return {templates: shown, people: await this.people(shown.map(({by}) => by))};
  }

  /** @param version '' for the newest @throws Refusal `template.unknown`, `template.unknown-version` */
  async template(id: string, version: string): Promise<WholeTemplate> {
    const {templates} = this.options;
    const entry = (await templates.entries()).find((each) => each.id === id);
    if (entry === undefined) throw new Refusal('template.unknown', {template: id});
    const stored = await templates.own.versionsOf(id);
    const template = await templates.get(id, version);
    if (template === null) {
      const known = stored.length === 0 ? entry.version : stored.map((each) => each.version).join(', ');
      throw new Refusal('template.unknown-version', {template: id, version, known});
    }
    const kept = stored.map((each) => ({version: each.version, by: each.by, at: each.at})).reverse();
    const of = stored.find((each) => each.version === template.version);
    const {title, description} = template;
    return {
      ...{id, title, version: template.version, description, origin: entry.origin},
      retired: entry.retired !== null,
      parent: of?.parent == null ? null : {id: of.parent.id, version: of.parent.version},
      versions: kept.length > 0 ? kept : [{version: entry.version, by: '', at: 0}],
      sections: templateSections(template),
      people: await this.people(kept.map(({by}) => by)),
    };
  }

  /** @throws Refusal as Reporting.report */
  async report(actor: Actor, query: ReportQuery): Promise<PageReport> {
    const made = pageReport(await this.made(actor, query));
    return {...made, people: await this.people(made.reviewers.map(({userId}) => userId))};
  }

  /** One table of a report. @throws Refusal as Reporting.report */
  async reportFile(actor: Actor, query: ReportQuery, table: ReportTable, locale: string): Promise<PageFile> {
    const made = await this.made(actor, query);
    const {team, days} = made;
    const name = `prr-${team.name}-${days.first}-${days.last}-${table}.csv`;
    return {name, text: await this.textOf(made, table, locale)};
  }

  private async made(actor: Actor, {team_id: mattermostTeamId, period}: ReportQuery): Promise<Report> {
    return this.options.reporting.report({...actor, mattermostTeamId}, {period, team: ''});
  }

  private async textOf(made: Report, table: ReportTable, locale: string): Promise<string> {
    const {rows, found, months, team} = made;
    if (table === 'months') {
      const [{monthsCsv}, {monthsOf}] = await Promise.all([
        import('../../posts/report_csv'),
        import('../../review/months'),
      ]);
      return monthsCsv(monthsOf(rows, months));
    }
    if (table === 'reviewers') {
      const {reviewersCsv} = await import('../../posts/report_csv');
      const load = loadOf(found.open);
      const people = await this.people(load.map(({userId}) => userId));
      return reviewersCsv(load.map(({userId, ...counts}) => ({name: people[userId] ?? userId, ...counts})));
    }
    const {manyReviewsFiles} = await import('../../posts/many_reviews_csv');
    const people = rows.flatMap((row) => [row.driId, ...row.reviewers.map(({userId}) => userId)]);
    const rendering = await this.options.renderings.ofPeople([...new Set(people)], locale, team.id);
    const files = manyReviewsFiles({...made, name: team.name}, rendering);
    return files.find(({name}) => name.endsWith(`-${table}.csv`))?.text ?? '';
  }

  private async drisOf(rows: readonly ReviewRow[]): Promise<Record<string, string>> {
    return this.people(rows.map(({driId}) => driId));
  }

  private async people(ids: readonly string[]): Promise<Record<string, string>> {
    const mentions = await this.options.mentions([...new Set(ids)].filter((id) => id !== ''));
    return Object.fromEntries([...mentions].map(([id, mention]) => [id, mention.replace(/^@/u, '')]));
  }
}
