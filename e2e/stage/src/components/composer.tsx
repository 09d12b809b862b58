import type {Post} from '@mattermost/types/posts';
import {executeCommand} from 'mattermost-redux/actions/integrations';
import {createPost} from 'mattermost-redux/actions/posts';
import {getCurrentTeamId} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId} from 'mattermost-redux/selectors/entities/users';
import React, {type KeyboardEvent, useState} from 'react';
import {history} from '../history';
import {siteAddress} from '../site';
import {useStage, useStageDispatch} from '../state/store';
import {useSlot} from './pluggable';

interface ComposerProps {
  id: 'post_textbox' | 'reply_textbox';
  channelId: string;
  rootId?: string;
  placeholder: string;
}

type HookAnswer<T> = (T & {error?: {message: string}}) | undefined;

/** Where one writes posts and slash commands. Enter sends, Shift+Enter begins a line. */
export function Composer({id, channelId, rootId = '', placeholder}: ComposerProps): React.JSX.Element {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const sendPost = useSendPost(channelId, rootId);
  const runCommand = useRunCommand(channelId, rootId);

  const send = async (): Promise<void> => {
    const message = text.trimEnd();
    if (message.trim() === '') return;
    setText('');
    setProblem('');
    try {
      await (message.startsWith('/') ? runCommand(message) : sendPost(message));
    } catch (error) {
      setText(message);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <form
      className="stage-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem && (
        <p role="alert" className="stage-failure">
          {problem}
        </p>
      )}
      <div className="stage-composer-line">
        <textarea
          id={id}
          aria-label={placeholder}
          placeholder={placeholder}
          rows={2}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="stage-button" data-testid="SendMessageButton" aria-label="Send">
          ➤
        </button>
      </div>
    </form>
  );
}

function useSendPost(channelId: string, rootId: string): (message: string) => Promise<void> {
  const dispatch = useStageDispatch();
  const userId = useStage(getCurrentUserId);
  const hooks = useSlot('MessageWillBePosted');
  return async (message) => {
    let post = {
      channel_id: channelId,
      root_id: rootId,
      message,
      user_id: userId,
      metadata: {},
      props: {},
    } as Post;
    for (const {hook} of hooks) {
      const answer = (await hook?.(post)) as HookAnswer<{post?: Post}>;
      if (answer?.error !== undefined) throw new Error(answer.error.message);
      post = answer?.post ?? post;
    }
    await dispatch(createPost(post));
  };
}

function useRunCommand(channelId: string, rootId: string): (command: string) => Promise<void> {
  const dispatch = useStageDispatch();
  const teamId = useStage(getCurrentTeamId);
  const hooks = useSlot('SlashCommandWillBePosted');
  return async (typed) => {
    let message = typed;
    let args = {channel_id: channelId, team_id: teamId, root_id: rootId};
    for (const {hook} of hooks) {
      const answer = (await hook?.(message, args)) as HookAnswer<{message?: string; args?: typeof args}>;
      if (answer?.error !== undefined) throw new Error(answer.error.message);
      // An empty answer: the plugin has dealt with the command.
      if (answer !== undefined && answer.message === undefined) return;
      message = answer?.message ?? message;
      args = answer?.args ?? args;
    }
    const {data, error} = await dispatch(executeCommand(message, args as never));
    if (error !== undefined) throw new Error(String((error as {message?: string}).message ?? error));
    if (data?.trigger_id) dispatch({type: 'RECEIVED_DIALOG_TRIGGER_ID', data: data.trigger_id});
    if (data?.trigger_id) dispatch({type: 'RECEIVED_DIALOG_ARGUMENTS', data: {channel_id: channelId}});
    if (data?.goto_location) goTo(data.goto_location);
  };
}

function goTo(location: string): void {
  if (location.startsWith('/')) {
    history.push(location);
  } else if (location.startsWith(`${siteAddress}/`)) {
    history.push(location.slice(siteAddress.length));
  } else {
    window.open(location, '_blank', 'noopener,noreferrer');
  }
}
