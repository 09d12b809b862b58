import React, {useEffect, useMemo} from 'react';
import {useSelector} from 'react-redux';
import type {Host} from '../host';
import {Button} from '../kit/button';
import {Loading} from '../kit/loading';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import type {HostState} from '../registry/registry';
import {subjectOf} from '../state/change';
import type {Reviews} from '../state/reviews';
import type {Pending} from '../state/reviews_state';
import {knownReview} from '../state/selectors';
import {Approvals} from './approvals';
import {Comments} from './comments';
import {PanelContext, type PanelTools} from './context';
import {Gaps} from './gaps';
import {Head} from './head';
import {Items} from './items';
import {useMessages} from './messages';
import {useNames} from './names';
import styles from './panel.module.css';
import {Records} from './records';
import {useRefusal} from './refusal';
import {Timeline} from './timeline';
import {useWords} from './words';

interface ReviewPanelProps {
  host: Host;
  reviews: Reviews;
  channelId: string;
  reviewId: string;
}

const NOBODY: Readonly<Record<string, string>> = {};
const NO_TEAMS: readonly {id: string; name: string}[] = [];

/** One review, kept as it is on the server while it is shown. */
export function ReviewPanel({host, reviews, channelId, reviewId}: ReviewPanelProps): React.JSX.Element {
  const say = useWords();
  const refusal = useRefusal();
  const {announce, tell} = useMessages();
  const {shown, failure, pending} = useSelector((state: HostState) => knownReview(state, reviewId));
  useEffect(() => reviews.watch(reviewId), [reviews, reviewId]);
  const nameOf = useNames(shown?.people ?? NOBODY);
  const teams = shown?.teams ?? NO_TEAMS;
  const teamOf = useNamesOf(teams);
  const tools = useMemo<PanelTools>(
    () => ({
      host,
      reviewId,
      channelId,
      nameOf,
      teamOf,
      change: async (change, done, told = false) => {
        const outcome = await reviews.change(reviewId, change);
        if (outcome.done) {
          announce(done);
          for (const note of outcome.notes) tell('info', note);
        } else if (!told) {
          tell('error', refusal(outcome.failure));
        }
        return outcome;
      },
    }),
    [host, reviews, reviewId, channelId, nameOf, teamOf, announce, tell, refusal],
  );
  const busy = useBusy(pending);
  const look = (): void => void reviews.lookReview(reviewId);
  // What the reader may read no longer is not shown as it was.
  if (shown === null || failure?.code === 'review.unknown') {
    if (failure === null) return <Loading />;
    return (
      <div className={styles['empty']}>
        <Notice kind="error">
          <Markdown text={refusal(failure)} />
        </Notice>
        <Button onClick={look}>{say('again')}</Button>
      </div>
    );
  }
  const isOpen = shown.status === 'open';
  return (
    <PanelContext.Provider value={tools}>
      <div className={styles['scroll']} tabIndex={-1}>
        {failure !== null && (
          <div className={styles['stale']}>
            <Notice kind="error">
              <p>{say('stale')}</p>
              <Markdown text={refusal(failure)} />
              <Button small onClick={look}>
                {say('again')}
              </Button>
            </Notice>
          </div>
        )}
        <Head review={shown} />
        <Approvals approvals={shown.approvals} busy={busy} open={isOpen} />
        <Items sections={shown.sections} busy={busy} />
        <Comments comments={shown.comments} />
        <Gaps gaps={shown.gaps} mayOpen={shown.me.may.openGap} />
        <Records records={shown.records} />
        <Timeline timeline={shown.timeline} />
      </div>
    </PanelContext.Provider>
  );
}

function useNamesOf(teams: readonly {id: string; name: string}[]): (teamId: string) => string {
  const named = JSON.stringify(teams.map(({id, name}) => [id, name]));
  return useMemo(() => {
    const names = new Map(JSON.parse(named) as [string, string][]);
    return (teamId) => names.get(teamId) ?? teamId;
  }, [named]);
}

/** What something is on its way for, see subjectOf. */
function useBusy(pending: readonly Pending[]): ReadonlySet<string> {
  return useMemo(
    () => new Set(pending.filter(({settled}) => settled === 0).map(({change}) => subjectOf(change))),
    [pending],
  );
}
