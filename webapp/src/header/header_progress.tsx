import React from 'react';
import {getConfig} from 'mattermost-redux/selectors/entities/general';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import {useSelector} from 'react-redux';
import {Text} from '../i18n/text';
import type {HostState} from '../registry/registry';
import type {ReviewSummary} from '../server_types';
import {headerReviewId, knownChannel, summaryOf} from '../state/selectors';
import styles from './header.module.css';

/** The review that the header of the open channel tells of; undefined for none. */
function useHeaderReview(): ReviewSummary | undefined {
  return useSelector((state: HostState) =>
    summaryOf(state, headerReviewId(state, getCurrentChannelId(state), Date.now())),
  );
}

const RADIUS = 6.5;
const AROUND = 2 * Math.PI * RADIUS;

/** How many of the approvals are in: as a ring, and as two numbers. */
export function HeaderProgress(): React.JSX.Element {
  const review = useHeaderReview();
  const approved = review?.approved ?? 0;
  const total = review?.teams.length ?? 0;
  const part = total === 0 ? 0 : approved / total;
  return (
    <span className={styles['progress']} data-testid="prr-header">
      <svg width="16" height="16" viewBox="0 0 16 16" fill="none" strokeWidth="2" aria-hidden="true">
        <circle cx="8" cy="8" r={RADIUS} className={styles['track']} />
        <circle
          cx="8"
          cy="8"
          r={RADIUS}
          className={styles['part']}
          strokeDasharray={`${String(part * AROUND)} ${String(AROUND)}`}
          transform="rotate(-90 8 8)"
        />
        {review?.status === 'closed' && <path d="M5 8l2 2 4-4" stroke="currentColor" />}
      </svg>
      <span className={styles['count']}>
        <Text id="prr.header.approvals" values={{approved, total}} />
      </span>
    </span>
  );
}

/** The same in words. */
export function HeaderTooltip(): React.JSX.Element {
  const review = useHeaderReview();
  const others = useSelector((state: HostState) => {
    const {reviewIds} = knownChannel(state, getCurrentChannelId(state));
    return (reviewIds ?? []).filter((id) => summaryOf(state, id)?.status === 'open' && id !== review?.id)
      .length;
  });
  if (review === undefined) return <Text id="prr.header.panel" />;
  const {key, approved, teams} = review;
  const values = {key, approved, total: teams.length, others};
  return <Text id={others === 0 ? 'prr.header.tooltip' : 'prr.header.several'} values={values} />;
}

/**
 * The button itself, for hosts in which a component can stand in the header: there is none where there is no review. Where
 * there is no app bar the host shows the other button, see HeaderButton.
 */
export function HeaderIcon({onPress}: {onPress(): void}): React.JSX.Element | null {
  const review = useHeaderReview();
  const hasAppBar = useSelector((state: HostState) => getConfig(state).DisableAppBar !== 'true');
  if (review === undefined || !hasAppBar) return null;
  return (
    <button
      type="button"
      // The host's own look of what stands there.
      className={`channel-header__icon channel-header__icon--wide channel-header__icon--left ${styles['button'] ?? ''}`}
      onClick={onPress}
    >
      <span className={styles['unseen']}>
        <HeaderTooltip />
      </span>
      <span aria-hidden="true">
        <HeaderProgress />
      </span>
    </button>
  );
}
