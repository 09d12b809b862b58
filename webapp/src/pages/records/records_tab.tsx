import React, {useState} from 'react';
import {useIntl} from 'react-intl';
import OpenInNewIcon from '@mattermost/compass-icons/components/open-in-new';
import {Button} from '../../kit/button';
import {Select, TextField} from '../../kit/field';
import type {PageOfReviews, PageReview, ReviewRecords} from '../../server_types';
import {useAddress} from '../address';
import {Answer} from '../answer';
import {usePage} from '../context';
import {recordPath, ReviewLink} from '../links';
import styles from '../page.module.css';
import {pageOf, Pager} from '../pager';
import {StateTag} from '../reviews/state_tag';
import {SearchField} from '../search_field';
import {said, useLoaded} from '../use_loaded';
import {useSay} from '../words';

const STATUSES = ['all', 'closed', 'cancelled'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What has ended, and the records that it has left. */
export function RecordsTab(): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const page = pageOf(address.get('page'));
  const day = (name: string): string => (DAY.test(address.get(name)) ? address.get(name) : '');
  const status = STATUSES.find((each) => each === address.get('status')) ?? 'all';
  const loaded = useLoaded<PageOfReviews>(
    '/records',
    said({
      q: address.get('q'),
      person: address.get('person'),
      status: status === 'all' ? '' : status,
      from: day('from'),
      to: day('to'),
      page: page === 1 ? '' : String(page),
    }),
  );
  const type =
    (name: string) =>
    (value: string): void =>
      address.change({[name]: value, page: ''}, 'replace');
  return (
    <>
      <div className={styles['filters']} role="search" aria-label={say('filters')}>
        <SearchField
          label={say('filter.text')}
          placeholder={say('filter.text.hint')}
          value={address.get('q')}
          onSearch={type('q')}
        />
        <SearchField
          label={say('filter.person')}
          placeholder={say('filter.person.hint')}
          value={address.get('person')}
          onSearch={type('person')}
        />
        <Select
          label={say('column.state')}
          value={status}
          onChange={(event) => address.change({status: event.target.value, page: ''})}
        >
          {STATUSES.map((each) => (
            <option key={each} value={each}>
              {say(`state.${each}`)}
            </option>
          ))}
        </Select>
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={say(`filter.${name}`)}
            value={day(name)}
            onChange={(event) => address.change({[name]: event.target.value, page: ''}, 'replace')}
          />
        ))}
      </div>
      <Answer loaded={loaded}>
        {(found) => (
          <>
            <Found found={found} />
            <Pager more={found.more} />
          </>
        )}
      </Answer>
    </>
  );
}

function Found({found}: {found: PageOfReviews}): React.JSX.Element {
  const say = useSay();
  if (found.reviews.length === 0) return <p className={styles['none']}>{say('records.none')}</p>;
  return (
    <div className={styles['scroll']} role="group" aria-label={say('tab.records')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{say('column.review')}</th>
            <th scope="col">{say('column.record')}</th>
            <th scope="col">{say('column.state')}</th>
            <th scope="col">{say('column.ended')}</th>
            <th scope="col">{say('column.dri')}</th>
            <th scope="col">{say('column.again')}</th>
          </tr>
        </thead>
        <tbody>
          {found.reviews.map((review) => (
            <Row key={review.id} review={review} dri={found.people[review.driId]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({review, dri}: {review: PageReview; dri: string | undefined}): React.JSX.Element {
  const say = useSay();
  const {host} = usePage();
  const {formatDate} = useIntl();
  const [open, setOpen] = useState(false);
  const {key, title, service, state, endedAt, reReviewAt} = review;
  const day = (at: number): string => (at === 0 ? '' : formatDate(at, {dateStyle: 'medium'}));
  return (
    <tr>
      <th scope="row" className={styles['reviewCell']}>
        <ReviewLink review={review}>{title}</ReviewLink>
        <div className={styles['quiet']}>{service === '' ? key : `${key} · ${service}`}</div>
      </th>
      <td className={styles['number']}>
        <RecordLink href={recordPath(host.basePath(), key)} label={say('record.open', {key})} />
        <Button
          look="quiet"
          small
          aria-expanded={open}
          aria-label={say('record.all', {key})}
          onClick={() => setOpen(!open)}
        >
          {say('record.all.short')}
        </Button>
        {open && <AllRecords reviewKey={key} />}
      </td>
      <td>
        <StateTag state={state} />
      </td>
      <td className={styles['day']}>{day(endedAt)}</td>
      <td>{dri === undefined ? say('somebody') : `@${dri}`}</td>
      <td className={styles['day']}>{day(reReviewAt)}</td>
    </tr>
  );
}

function RecordLink({href, label}: {href: string; label: string}): React.JSX.Element {
  return (
    <a className={styles['link']} href={href} target="_blank" rel="noopener noreferrer">
      {label}
      <OpenInNewIcon size={12} aria-hidden="true" />
    </a>
  );
}

/** Each ending of a review leaves a record of its own. */
function AllRecords({reviewKey}: {reviewKey: string}): React.JSX.Element {
  const say = useSay();
  const {host} = usePage();
  const {formatDate} = useIntl();
  const loaded = useLoaded<ReviewRecords>(`/records/${reviewKey}`, {});
  return (
    <Answer loaded={loaded}>
      {({records}) =>
        records.length === 0 ? (
          <p className={styles['quiet']}>{say('record.none')}</p>
        ) : (
          <ol className={styles['plain']}>
            {records.map(({number, status, endedAt, erased}) => (
              <li key={number}>
                <RecordLink
                  href={recordPath(host.basePath(), reviewKey, number)}
                  label={say('record.number', {number, day: formatDate(endedAt, {dateStyle: 'medium'})})}
                />{' '}
                <span className={styles['quiet']}>{say(erased ? 'record.erased' : `state.${status}`)}</span>
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  );
}
