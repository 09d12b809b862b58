import {createHash} from 'node:crypto';
import {html, raw} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {Translate} from '../i18n/messages';
import {decode} from '../records/envelope';
import {choice} from '../records/markdown';
import type {Envelope, RecordedItem, RecordSnapshot} from '../records/record_schema';
import type {RecordHead} from '../records/record_store';
import {RECORD_STYLE} from './record_style';

/** '' for what there is nothing of. */
type Html = HtmlEscapedString | Promise<HtmlEscapedString> | '';
type Cell = string | Html;
type Signature = RecordSnapshot['approvals'][number]['signatures'][number];

export interface PageInput {
  head: RecordHead;
  /** The number of the review's latest record. */
  latest: number;
  /** Null for a record that was erased. */
  json: Uint8Array | null;
  t: Translate;
}

/** What a browser may do with the page: show it, with its own style. */
export function policyOf(): string {
  const style = createHash('sha256').update(RECORD_STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** A record as a page for reading and printing. Every text is escaped where it is put in. */
export async function pageOf({head, latest, json, t}: PageInput): Promise<string> {
  const read = json === null ? null : decode(json);
  const body =
    read?.kind === 'record' ? new RecordPage(read.envelope, latest, t).body() : erasedBody(head, t);
  const title = t('record.title', {key: head.key, title: ''}).replace(/^#+\s*|\s*·\s*$/gu, '');
  // Our own text, and the bytes that the policy names.
  const style = raw(`<style>${RECORD_STYLE}</style>`);
  const page = await html`<html lang="${t('language')}">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      ${style}
    </head>
    <body>
      ${await body}
    </body>
  </html>`;
  return `<!doctype html>\n${page.toString()}`;
}

function erasedBody({key, number, digest, erased}: RecordHead, t: Translate): Html {
  const params = {
    key,
    number,
    digest,
    name: erased?.name ?? '',
    at: moment(new Date(erased?.at ?? 0).toISOString()),
    reason: erased?.reason ?? '',
  };
  return html`<h1>${t('records.erased-title', params)}</h1>
    <p>${t('records.erased-text', params)}</p>`;
}

class RecordPage {
  private readonly record: RecordSnapshot;
  private readonly names: ReadonlyMap<string, string>;
  private readonly teams: ReadonlyMap<string, string>;

  constructor(
    private readonly envelope: Envelope,
    private readonly latest: number,
    private readonly t: Translate,
  ) {
    this.record = envelope.record;
    this.names = new Map(
      this.record.people.map(({id, username, displayName}) => [
        id,
        displayName === '' ? `@${username}` : `${displayName} (@${username})`,
      ]),
    );
    this.teams = new Map(this.record.approvals.map(({team, name}) => [team, name]));
  }

  body(): Html {
    const {record, t, envelope} = this;
    const superseded = this.latest > envelope.chain.number;
    return html`<header>
        <h1>${record.key} · ${record.title}</h1>
        ${superseded ? html`<p class="notice">${t('records.superseded', {latest: this.latest})}</p>` : ''}
        ${record.itemsAsOf === 'the last look' ? html`<p class="notice">${t('records.as-of-last-look')}</p>` : ''}
      </header>
      ${this.facts()}${this.approvals()}${this.holds()}${this.items()}${this.gaps()}${this.comments()}${this.others()}${this.people()}${this.timeline()}
      <footer>${t('records.page-foot')}</footer>`;
  }

  private facts(): Html {
    const {record, t, envelope} = this;
    const rows: [string, Cell][] = [
      ['ended', `${moment(record.endedAt)} · ${this.by(record.endedBy)} ${record.endReason}`],
      ['dri', this.person(record.dri)],
      ['started', `${moment(record.startedAt)} · ${this.person(record.startedBy)}`],
      ['due', moment(record.dueAt)],
      ['service', record.service],
      ['tier', record.tier],
      ['slo', record.slo === null ? '' : `${String(record.slo)} %`],
      ['template', `${record.template.title} ${record.template.version}`],
      ['channel', named(record.channel)],
      ['mattermost-team', named(record.mattermostTeam)],
      ['progress', `${String(record.done)} / ${String(record.total)}`],
      ['re-review', moment(record.reReviewAt)],
      ['carried-from', record.carriedFrom],
      ['carried-to', record.carriedTo],
      ['number', String(envelope.chain.number)],
      ['digest', envelope.digest],
      ['previous', envelope.chain.previous],
      ['key', envelope.signature.keyId],
    ];
    const all: [string, Cell][] = [
      ...rows.map(([name, value]): [string, Cell] => [
        t(`records.fact.${name}`, {status: record.status}),
        value,
      ]),
      ...record.fields.map(({id, value}): [string, Cell] => [id, value]),
      ...(['acceptance', 'handover'] as const).flatMap((name): [string, Cell][] => {
        const accepted = record[name];
        const title = t('records.fact.accepted', {name});
        return accepted === null
          ? []
          : [[title, `${this.person(accepted.user)} · ${moment(accepted.at)} ${accepted.note}`]];
      }),
      ...(record.framework === null
        ? []
        : [
            [t('records.fact.framework'), `${record.framework.title} ${record.framework.version}`] as [
              string,
              Cell,
            ],
          ]),
    ];
    return this.table(
      'facts',
      ['fact', 'value'],
      all.filter(([, value]) => value !== ''),
    );
  }

  private approvals(): Html {
    const rows = this.record.approvals.flatMap(({name, state, signatures}): Cell[][] => {
      const stands = this.t('records.approval-state', {state: state === 'on hold' ? 'hold' : state});
      const team = `${name}: ${stands}`;
      return signatures.length === 0
        ? [[team, '', '', '', '', this.t('record.signature.none')]]
        : signatures.map((signature) => this.signature(team, signature));
    });
    return this.table('approvals', ['team', 'signer', 'membership', 'when', 'words', 'state'], rows);
  }

  private signature(team: string, signature: Signature): Cell[] {
    const {user, membership, standIn, at, words, permalink, withdrawn, counts, ownReview} = signature;
    const through = standIn === null ? membership : this.standIn(standIn);
    const said = words === '' ? this.t('records.by-hand') : `“${words}”`;
    const state =
      withdrawn === null
        ? this.t(`records.signature.${counts ? 'counts' : ownReview ? 'own-review' : 'not-counting'}`)
        : `${this.t('records.signature.withdrawn', {by: this.by(withdrawn.by), at: moment(withdrawn.at)})} ${withdrawn.reason}`;
    return [team, this.person(user), through, moment(at), html`${said} ${this.link(permalink)}`, state];
  }

  private holds(): Html {
    return this.table(
      'holds',
      ['team', 'by', 'when', 'reason', 'lifted'],
      this.record.holds.map(({team, by, at, reason, lifted}) => [
        team,
        this.person(by),
        moment(at),
        reason,
        lifted === null ? '' : `${this.person(lifted.by)} · ${moment(lifted.at)}`,
      ]),
    );
  }

  private items(): Html {
    const {t} = this;
    return this.table(
      'items',
      ['number', 'section', 'item', 'owner', 'state', 'by', 'when', 'answer'],
      this.record.items.map((item) => [
        item.number === null ? '–' : String(item.number),
        item.section,
        html`<strong>${item.title}</strong
          >${item.mandatory ? html` <em>${t('records.mandatory')}</em>` : ''}${item.description === '' ? '' : html`<div class="more">${item.description}</div>`}`,
        this.owner(item.owner),
        html`${t('records.item-state', {state: item.state})}${item.state === 'open' ? '' : html`<div class="more">${this.because(item)}</div>`}`,
        item.state === 'open' ? '' : this.person(item.by),
        item.state === 'open' ? '' : moment(item.at),
        this.answer(item.answer),
      ]),
    );
  }

  private because({because, reason, standIn}: RecordedItem): string {
    const parts = [
      this.t('records.because', {because: choice(because)}),
      standIn === null ? '' : this.standIn(standIn),
      reason,
    ];
    return parts.filter((part) => part !== '').join('; ');
  }

  private answer(answer: RecordedItem['answer']): Cell {
    if (answer === null) {
      return '';
    }
    const said = this.t('records.answer', {
      kind: choice(answer.kind),
      text: answer.text,
      scored: String(answer.score !== null),
      score: answer.score ?? 0,
      from: answer.from,
      isCarried: String(answer.from !== ''),
    });
    const shown = answer.evidence.map(
      (each) =>
        html`<div>
          ${each.kind === 'link' ? this.named(each.name, each.url) : `${each.name} (${each.fileId})`}
        </div>`,
    );
    return html`${said}${shown}
      <div class="more">
        ${this.person(answer.by)} · ${moment(answer.at)} ${this.link(answer.permalink)}
      </div>`;
  }

  private gaps(): Html {
    const {t} = this;
    return this.table(
      'gaps',
      ['gap', 'item', 'severity', 'owner', 'due', 'state', 'ticket'],
      this.record.gaps.map((gap) => [
        `${gap.id}: ${gap.text}`,
        gap.title,
        t('records.severity', {severity: gap.severity}),
        this.person(gap.owner),
        moment(gap.dueAt),
        t('records.gap-state', {
          state: gap.state,
          owner: this.person(gap.accepted?.owner ?? ''),
          until: moment(gap.accepted?.until ?? null),
          reason: gap.accepted?.reason ?? '',
        }),
        this.named(gap.ticket, gap.ticket),
      ]),
    );
  }

  private comments(): Html {
    return this.table(
      'comments',
      ['comment', 'author', 'words', 'addressed'],
      this.record.comments.map(({id, author, words, permalink, addressed}) => [
        id,
        this.person(author),
        html`${words} ${this.link(permalink)}`,
        addressed === null
          ? this.t('records.not-addressed')
          : `${this.person(addressed.by)} · ${moment(addressed.at)} ${addressed.note}`,
      ]),
    );
  }

  private others(): Html {
    const {record, t} = this;
    return html`${this.table(
      'reviewers',
      ['team', 'reviewer', 'state', 'when', 'reason'],
      record.reviewers.map(({team, user, state, stateAt, reason}) => [
        this.teams.get(team) ?? team,
        this.person(user),
        t('records.reviewer-state', {state: choice(state)}),
        moment(stateAt),
        reason,
      ]),
    )}${this.table(
      'consulted',
      ['person', 'about', 'by', 'when'],
      record.consulted.map(({user, about, by, at}) => [
        this.person(user),
        about,
        this.person(by),
        moment(at),
      ]),
    )}${this.table(
      'lessons',
      ['lesson', 'by', 'when'],
      record.lessons.map(({text, by, at}) => [text, this.person(by), moment(at)]),
    )}${this.table(
      'taken-back',
      ['team', 'by', 'when', 'words'],
      record.withdrawalsNoted.map(({team, by, at, words, permalink}) => [
        team,
        this.person(by),
        moment(at),
        html`“${words}” ${this.link(permalink)}`,
      ]),
    )}`;
  }

  private people(): Html {
    return this.table(
      'people',
      ['name', 'id'],
      this.record.people.map(({id}) => [this.person(id), id]),
    );
  }

  private timeline(): Html {
    return this.table(
      'timeline',
      ['when', 'by', 'what', 'details'],
      this.record.timeline.map(({at, by, kind, details}) => [
        moment(at),
        this.by(by),
        kind,
        Object.entries(details)
          .map(([name, value]) => `${name}: ${this.names.get(value) ?? value}`)
          .join('; '),
      ]),
    );
  }

  private table(heading: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Html {
    if (rows.length === 0) {
      return '';
    }
    return html`<section>
      <h2>${this.t(`records.heading.${heading}`)}</h2>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${this.t(`records.column.${column}`)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  private owner(owner: RecordedItem['owner']): string {
    switch (owner.kind) {
      case 'team':
        return this.teams.get(owner.team) ?? owner.team;
      case 'person':
        return this.person(owner.user);
      case 'none':
        return '';
    }
  }

  private standIn({until, namedBy}: NonNullable<Signature['standIn']>): string {
    return this.t('records.stand-in', {until, by: this.person(namedBy)});
  }

  private person(userId: string): string {
    return this.names.get(userId) ?? userId;
  }

  private by(userId: string): string {
    return userId === '' ? this.t('card.prr') : this.person(userId);
  }

  private link(permalink: string): Cell {
    return this.named(this.t('record.post'), permalink);
  }

  /** Only an address of the web is one that can be followed. */
  private named(name: string, url: string): Cell {
    if (url === '') {
      return '';
    }
    return /^https?:\/\//iu.test(url)
      ? html`<a href="${url}" rel="noopener noreferrer nofollow">${name}</a>`
      : name === url
        ? name
        : `${name} ${url}`;
  }
}

function named({name, displayName}: RecordSnapshot['channel']): string {
  return displayName === '' || displayName === name ? name : `${displayName} (${name})`;
}

/** `2026-01-31 14:05 UTC`; '' for never. */
function moment(at: string | null): string {
  return at === null ? '' : `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
