import React from 'react';
import {useIntl} from 'react-intl';
import {classNames} from '../../kit/class_names';
import type {PageOfReviews, PageReview} from '../../server_types';
import {useAddress} from '../address';
import {ReviewLink} from '../links';
import styles from '../page.module.css';
import {useSay, type PageWord} from '../words';
import {StateTag} from './state_tag';
import {TeamTags} from './team_tags';

/** Columns that the server can sort by, and the direction in which one begins. */
const SORTED = {
  title: 'asc',
  state: 'asc',
  items: 'asc',
  started: 'desc',
  due: 'asc',
  ended: 'desc',
} as const;
type Sorted = keyof typeof SORTED;

const COLUMNS: readonly {id: string; word: PageWord; sort?: Sorted}[] = [
  {id: 'review', word: 'column.review', sort: 'title'},
  {id: 'state', word: 'column.state', sort: 'state'},
  {id: 'teams', word: 'teams'},
  {id: 'items', word: 'items', sort: 'items'},
  {id: 'dri', word: 'column.dri'},
  {id: 'started', word: 'column.started', sort: 'started'},
  {id: 'due', word: 'column.due', sort: 'due'},
  {id: 'ended', word: 'column.ended', sort: 'ended'},
];

/** Reviews as a table, sorted by the server. */
export function ReviewTable({page, now}: {page: PageOfReviews; now: number}): React.JSX.Element {
  const say = useSay();
  if (page.reviews.length === 0) return <p className={styles['none']}>{say('reviews.none')}</p>;
  return (
    <div className={styles['scroll']} role="group" aria-label={say('tab.reviews')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <Head key={column.id} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.reviews.map((review) => (
            <Row key={review.id} review={review} dri={page.people[review.driId]} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({word, sort}: (typeof COLUMNS)[number]): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  if (sort === undefined) return <th scope="col">{say(word)}</th>;
  const isSorted = (address.get('sort') || 'started') === sort;
  const order = address.get('order') || 'desc';
  const next = isSorted ? (order === 'asc' ? 'desc' : 'asc') : SORTED[sort];
  return (
    <th scope="col" aria-sort={isSorted ? (order === 'asc' ? 'ascending' : 'descending') : undefined}>
      <button
        type="button"
        className={styles['sort']}
        onClick={() => address.change({sort, order: next, page: ''})}
      >
        {say(word)}
        <span aria-hidden="true" className={styles['arrow']}>
          {isSorted ? (order === 'asc' ? '▲' : '▼') : '↕'}
        </span>
      </button>
    </th>
  );
}

function Row({
  review,
  dri,
  now,
}: {
  review: PageReview;
  dri: string | undefined;
  now: number;
}): React.JSX.Element {
  const say = useSay();
  const {formatDate} = useIntl();
  const {key, title, service, state, teams, done, total, createdAt, dueAt, endedAt} = review;
  const day = (at: number): string => (at === 0 ? '' : formatDate(at, {dateStyle: 'medium'}));
  const overdue = endedAt === 0 && dueAt > 0 && dueAt < now;
  return (
    <tr>
      <th scope="row" className={styles['reviewCell']}>
        <ReviewLink review={review}>{title}</ReviewLink>
        <div className={styles['quiet']}>{service === '' ? key : `${key} · ${service}`}</div>
      </th>
      <td>
        <StateTag state={state} />
      </td>
      <td>
        <TeamTags teams={teams} />
      </td>
      <td className={styles['number']}>{say('items.short', {done, total})}</td>
      <td>{dri === undefined ? say('somebody') : `@${dri}`}</td>
      <td className={styles['day']}>{day(createdAt)}</td>
      <td className={classNames(styles['day'], overdue && styles['overdue'])}>
        {overdue ? say('overdue.short', {day: day(dueAt)}) : day(dueAt)}
      </td>
      <td className={styles['day']}>{day(endedAt)}</td>
    </tr>
  );
}
