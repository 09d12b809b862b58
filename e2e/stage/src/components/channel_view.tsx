import type {Channel} from '@mattermost/types/channels';
import {
  createDirectChannel,
  getChannel,
  getChannelByNameAndTeamName,
  joinChannel,
  markChannelAsRead,
  markChannelAsViewedOnServer,
  selectChannel,
} from 'mattermost-redux/actions/channels';
import {getPost, getPostsAround} from 'mattermost-redux/actions/posts';
import {getMissingProfilesByUsernames} from 'mattermost-redux/actions/users';
import {getCurrentChannel, getMyChannelMemberships} from 'mattermost-redux/selectors/entities/channels';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId, getUserByUsername} from 'mattermost-redux/selectors/entities/users';
import React, {useEffect, useState} from 'react';
import {Redirect, useParams} from 'react-router-dom';
import {store, useStage, useStageDispatch} from '../state/store';
import {ChannelHeader} from './channel_header';
import {Composer} from './composer';
import {useSlot} from './pluggable';
import {PostList} from './post_list';

/** The middle of the page: one channel. */
function ChannelView({
  channel,
  focusedPostId,
}: {
  channel: Channel;
  focusedPostId?: string;
}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const current = useStage(getCurrentChannel);
  useEffect(() => {
    dispatch(selectChannel(channel.id));
    dispatch(markChannelAsRead(channel.id));
    void dispatch(markChannelAsViewedOnServer(channel.id));
  }, [dispatch, channel.id]);
  const shown = current?.id === channel.id ? current : channel;
  return (
    <main id="channel_view" className="channel-view" aria-label={shown.display_name}>
      <ChannelHeader channel={shown} />
      <IntroButtons channel={shown} />
      <PostList key={channel.id} channelId={channel.id} focusedPostId={focusedPostId} />
      <Composer
        key={`composer-${channel.id}`}
        id="post_textbox"
        channelId={channel.id}
        placeholder={`Write to ${shown.display_name}`}
      />
    </main>
  );
}

function IntroButtons({channel}: {channel: Channel}): React.JSX.Element {
  return (
    <>
      {useSlot('ChannelIntroButton').map(({id, icon, text, action}) => (
        <button key={id} type="button" className="stage-button" onClick={() => void action?.(channel)}>
          {icon}
          {text}
        </button>
      ))}
    </>
  );
}

type Found = Channel | 'looking' | 'nothing';

/** Shows what an address names, once it was found. */
function useFound(key: string, find: () => Promise<Channel | undefined>): Found {
  const [found, setFound] = useState<{key: string; channel: Found}>({key, channel: 'looking'});
  useEffect(() => {
    let isWanted = true;
    const answer = (channel: Found): void => {
      if (isWanted) setFound({key, channel});
    };
    find().then(
      (channel) => {
        answer(channel ?? 'nothing');
      },
      () => {
        answer('nothing');
      },
    );
    return () => {
      isWanted = false;
    };
    // The key says what is looked for; the function is a new one each time.
  }, [key]);
  return found.key === key ? found.channel : 'looking';
}

function Place({found, focusedPostId}: {found: Found; focusedPostId?: string}): React.JSX.Element {
  if (found === 'looking') return <main className="channel-view" aria-busy="true" aria-label="Channel" />;
  if (found === 'nothing') {
    return (
      <main className="channel-view">
        <h1>Not found</h1>
        <p>There is no such channel or post, or you may not see it.</p>
      </main>
    );
  }
  return <ChannelView channel={found} focusedPostId={focusedPostId} />;
}

/** /:team/channels/:name; a public channel is joined, as in Mattermost. */
export function ChannelByName(): React.JSX.Element {
  const {team, name} = useParams<{team: string; name: string}>();
  const found = useFound(`${team}/${name}`, async () => {
    const {data} = await store.dispatch(getChannelByNameAndTeamName(team, name));
    if (data !== undefined) await join(data);
    return data;
  });
  return <Place found={found} />;
}

/** /:team/messages/@name */
export function DirectByName(): React.JSX.Element {
  const {name} = useParams<{name: string}>();
  const found = useFound(name, async () => {
    await store.dispatch(getMissingProfilesByUsernames([name]));
    const user = getUserByUsername(store.getState(), name) as {id: string} | undefined;
    if (user === undefined) return undefined;
    const {data} = await store.dispatch(createDirectChannel(getCurrentUserId(store.getState()), user.id));
    return data === undefined ? undefined : {...data, display_name: name};
  });
  return <Place found={found} />;
}

/** /:team/pl/:postId */
export function Permalink(): React.JSX.Element {
  const {postId} = useParams<{postId: string}>();
  const [rootId, setRootId] = useState('');
  const found = useFound(postId, async () => {
    const {data: post} = await store.dispatch(getPost(postId));
    if (post === undefined) return undefined;
    const {data: channel} = await store.dispatch(getChannel(post.channel_id));
    if (channel !== undefined) await join(channel);
    await store.dispatch(getPostsAround(post.channel_id, post.root_id || postId));
    setRootId(post.root_id);
    if (post.root_id !== '') store.dispatch({type: 'SELECT_POST', postId: post.root_id});
    return channel;
  });
  return <Place found={found} focusedPostId={rootId || postId} />;
}

async function join(channel: Channel): Promise<void> {
  const state = store.getState();
  if (channel.type === 'O' && getMyChannelMemberships(state)[channel.id] === undefined) {
    await store.dispatch(joinChannel(getCurrentUserId(state), channel.team_id, channel.id));
  }
}

export function DefaultChannel(): React.JSX.Element {
  const team = useStage(getCurrentTeam);
  return <Redirect to={`/${team?.name ?? ''}/channels/town-square`} />;
}
