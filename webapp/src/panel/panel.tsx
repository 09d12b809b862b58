import React, {useEffect, useRef} from 'react';
import {getCurrentChannelId} from 'mattermost-redux/selectors/entities/common';
import {useSelector} from 'react-redux';
import {openStart} from '../features/start';
import type {Host} from '../host';
import {WithWords} from '../i18n/with_words';
import {Button} from '../kit/button';
import {Loading} from '../kit/loading';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import {ReviewIcon} from '../kit/review_icon';
import type {HostState} from '../registry/registry';
import type {Reviews} from '../state/reviews';
import {knownChannel, reviewIdIn, reviewsOf, summaryOf} from '../state/selectors';
import {WithMessages} from './messages';
import styles from './panel.module.css';
import {Picker} from './picker';
import {useRefusal} from './refusal';
import {ReviewPanel} from './review_panel';
import {PANEL_WORDS, useWords} from './words';

interface PanelProps {
  host: Host;
  reviews: Reviews;
}

/** The panel at the right: the review of the channel that is open. */
export function Panel(props: PanelProps): React.JSX.Element {
  return (
    <WithWords words={PANEL_WORDS}>
      <div className={styles['panel']} data-testid="prr-panel">
        <WithMessages>
          <OfChannel {...props} />
        </WithMessages>
      </div>
    </WithWords>
  );
}

function OfChannel({host, reviews}: PanelProps): React.JSX.Element {
  const channelId = useSelector((state: HostState) => getCurrentChannelId(state));
  const isChannel = useSelector((state: HostState) => {
    const type = state.entities.channels.channels[channelId]?.type;
    return type === 'O' || type === 'P';
  });
  if (!isChannel) return <NoChannel />;
  return <Reviewed key={channelId} host={host} reviews={reviews} channelId={channelId} />;
}

/**
 * The review that is shown: the one that is meant in the channel. One that begins meanwhile does not take the place of an
 * open one below somebody's hand, unless they choose it. '' for none.
 */
function useSteadyReview(channelId: string): string {
  const held = useRef('');
  const shown = useSelector((state: HostState) => {
    const {chosen} = reviewsOf(state);
    const isHeld = chosen[channelId] === undefined && summaryOf(state, held.current)?.status === 'open';
    return isHeld ? held.current : reviewIdIn(state, channelId);
  });
  useEffect(() => {
    held.current = shown;
  }, [shown]);
  return shown;
}

function NoChannel(): React.JSX.Element {
  const say = useWords();
  return (
    <div className={styles['empty']}>
      <ReviewIcon />
      <p>{say('no_channel')}</p>
    </div>
  );
}

function Reviewed({host, reviews, channelId}: PanelProps & {channelId: string}): React.JSX.Element {
  const say = useWords();
  const refusal = useRefusal();
  const known = useSelector((state: HostState) => knownChannel(state, channelId));
  const reviewId = useSteadyReview(channelId);
  useEffect(() => reviews.watchChannel(channelId), [reviews, channelId]);
  if (reviewId !== '') {
    return (
      <>
        <Picker reviews={reviews} channelId={channelId} reviewId={reviewId} />
        <ReviewPanel key={reviewId} host={host} reviews={reviews} channelId={channelId} reviewId={reviewId} />
      </>
    );
  }
  if (known.failure !== null) {
    return (
      <div className={styles['empty']}>
        <Notice kind="error">
          <Markdown text={refusal(known.failure)} />
        </Notice>
        <Button onClick={() => void reviews.lookChannel(channelId)}>{say('again')}</Button>
      </div>
    );
  }
  if (known.reviewIds === null) return <Loading />;
  return (
    <div className={styles['empty']}>
      <ReviewIcon />
      <h2 className={styles['title']}>{say('no_review')}</h2>
      <p>{say('no_review_means')}</p>
      <Button
        look="primary"
        onClick={() =>
          openStart(host, {channelId, teamId: host.store.getState().entities.teams.currentTeamId})
        }
      >
        {say('start')}
      </Button>
    </div>
  );
}
