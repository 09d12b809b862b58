import React, {useEffect, useId, useState} from 'react';
import type {UserAutocomplete} from '@mattermost/types/autocomplete';
import type {UserProfile} from '@mattermost/types/users';
import {getTeammateNameDisplaySetting} from 'mattermost-redux/selectors/entities/preferences';
import {displayUsername} from 'mattermost-redux/utils/user_utils';
import {useSelector} from 'react-redux';
import {TextField} from '../kit/field';
import type {HostState} from '../registry/registry';
import {usePanel} from './context';
import styles from './panel.module.css';
import {useWords} from './words';

/** Somebody who was chosen. */
export interface Person {
  userId: string;
  username: string;
}

interface PeoplePickerProps {
  label: string;
  onChoose(person: Person | null): void;
}

/** Who types wants no answer to every letter. */
const SETTLED_MS = 150;
const MOST = 8;

/** Somebody of the review's channel, by a part of their name. */
export function PeoplePicker({label, onChoose}: PeoplePickerProps): React.JSX.Element {
  const {host, channelId} = usePanel();
  const say = useWords();
  const setting = useSelector((state: HostState) => getTeammateNameDisplaySetting(state) ?? '');
  const teamId = useSelector(({entities}: HostState) => entities.channels.channels[channelId]?.team_id ?? '');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly UserProfile[]>([]);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const name = typed.replace(/^@/u, '').trim();
    if (!open) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      host
        .http()
        .get<UserAutocomplete>('/api/v4/users/autocomplete', {
          // The server wants both, and answers 500 to one alone.
          params: {in_team: teamId, in_channel: channelId, name, limit: MOST},
        })
        .then(
          ({data}) => {
            if (!wanted) return;
            setFound(data.users.filter(({is_bot: isBot}) => !isBot).slice(0, MOST));
            setAt(0);
          },
          () => undefined, // a name can be typed whole
        );
    }, SETTLED_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [typed, open, host, teamId, channelId]);
  const choose = (user: UserProfile): void => {
    setTyped(`@${user.username}`);
    setOpen(false);
    onChoose({userId: user.id, username: user.username});
  };
  const changed = (text: string): void => {
    setTyped(text);
    setOpen(true);
    const name = text.replace(/^@/u, '').trim();
    const exact = found.find(({username}) => username === name);
    onChoose(name === '' ? null : {userId: exact?.id ?? '', username: name});
  };
  const pressed = (event: React.KeyboardEvent): void => {
    const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const user = found[at];
    if (move !== undefined && found.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt((at + move + found.length) % found.length);
    } else if (event.key === 'Enter' && open && user !== undefined) {
      event.preventDefault();
      choose(user);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const shown = open && found.length > 0;
  return (
    <div className={styles['picker']}>
      <TextField
        label={label}
        value={typed}
        autoComplete="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={shown ? `${listId}-${String(at)}` : undefined}
        placeholder={say('person_hint')}
        onChange={(event) => changed(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      <ul id={listId} role="listbox" aria-label={label} className={styles['options']} hidden={!shown}>
        {found.map((user, place) => (
          <li
            key={user.id}
            id={`${listId}-${String(place)}`}
            role="option"
            aria-selected={place === at}
            className={styles['option']}
            // Before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(user);
            }}
          >
            {displayUsername(user, setting)} <span className={styles['faint']}>@{user.username}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
