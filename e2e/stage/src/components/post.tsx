import type {Post} from '@mattermost/types/posts';
import {deletePost} from 'mattermost-redux/actions/posts';
import {Client4} from 'mattermost-redux/client';
import {get, getTheme, isCollapsedThreadsEnabled} from 'mattermost-redux/selectors/entities/preferences';
import {getCurrentTeam} from 'mattermost-redux/selectors/entities/teams';
import {getCurrentUserId, getUser} from 'mattermost-redux/selectors/entities/users';
import React, {type ElementType, useState} from 'react';
import {siteAddress} from '../site';
import {useStage, useStageDispatch} from '../state/store';
import {selectRhsPost} from '../state/views';
import {Attachments} from './attachments';
import {PostEditor} from './post_editor';
import {Markdown} from './markdown';
import {Menu, type MenuEntry} from './menu';
import {BotBadge, Timestamp, UserAvatar} from './person';
import {Pluggable, PluginBoundary, useSlot} from './pluggable';
import {Reactions} from './reactions';

interface PostProps {
  post: Post;
  isRhs?: boolean;
  isHighlighted?: boolean;
}

/** One post, as `post_<id>` in the channel and `rhsPost_<id>` in a thread. */
export function PostView({post, isRhs = false, isHighlighted = false}: PostProps): React.JSX.Element {
  const [isEditing, setEditing] = useState(false);
  const author = useStage((state) => getUser(state, post.user_id) as ReturnType<typeof getUser> | undefined);
  const isCompact = useIsCompact();
  const isEphemeral = post.type === 'system_ephemeral' || post.props['ephemeral'] === true;
  const name =
    String(post.props['override_username'] ?? '') || (author?.username ?? (isEphemeral ? 'System' : '…'));
  const classes = [
    'post',
    isCompact ? 'post--compact' : '',
    isHighlighted ? 'post--highlight' : '',
    post.state === 'DELETED' ? 'post--deleted' : '',
  ];
  return (
    <article
      id={`${isRhs ? 'rhsPost' : 'post'}_${post.id}`}
      className={classes.join(' ')}
      aria-label={`Post by ${name}`}
    >
      {!isCompact && <UserAvatar userId={post.user_id} />}
      <div className="post__content">
        <header className="post__header">
          <strong className="user-popover">{name}</strong>
          {author?.is_bot && <BotBadge />}
          <Timestamp value={post.create_at} />
          {isEphemeral && <span className="post__visibility">(Only visible to you)</span>}
          {post.is_pinned && <span className="post-pre-header">Pinned</span>}
          {post.failed && <span role="alert">not sent</span>}
          {!isEphemeral && post.state !== 'DELETED' && (
            <PostMenu
              post={post}
              isRhs={isRhs}
              onEdit={() => {
                setEditing(true);
              }}
            />
          )}
        </header>
        {isEditing ? (
          <PostEditor
            post={post}
            onDone={() => {
              setEditing(false);
            }}
          />
        ) : (
          <Body post={post} isRhs={isRhs} isCompact={isCompact} />
        )}
        <Reactions postId={post.id} />
        {!isRhs && <ReplyCount post={post} />}
      </div>
    </article>
  );
}

export function useIsCompact(): boolean {
  return useStage((state) => get(state, 'display_settings', 'message_display', 'clean') === 'compact');
}

/** What a post says: by the plugin's component for its type, if there is one. */
function Body({post, isRhs, isCompact}: {post: Post; isRhs: boolean; isCompact: boolean}): React.JSX.Element {
  const theme = useStage(getTheme);
  const entry = useStage((state) => state.plugins.postTypes[post.type]);
  const formatters = useSlot('MessageWillFormat');
  if (post.state === 'DELETED') return <p>(message deleted)</p>;
  const Shown: ElementType | undefined = entry?.component;
  if (Shown !== undefined) {
    return (
      <PluginBoundary pluginId={entry?.pluginId ?? ''}>
        <Shown post={post} compactDisplay={isCompact} isRHS={isRhs} theme={theme} />
      </PluginBoundary>
    );
  }
  const message = formatters.reduce((text, {hook}) => String(hook?.(post, text) ?? text), post.message);
  return (
    <div className="post__body">
      {message !== '' && <Markdown text={message} />}
      {post.edit_at > 0 && <span className="post-edited__indicator">Edited</span>}
      <Attachments post={post} />
      <Pluggable name="PostMessageAttachment" postId={post.id} onHeightChange={() => undefined} />
      <Files post={post} />
    </div>
  );
}

function Files({post}: {post: Post}): React.JSX.Element | null {
  const files = post.metadata?.files ?? [];
  if (files.length === 0) return null;
  return (
    <ul className="post__files" aria-label="Files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={Client4.getFileUrl(file.id, 0)} download={file.name}>
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function ReplyCount({post}: {post: Post}): React.JSX.Element | null {
  const dispatch = useStageDispatch();
  const isCollapsed = useStage(isCollapsedThreadsEnabled);
  const count = useStage((state) => {
    const known = state.entities.posts.postsInThread[post.id]?.filter(
      (id) => state.entities.posts.posts[id]?.type !== 'system_ephemeral',
    );
    return Math.max(known?.length ?? 0, post.reply_count);
  });
  if (count === 0 || !isCollapsed) return null;
  return (
    <button
      type="button"
      className="stage-link ThreadFooter"
      onClick={() => dispatch(selectRhsPost(post.id))}
    >
      {count === 1 ? '1 reply' : `${count} replies`}
    </button>
  );
}

function PostMenu({
  post,
  isRhs,
  onEdit,
}: {
  post: Post;
  isRhs: boolean;
  onEdit: () => void;
}): React.JSX.Element {
  const dispatch = useStageDispatch();
  const myId = useStage(getCurrentUserId);
  const team = useStage(getCurrentTeam);
  const fromPlugins = useSlot('PostDropdownMenu').filter(({filter}) => filter?.(post.id) ?? true);
  const reply = (): void => {
    dispatch(selectRhsPost(post.root_id || post.id));
  };
  const entries: MenuEntry[] = [
    ...(isRhs ? [] : [{key: 'reply', text: 'Reply', action: reply}]),
    {
      key: 'link',
      text: 'Copy Link',
      action: () => void navigator.clipboard.writeText(`${siteAddress}/${team?.name ?? ''}/pl/${post.id}`),
    },
    ...(post.user_id === myId
      ? [
          {key: 'edit', text: 'Edit', action: onEdit},
          {key: 'delete', text: 'Delete', action: () => void dispatch(deletePost(post as never))},
        ]
      : []),
    ...fromPlugins.map(({id, text, action}) => ({key: id, text, action: () => void action?.(post.id)})),
  ];
  return (
    <div className="post-menu">
      {!isRhs && (
        <button type="button" aria-label="Reply" className="post-menu__item" onClick={reply}>
          ↩
        </button>
      )}
      <Pluggable name="PostAction" post={post} />
      <Menu
        id={`${isRhs ? 'RHS_ROOT' : 'CENTER'}_button_${post.id}`}
        label="more"
        entries={entries}
        below={<Pluggable name="PostDropdownMenuItem" postId={post.id} />}
      >
        …
      </Menu>
    </div>
  );
}
