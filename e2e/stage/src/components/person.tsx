import React from 'react';
import {Client4} from 'mattermost-redux/client';
import {getUser} from 'mattermost-redux/selectors/entities/users';
import {FormattedDate, FormattedTime} from 'react-intl';
import {useStage} from '../state/store';

/** Decoration: the name stands beside it. */
export function Avatar({
  url,
  username = '',
  size = 'md',
}: {
  url?: string;
  username?: string;
  size?: string;
}): React.JSX.Element {
  return (
    <img
      className={`Avatar Avatar-${size}`}
      src={url}
      alt=""
      title={username}
      width={32}
      height={32}
      loading="lazy"
    />
  );
}

export function UserAvatar({userId}: {userId: string}): React.JSX.Element {
  return <Avatar url={Client4.getProfilePictureUrl(userId, 0)} />;
}

export function Username({userId}: {userId: string}): React.JSX.Element {
  const user = useStage((state) => getUser(state, userId) as ReturnType<typeof getUser> | undefined);
  return <>{user?.username ?? '…'}</>;
}

export function BotBadge(): React.JSX.Element {
  return <span className="BotTag">BOT</span>;
}

/** @param value milliseconds, or what Date takes */
export function Timestamp({value}: {value?: number | string | Date}): React.JSX.Element {
  const date = new Date(value ?? Date.now());
  const isToday = date.toDateString() === new Date().toDateString();
  return (
    <time dateTime={date.toISOString()}>
      {!isToday && (
        <>
          <FormattedDate value={date} month="short" day="numeric" />{' '}
        </>
      )}
      <FormattedTime value={date} />
    </time>
  );
}
