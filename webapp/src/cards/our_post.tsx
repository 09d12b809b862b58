import React, {useEffect, useState, useSyncExternalStore} from 'react';
import {useSelector} from 'react-redux';
import type {Host} from '../host';
import type {HostState, PostTypeProps} from '../registry/registry';
import type {ReviewDetail} from '../server_types';
import type {Reviews} from '../state/reviews';
import {knownReview} from '../state/selectors';
import type {Bot} from './bot';
import {Fallback} from './fallback';
import {type CardPost, reviewIdOf} from './post_data';

/** What a card is drawn from, besides its post. */
export interface CardTools {
  host: Host;
  reviews: Reviews;
  bot: Bot;
}

/** How a kind of post is drawn from its review, by code that is loaded when the first one is seen. */
export interface Drawing {
  host: Host;
  post: CardPost;
  review: ReviewDetail;
  compact: boolean;
}

interface OurPostProps {
  tools: CardTools;
  given: PostTypeProps;
  load(): Promise<React.ComponentType<Drawing>>;
}

/**
 * A post of one of our types. Anybody can give such a type to a post of theirs: only what our bot has posted is drawn as
 * ours, from what the server tells this reader of the review; all else in the post's own words.
 */
export function OurPost({tools, given, load}: OurPostProps): React.JSX.Element {
  const {host, bot} = tools;
  const {post, compactDisplay = false} = given;
  const botId = useSyncExternalStore(bot.subscribe, bot.id);
  const isOurs = botId !== '' && post.user_id === botId;
  const reviewId = reviewIdOf(post);
  if (!isOurs || reviewId === '') return <Fallback host={host} post={post} ours={isOurs} />;
  return <Drawn tools={tools} post={post} reviewId={reviewId} compact={compactDisplay} load={load} />;
}

interface DrawnProps extends Pick<OurPostProps, 'tools' | 'load'> {
  post: CardPost;
  reviewId: string;
  compact: boolean;
}

function Drawn({tools: {host, reviews}, post, reviewId, compact, load}: DrawnProps): React.JSX.Element {
  const {shown, failure} = useSelector((state: HostState) => knownReview(state, reviewId));
  useEffect(() => reviews.listen(reviewId), [reviews, reviewId]);
  const [Loaded, setLoaded] = useState<{Component: React.ComponentType<Drawing>} | null>(null);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (Component) => isWanted && setLoaded({Component}),
      // The post's own words stay.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  const isUnreadable = failure?.code === 'review.unknown';
  if (Loaded === null || shown === null || isUnreadable) return <Fallback host={host} post={post} ours />;
  return <Loaded.Component host={host} post={post} review={shown} compact={compact} />;
}
