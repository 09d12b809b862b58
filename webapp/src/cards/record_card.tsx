import React, {useId} from 'react';
import {useIntl} from 'react-intl';
import {WithWords} from '../i18n/with_words';
import {classNames} from '../kit/class_names';
import {Markdown} from '../kit/markdown';
import {Tag} from '../kit/tag';
import {isWebAddress} from '../kit/web_address';
import {useNames} from '../panel/names';
import type {ReviewDetail} from '../server_types';
import {CardTiles} from './card_tiles';
import styles from './cards.module.css';
import type {Drawing} from './our_post';
import {recordNumberOf} from './post_data';
import {CARD_WORDS, useWords} from './words';

/** What a review has left behind when it ended: the result, where to print it, how to check it; the whole of it folded. */
export function RecordCard(drawing: Drawing): React.JSX.Element {
  return (
    <WithWords words={CARD_WORDS}>
      <Shown {...drawing} />
    </WithWords>
  );
}

function Shown({post, review, compact}: Drawing): React.JSX.Element {
  const say = useWords();
  const {formatDate} = useIntl();
  const nameOf = useNames(review.people);
  const titleId = useId();
  const {key, title} = review;
  const number = recordNumberOf(post);
  const record = review.records.find((each) => each.number === number);
  // A record of the server that this reader is not told of is shown in its own words.
  if (record === undefined) return <Markdown text={post.message} />;
  const end = endOf(review, record.at);
  const isLast = review.status !== 'open' && review.endedAt === record.at;
  return (
    <section
      className={classNames(styles['card'], styles['record'], compact && styles['compact'])}
      aria-labelledby={titleId}
      data-testid="prr-record"
    >
      <div className={styles['tags']}>
        <Tag>{key}</Tag>
        <Tag>{say('record', {number})}</Tag>
        {isLast && <Tag className={styles[`tag_${review.status}`]}>{say(`status.${review.status}`)}</Tag>}
      </div>
      <h4 id={titleId} className={styles['title']} dir="auto">
        {title}
      </h4>
      {end !== undefined && (
        <p className={styles['line']} dir="auto">
          {say('record.ended', {
            what: end.text,
            name: end.by === '' ? 'PRR' : nameOf(end.by),
            at: formatDate(end.at, {dateStyle: 'medium', timeStyle: 'short'}),
          })}
        </p>
      )}
      {isLast && <CardTiles approvals={review.approvals} nameOf={nameOf} />}
      {isWebAddress(record.page) && (
        <p className={styles['line']}>
          <a className={styles['link']} href={record.page} target="_blank" rel="noopener noreferrer">
            {say('record.print')}
          </a>
        </p>
      )}
      <details className={styles['section']}>
        <summary className={styles['summary']}>{say('record.whole')}</summary>
        <div className={styles['whole']}>
          <Markdown text={post.message} />
        </div>
      </details>
      <p className={styles['quiet']}>{say('record.verify', {command: '/prr verify'})}</p>
    </section>
  );
}

/** The line of the timeline that the record was made for. */
function endOf({timeline}: ReviewDetail, at: number): ReviewDetail['timeline'][number] | undefined {
  return timeline.find((entry) => entry.at === at && (entry.kind === 'closed' || entry.kind === 'cancelled'));
}
