import React, {useEffect, useId, useRef, useState} from 'react';
import {classNames} from '../kit/class_names';
import kit from '../kit/kit.module.css';
import {Tag} from '../kit/tag';
import styles from './console.module.css';
import type {Candidate, MattermostSearch} from './mattermost_search';
import {Say, useSay} from './text';

interface MemberPickerProps {
  search: MattermostSearch;
  /** Name of the team that somebody is added to. */
  team: string;
  /** Members that are there already, as they are kept. */
  present: readonly string[];
  disabled: boolean;
  /** @param member as it is kept */
  onPick(member: string): void;
}

const PAUSE_MS = 250;

/** Finds people, channels, teams and groups by what is typed, and adds the one that is chosen. */
export function MemberPicker({
  search,
  team,
  present,
  disabled,
  onPick,
}: MemberPickerProps): React.JSX.Element {
  const id = useId();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Candidate[]>([]);
  const [state, setState] = useState<'idle' | 'asking' | 'found' | 'failed'>('idle');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (typed.trim() === '') {
      setFound([]);
      setState('idle');
      return undefined;
    }
    setState('asking');
    let isOver = false;
    const timer = setTimeout(() => {
      search.find(typed).then(
        (candidates) => {
          if (isOver) return;
          setFound(candidates);
          setActive(0);
          setState('found');
        },
        () => {
          if (!isOver) setState('failed');
        },
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [search, typed]);

  const options = found.filter(({value}) => !present.includes(value));
  const isShown = isOpen && typed.trim() !== '' && state !== 'idle';
  const optionId = (place: number): string => `${id}-option-${String(place)}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({block: 'nearest'});
  }, [active]);

  const pick = (candidate: Candidate | undefined): void => {
    if (candidate === undefined) return;
    onPick(candidate.value);
    setTyped('');
    setOpen(false);
    input.current?.focus();
  };

  const onKeyDown = (event: React.KeyboardEvent): void => {
    // The form around it saves all settings on Enter.
    if (event.key === 'Enter') event.preventDefault();
    if (!isShown) {
      if (event.key === 'ArrowDown') setOpen(true);
      return;
    }
    const steps: Partial<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};
    const step = steps[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      pick(options[active]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className={styles['picker']}>
      <label className={kit['label']} htmlFor={id}>
        <Say id="prr.console.picker.label" values={{team}} />
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={isShown && options.length > 0 ? optionId(active) : undefined}
        className={kit['input']}
        placeholder={say('prr.console.picker.placeholder')}
        value={typed}
        disabled={disabled}
        onChange={({target}) => {
          setTyped(target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div className={styles['popup']}>
          <ul ref={list} id={`${id}-list`} role="listbox" aria-label={say('prr.console.picker.found')}>
            {options.map((candidate, place) => (
              <li
                key={candidate.value}
                id={optionId(place)}
                role="option"
                aria-selected={place === active}
                className={classNames(styles['option'], place === active && styles['active'])}
                // Before the field loses the focus.
                onMouseDown={(event) => {
                  event.preventDefault();
                  pick(candidate);
                }}
                onMouseEnter={() => setActive(place)}
              >
                <Kind kind={candidate.kind} />
                <span className={styles['optionLabel']}>{candidate.label}</span>
                <span className={styles['optionTitle']}>{candidate.title}</span>
              </li>
            ))}
          </ul>
          {options.length === 0 && (
            <div className={styles['nothing']} role="status">
              <Say id={NOTHING[state]} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

const NOTHING = {
  idle: 'prr.console.picker.asking',
  asking: 'prr.console.picker.asking',
  found: 'prr.console.picker.nothing',
  failed: 'prr.console.picker.failed',
} as const;

const KINDS = {
  user: 'prr.console.kind.user',
  channel: 'prr.console.kind.channel',
  team: 'prr.console.kind.team',
  group: 'prr.console.kind.group',
} as const;

export function Kind({kind}: {kind: Candidate['kind']}): React.JSX.Element {
  return (
    <Tag className={styles['kind']}>
      <Say id={KINDS[kind]} />
    </Tag>
  );
}

/** What a member source is, by how it is written. */
export function kindOfLabel(label: string): Candidate['kind'] {
  if (label.startsWith('~')) return 'channel';
  if (label.startsWith('team:')) return 'team';
  return label.startsWith('group:') ? 'group' : 'user';
}
