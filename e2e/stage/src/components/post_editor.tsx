import type {Post} from '@mattermost/types/posts';
import {editPost} from 'mattermost-redux/actions/posts';
import React, {useState} from 'react';
import {useStageDispatch} from '../state/store';
import {useSlot} from './pluggable';

/** Changes the text of a post; plugins may change or refuse it first. */
export function PostEditor({post, onDone}: {post: Post; onDone: () => void}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const hooks = useSlot('MessageWillBeUpdated');
  const [message, setMessage] = useState(post.message);
  const [problem, setProblem] = useState('');
  const save = async (): Promise<void> => {
    let changed = {...post, message};
    for (const {hook} of hooks) {
      const answer = (await hook?.(changed, post)) as {post?: Post; error?: {message: string}} | undefined;
      if (answer?.error !== undefined) {
        setProblem(answer.error.message);
        return;
      }
      changed = answer?.post ?? changed;
    }
    const {error} = await dispatch(editPost(changed));
    if (error === undefined) {
      onDone();
    } else {
      setProblem(String((error as {message?: string}).message ?? error));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        id="edit_textbox"
        aria-label="Edit the post"
        value={message}
        onChange={(event) => {
          setMessage(event.target.value);
        }}
      />
      {problem && <p role="alert">{problem}</p>}
      <button type="submit" className="stage-button">
        Save
      </button>
      <button type="button" className="stage-button" onClick={onDone}>
        Cancel
      </button>
    </form>
  );
}
