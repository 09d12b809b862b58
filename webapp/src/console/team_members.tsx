import React from 'react';
import CloseIcon from '@mattermost/compass-icons/components/close';
import {IconButton} from '../kit/button';
import kit from '../kit/kit.module.css';
import type {CheckedSource, CheckedTeam} from '../server_types';
import styles from './console.module.css';
import {Kind, kindOfLabel} from './member_picker';
import {labelOf} from './teams_text';
import {Say, useSay, type ConsoleId} from './text';

interface TeamMembersProps {
  name: string;
  /** As they are kept. */
  members: readonly string[];
  /** What the server found; undefined until it has looked. */
  checked: CheckedTeam | undefined;
  problemOf(place: number): string;
  disabled: boolean;
  onRemove(place: number): void;
}

/** The member sources of a team, each with who is in it right now. */
export function TeamMembers({
  name,
  members,
  checked,
  problemOf,
  disabled,
  onRemove,
}: TeamMembersProps): React.JSX.Element {
  const say = useSay();
  if (members.length === 0) {
    return (
      <p className={styles['none']}>
        <Say id="prr.console.members.none" />
      </p>
    );
  }
  return (
    <ul className={styles['members']} aria-label={say('prr.console.members.of', {team: name})}>
      {members.map((member, place) => {
        const label = labelOf(member);
        const problem = problemOf(place);
        return (
          // The same source may stand there twice while somebody types YAML.
          <li key={`${member} ${String(place)}`} className={styles['member']}>
            <div className={styles['memberHead']}>
              <Kind kind={kindOfLabel(label)} />
              <span className={styles['memberLabel']}>{label}</span>
              <IconButton
                label={say('prr.console.members.remove', {member: label, team: name})}
                disabled={disabled}
                onClick={() => onRemove(place)}
              >
                <CloseIcon size={16} />
              </IconButton>
            </div>
            {problem === '' ? (
              <Source source={checked?.sources.find((each) => each.label === label.toLowerCase())} />
            ) : (
              <div className={kit['error']}>{problem}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const STATES: Record<Exclude<CheckedSource['state'], 'found'>, ConsoleId> = {
  gone: 'prr.console.source.gone',
  unreadable: 'prr.console.source.unreadable',
  'no-reviewer': 'prr.console.source.no_reviewer',
  unchecked: 'prr.console.source.unchecked',
};

const NOTES: Record<CheckedSource['notes'][number], ConsoleId> = {
  'public-channel': 'prr.console.note.public_channel',
  'open-team': 'prr.console.note.open_team',
  unpinned: 'prr.console.note.unpinned',
  renamed: 'prr.console.note.renamed',
};

function Source({source}: {source: CheckedSource | undefined}): React.JSX.Element | null {
  if (source === undefined) return null;
  if (source.state !== 'found') {
    return (
      <div className={styles['warning']}>
        <Say id={STATES[source.state]} />
      </div>
    );
  }
  return (
    <>
      {!source.label.startsWith('@') && (
        <div className={styles['people']}>
          <People {...source} />
        </div>
      )}
      {source.notes.map((note) => (
        <div key={note} className={styles['warning']}>
          <Say id={NOTES[note]} values={{name: source.nowCalled}} />
        </div>
      ))}
    </>
  );
}

/** How many people there are, and the first of them. */
export function People({
  count,
  isMore,
  people,
}: Pick<CheckedSource, 'count' | 'isMore' | 'people'>): React.JSX.Element {
  if (count === 0) return <Say id="prr.console.people.nobody" />;
  const more = count - people.length;
  return (
    <Say
      id="prr.console.people"
      values={{
        count,
        open: String(isMore),
        names: people.map((username) => `@${username}`).join(', '),
        more,
      }}
    />
  );
}
