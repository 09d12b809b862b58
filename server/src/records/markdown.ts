import type {Translate} from '../i18n/messages';
import {plain, table} from '../posts/markdown';
import type {RecordSnapshot} from './record_schema';

type Evidence = NonNullable<RecordSnapshot['items'][number]['answer']>['evidence'][number];

/** `2026-01-31 14:05 UTC`; '' for never. */
function moment(at: string | null): string {
  return at === null ? '' : `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** As a choice of a message is written: `not-applicable` is no name there. */
export function choice(name: string): string {
  return name.replaceAll('-', '');
}

/** An address stays exactly as it is; what is none is text. */
function evidenceCell(evidence: Evidence): string {
  const name = plain(evidence.name);
  if (evidence.kind === 'file') {
    return `${name} (${evidence.fileId})`;
  }
  return /^https?:\/\/[^\s<>]+$/iu.test(evidence.url)
    ? `[${name}](<${evidence.url.replaceAll('|', '\\|')}>)`
    : `${name} ${plain(evidence.url)}`;
}

/** What the record has besides sign-offs and items, as Markdown: a heading and a table for whatever there is. */
export class RecordMarkdown {
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly record: RecordSnapshot,
    private readonly t: Translate,
  ) {
    this.names = new Map(record.people.map(({id, username}) => [id, `@${username}`]));
  }

  sections(): string[] {
    const {record, t} = this;
    const {service, tier, slo, fields, acceptance, handover, framework, reReviewAt} = record;
    return [
      ...this.part(
        'facts',
        ['fact', 'value', 'by', 'when'],
        [
          ...(service === '' ? [] : [[t('records.fact.service'), plain(service), '', '']]),
          ...(tier === '' ? [] : [[t('records.fact.tier'), tier, '', '']]),
          ...(slo === null ? [] : [[t('records.fact.slo'), `${String(slo)} %`, '', '']]),
          ...fields.map(({id, value, ...deed}) => [plain(id), plain(value), ...this.deed(deed)]),
          ...(framework === null
            ? []
            : [
                [
                  t('records.fact.framework'),
                  `${plain(framework.title)} ${plain(framework.version)}`,
                  ...this.deed(framework),
                ],
              ]),
          ...this.accepted('acceptance', acceptance),
          ...this.accepted('handover', handover),
          ...(reReviewAt === null ? [] : [[t('records.fact.re-review'), moment(reReviewAt), '', '']]),
          ...(record.carriedFrom === ''
            ? []
            : [[t('records.fact.carried-from'), record.carriedFrom, '', '']]),
          ...(record.carriedTo === '' ? [] : [[t('records.fact.carried-to'), record.carriedTo, '', '']]),
        ],
      ),
      ...this.answers(),
      ...this.gaps(),
      ...this.comments(),
      ...this.part(
        'reviewers',
        ['team', 'reviewer', 'state', 'when', 'reason'],
        record.reviewers.map(({team, user, state, stateAt, reason}) => [
          plain(team),
          this.person(user),
          t('records.reviewer-state', {state: choice(state)}),
          moment(stateAt),
          plain(reason),
        ]),
      ),
      ...this.part(
        'consulted',
        ['person', 'about', 'by', 'when'],
        record.consulted.map(({user, about, ...deed}) => [
          this.person(user),
          plain(about),
          ...this.deed(deed),
        ]),
      ),
      ...this.part(
        'lessons',
        ['lesson', 'by', 'when'],
        record.lessons.map(({text, ...deed}) => [plain(text), ...this.deed(deed)]),
      ),
      ...this.part(
        'taken-back',
        ['team', 'by', 'when', 'words'],
        record.withdrawalsNoted.map(({team, words, ...deed}) => [
          plain(team),
          ...this.deed(deed),
          `“${plain(words)}”`,
        ]),
      ),
    ];
  }

  private answers(): string[] {
    const answered = this.record.items.flatMap((item) =>
      item.answer === null ? [] : [{item, answer: item.answer}],
    );
    return this.part(
      'answers',
      ['number', 'item', 'answer', 'evidence', 'by', 'when', 'post'],
      answered.map(({item, answer}) => [
        item.number === null ? this.t('records.removed') : String(item.number),
        plain(item.title),
        this.t('records.answer', {
          kind: choice(answer.kind),
          text: plain(answer.text),
          scored: String(answer.score !== null),
          score: answer.score ?? 0,
          from: plain(answer.from),
          isCarried: String(answer.from !== ''),
        }),
        answer.evidence.map(evidenceCell).join(', '),
        ...this.deed(answer),
        this.post(answer.permalink),
      ]),
    );
  }

  private gaps(): string[] {
    const {t} = this;
    return this.part(
      'gaps',
      ['gap', 'item', 'severity', 'owner', 'due', 'state', 'ticket'],
      this.record.gaps.map((gap) => [
        `${gap.id}: ${plain(gap.text)}`,
        plain(gap.title),
        t('records.severity', {severity: gap.severity}),
        this.person(gap.owner),
        moment(gap.dueAt),
        t('records.gap-state', {
          state: gap.state,
          owner: this.person(gap.accepted?.owner ?? ''),
          until: moment(gap.accepted?.until ?? null),
          reason: plain(gap.accepted?.reason ?? ''),
        }),
        plain(gap.ticket),
      ]),
    );
  }

  private comments(): string[] {
    return this.part(
      'comments',
      ['comment', 'author', 'words', 'post', 'addressed'],
      this.record.comments.map(({id, author, words, permalink, addressed}) => [
        id,
        this.person(author),
        plain(words),
        this.post(permalink),
        addressed === null
          ? this.t('records.not-addressed')
          : `${this.deed(addressed).join(', ')} ${plain(addressed.note)}`.trim(),
      ]),
    );
  }

  private accepted(name: 'acceptance' | 'handover', accepted: RecordSnapshot['acceptance']): string[][] {
    if (accepted === null) {
      return [];
    }
    const {user, note, ...deed} = accepted;
    const value = `${this.person(user)} ${plain(note)}`.trim();
    return [[this.t('records.fact.accepted', {name}), value, ...this.deed(deed)]];
  }

  private part(name: string, columns: readonly string[], rows: readonly string[][]): string[] {
    if (rows.length === 0) {
      return [];
    }
    const head = columns.map((column) => this.t(`records.column.${column}`));
    return [`##### ${this.t(`records.heading.${name}`)}`, table(head, rows)];
  }

  private deed({by, at}: {by: string; at: string}): [string, string] {
    return [this.person(by), moment(at)];
  }

  private person(userId: string): string {
    return userId === '' ? '' : (this.names.get(userId) ?? plain(userId));
  }

  private post(permalink: string): string {
    return permalink === '' ? '' : `[${this.t('record.post')}](${permalink})`;
  }
}
