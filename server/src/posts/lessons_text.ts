import {lessonsOf} from '../review/lessons';
import type {ReviewView} from '../review/types';
import {prose} from './evidence_text';
import {plain, shorten} from './markdown';
import {moment, type Rendering} from './rendering';

const LONGEST = 16_000;
const SHOWN = 300;

/** The lessons of a review, a line each. */
export function lessonLines({review}: ReviewView, {t, person}: Rendering): string {
  const lessons = lessonsOf(review);
  if (lessons.length === 0) return t('lesson.none', {key: review.key});
  const lines = lessons.map(({text, by, at}, place) => {
    const said = prose(shorten(text.replace(/\s+/gu, ' '), SHOWN)).join(' ');
    return t('lesson.line', {number: place + 1, text: said, user: person(by), at: moment(at)});
  });
  return shorten(lines.join('\n'), LONGEST);
}

/** The same whole, as a Markdown file. */
export function lessonsFile({review, content}: ReviewView, {t, person}: Rendering): string {
  const {key, template, endedAt, createdAt} = review;
  const head = t('lesson.file-head', {key, title: plain(content.title)});
  const from = t('lesson.file-from', {
    template: plain(template.title),
    version: plain(template.version),
    start: moment(createdAt),
    end: endedAt === 0 ? '' : moment(endedAt),
    status: review.status,
  });
  const lessons = lessonsOf(review).flatMap(({text, by, at}) => [
    // Lines of one lesson stay together, below its dash.
    prose(text)
      .map((line, place) => (line === '' ? '' : `${place === 0 ? '- ' : '  '}${line}`))
      .join('\n'),
    `  ${t('lesson.file-by', {user: person(by), at: moment(at)})}`,
    '',
  ]);
  return [`# ${head}`, '', from, '', ...lessons].join('\n');
}
