import {getPostThread} from 'mattermost-redux/actions/posts';
import {makeGetPostsForThread} from 'mattermost-redux/selectors/entities/posts';
import React, {type ReactNode, useEffect, useMemo} from 'react';
import {useStage, useStageDispatch} from '../state/store';
import {closeRhs} from '../state/views';
import {Composer} from './composer';
import {Pluggable, useSlot} from './pluggable';
import {PostScroll} from './post_list';

/** The panel at the right: a thread, or what a plugin shows there. */
export function Rhs(): React.JSX.Element | null {
  const {isSidebarOpen, rhsState, pluggableId, selectedPostId} = useStage((state) => state.views.rhs);
  const entry = useSlot('RightHandSidebarComponent').find(({id}) => id === pluggableId);
  if (!isSidebarOpen) return null;
  if (rhsState === 'plugin') {
    return (
      <Frame title={entry?.title}>
        <div className="sidebar-right__body">
          <Pluggable name="RightHandSidebarComponent" only={pluggableId} />
        </div>
      </Frame>
    );
  }
  return (
    <Frame title="Thread">
      <Thread key={selectedPostId} rootId={selectedPostId} />
    </Frame>
  );
}

function Frame({title, children}: {title: ReactNode; children: ReactNode}): React.JSX.Element {
  const dispatch = useStageDispatch();
  return (
    <aside id="sidebar-right" className="sidebar--right" aria-labelledby="rhsPanelTitle">
      <header className="sidebar--right__header">
        <h2 id="rhsPanelTitle" className="sidebar--right__title">
          {title}
        </h2>
        <button id="rhsCloseButton" type="button" aria-label="Close" onClick={() => dispatch(closeRhs())}>
          ✕
        </button>
      </header>
      {children}
    </aside>
  );
}

function Thread({rootId}: {rootId: string}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const select = useMemo(makeGetPostsForThread, []);
  const newestFirst = useStage((state) => select(state, rootId));
  const root = useStage((state) => state.entities.posts.posts[rootId]);
  useEffect(() => {
    void dispatch(getPostThread(rootId));
  }, [dispatch, rootId]);
  return (
    <>
      <PostScroll posts={[...newestFirst].reverse()} label="Thread" isRhs />
      {root !== undefined && (
        <Composer
          id="reply_textbox"
          channelId={root.channel_id}
          rootId={rootId}
          placeholder="Reply to this thread..."
        />
      )}
    </>
  );
}
