import React from 'react';
import {useIntl} from 'react-intl';
import AlertCircleOutlineIcon from '@mattermost/compass-icons/components/alert-circle-outline';
import styles from './panel.module.css';
import {useWords} from './words';

/** A moment, as short as it can be told: without the year in this one. @param at Unix ms */
export function When({at}: {at: number}): React.JSX.Element {
  const intl = useIntl();
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear();
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={intl.formatDate(at, {dateStyle: 'full', timeStyle: 'short'})}
    >
      {intl.formatDate(at, {
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        ...(sameYear ? {} : {year: 'numeric'}),
      })}
    </time>
  );
}

const DAY_MS = 24 * 60 * 60_000;

/** A day by which something is wanted: how far it is, and which; plainly when it is over. @param at Unix ms, its end */
export function Due({at, open}: {at: number; open: boolean}): React.JSX.Element {
  const intl = useIntl();
  const say = useWords();
  const day = intl.formatDate(at, {dateStyle: 'medium'});
  if (!open) return <span>{day}</span>;
  const days = Math.round((at - Date.now()) / DAY_MS);
  const distance = intl.formatRelativeTime(days, 'day', {numeric: 'auto'});
  const overdue = at < Date.now();
  return (
    <span className={overdue ? styles['overdue'] : ''}>
      {overdue && <AlertCircleOutlineIcon size={14} aria-hidden="true" />}
      {overdue ? say('overdue', {day, distance}) : say('due_in', {day, distance})}
    </span>
  );
}
