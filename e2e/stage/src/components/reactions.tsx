import {addReaction, removeReaction} from 'mattermost-redux/actions/posts';
import {getReactionsForPosts} from 'mattermost-redux/selectors/entities/posts';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import React from 'react';
import {useStage, useStageDispatch} from '../state/store';
import {emojiOf} from './markdown';

/** The emoji on a post, and how many people have put each there. */
export function Reactions({postId}: {postId: string}): React.JSX.Element | null {
  const dispatch = useStageDispatch();
  const myId = useStage(getCurrentUserId);
  const reactions = useStage((state) => getReactionsForPosts(state)[postId]);
  const all = Object.values(reactions ?? {});
  if (all.length === 0) return null;
  const names = [...new Set(all.map(({emoji_name: name}) => name))];
  return (
    <div className="post-reaction-list">
      {names.map((name) => {
        const people = all.filter(({emoji_name: each}) => each === name).map(({user_id: id}) => id);
        const isMine = people.includes(myId);
        return (
          <button
            key={name}
            type="button"
            className="Reaction"
            aria-pressed={isMine}
            aria-label={`${name}, ${people.length}`}
            onClick={() => void dispatch(isMine ? removeReaction(postId, name) : addReaction(postId, name))}
          >
            {emojiOf(name)} {people.length}
          </button>
        );
      })}
    </div>
  );
}
