import type {Post} from '@mattermost/types/posts';
import {getPosts} from 'mattermost-redux/actions/posts';
import {getPostIdsInChannel} from 'mattermost-redux/selectors/entities/posts';
import {isCollapsedThreadsEnabled} from 'mattermost-redux/selectors/entities/preferences';
import React, {useEffect, useRef} from 'react';
import {loadPeople} from '../state/people';
import {useStage, useStageDispatch} from '../state/store';
import {Pluggable} from './pluggable';
import {PostView} from './post';

/** The newest posts of a channel, oldest first; the list stays at its end while somebody is there. */
export function PostList({
  channelId,
  focusedPostId,
}: {
  channelId: string;
  focusedPostId?: string;
}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const isCollapsed = useStage(isCollapsedThreadsEnabled);
  // A post that a link leads to may be older than the newest ones: then those around it are shown.
  const ids = useStage((state) =>
    focusedPostId === undefined
      ? getPostIdsInChannel(state, channelId)
      : state.entities.posts.postsInChannel[channelId]?.find(({order}) => order.includes(focusedPostId))
          ?.order,
  );
  const all = useStage((state) => state.entities.posts.posts);
  useEffect(() => {
    void dispatch(getPosts(channelId));
  }, [dispatch, channelId]);
  const posts = (ids ?? [])
    .flatMap((id) => all[id] ?? [])
    .filter((post) => !isCollapsed || post.root_id === '');
  const oldestFirst = [...posts].reverse();
  return (
    <PostScroll posts={oldestFirst} label="Posts" focusedPostId={focusedPostId}>
      <Pluggable name="ChannelToast" />
    </PostScroll>
  );
}

interface PostScrollProps {
  posts: Post[];
  label: string;
  isRhs?: boolean;
  focusedPostId?: string;
  children?: React.ReactNode;
}

/** Posts that scroll. Profiles of whoever wrote them are fetched. */
export function PostScroll({
  posts,
  label,
  isRhs = false,
  focusedPostId,
  children,
}: PostScrollProps): React.JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const authors = [...new Set(posts.map(({user_id: id}) => id))].join();
  useEffect(() => {
    loadPeople(authors.split(','));
  }, [authors]);
  useEffect(() => {
    if (isAtEnd.current && box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  });
  const isThere = posts.some(({id}) => id === focusedPostId);
  useEffect(() => {
    if (!isThere) return;
    isAtEnd.current = false;
    document.getElementById(`post_${focusedPostId ?? ''}`)?.scrollIntoView({block: 'center'});
  }, [isThere, focusedPostId]);
  return (
    <div
      ref={box}
      className="post-list"
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={({currentTarget: {scrollTop, clientHeight, scrollHeight}}) => {
        isAtEnd.current = scrollTop + clientHeight > scrollHeight - 40;
      }}
    >
      {children}
      {posts.map((post) => (
        <PostView key={post.id} post={post} isRhs={isRhs} isHighlighted={post.id === focusedPostId} />
      ))}
    </div>
  );
}
