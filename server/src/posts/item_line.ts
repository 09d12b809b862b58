import {normaliseName} from '../review/names';
import type {ItemReport, ReviewReport} from '../review/report';
import {splitTag} from '../review/title_tag';
import {plain, shorten} from './markdown';
import {deadline, type Rendering} from './rendering';

/** A title is cut here on cards and in lists; the record has it whole. */
const shownTitle = 140;
const shownReason = 140;

/** None is an emoji, which clients would draw larger and in colour, and louder than the approvals. */
const glyphs = {open: '☐', done: '✓', skipped: '–'} as const;

/** Names of the reviewing teams by id, as this review knows them. */
export function teamNames(report: ReviewReport): ReadonlyMap<string, string> {
  return new Map(report.approvals.map(({teamId, name}) => [teamId, name]));
}

/** '' when the section or the tag behind the title tells already. */
function ownerName({item, owner, sectionTitle}: ItemReport, teams: ReadonlyMap<string, string>): string {
  if (owner.kind !== 'team') return '';
  const name = teams.get(owner.teamId) ?? owner.teamId;
  const told = [sectionTitle, splitTag(item.title).tag].map(normaliseName);
  return told.includes(normaliseName(name)) ? '' : plain(name);
}

/** What is said about the state of an item besides its box; '' when the box says it all. */
function remark(report: ItemReport, {t, person}: Rendering): string {
  const {item, mark} = report;
  const by = item.changedBy === '' ? t('card.somebody') : person(item.changedBy);
  if (item.state === 'open') return '';
  if (!report.counts) return t('card.item.not-counting', {by});
  if (item.state === 'skipped') {
    // In whose name our bot did it, only the mark knows.
    const who = mark === null ? by : person(mark.by);
    return item.reason === ''
      ? t('card.item.skipped-unexplained', {by: who})
      : t('card.item.skipped', {by: who, reason: plain(shorten(item.reason, shownReason))});
  }
  return mark?.asAdmin === true ? t('card.item.as-admin', {by: person(mark.by)}) : '';
}

/** An assignment that does not count; '' for others. */
function stray(
  {owner, strayAssignment}: ItemReport,
  teams: ReadonlyMap<string, string>,
  {t}: Rendering,
): string {
  if (!strayAssignment || owner.kind !== 'team') return '';
  return t('card.item.stray-assignment', {team: plain(teams.get(owner.teamId) ?? owner.teamId)});
}

/** One item in one line: box, number, title, owner where section and title do not tell, assignee, whether it is mandatory, remark. */
export function itemLine(
  report: ItemReport,
  teams: ReadonlyMap<string, string>,
  rendering: Rendering,
): string {
  const {item, number} = report;
  const parts = [
    `${glyphs[item.state]} **${number}** ${plain(shorten(item.title, shownTitle))}`,
    ownerName(report, teams),
    item.assigneeId === '' ? '' : rendering.person(item.assigneeId),
    report.mandatory ? rendering.t('card.item.mandatory') : '',
    stray(report, teams, rendering),
    remark(report, rendering),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The line of an item where its due date is of use: in an answer, which is read when it is given. */
export function datedItemLine(
  report: ItemReport,
  teams: ReadonlyMap<string, string>,
  rendering: Rendering,
): string {
  const line = itemLine(report, teams, rendering);
  const {dueAt = 0, state} = report.item;
  if (dueAt === 0) return line;
  const overdue = state === 'open' && dueAt < rendering.now;
  const due = rendering.t(overdue ? 'card.item.overdue' : 'card.item.due', {at: deadline(dueAt, rendering)});
  return `${line} · ${due}`;
}
