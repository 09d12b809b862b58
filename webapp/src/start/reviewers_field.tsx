import React from 'react';
import type {PreviewTeam} from '../server_types';
import {Button} from '../kit/button';
import {Select} from '../kit/field';
import {choicesOf, nextFor, seatsOf, type Seats} from './seats';
import styles from './start.module.css';
import {useWords} from './words';

interface ReviewersFieldProps {
  teams: readonly PreviewTeam[];
  seats: Seats;
  onChange(seats: Seats): void;
}

/** Whom the rotation proposes for each team; somebody else, one more, or nobody can be chosen. */
export function ReviewersField({teams, seats, onChange}: ReviewersFieldProps): React.JSX.Element | null {
  const say = useWords();
  const shown = teams.filter((team) => choicesOf(team).length > 0);
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{say('asked')}</legend>
      <div className={styles['help']}>{say('asked.help')}</div>
      <div className={styles['seats']}>
        {shown.map((team) => (
          <Team
            key={team.id}
            team={team}
            seats={seats}
            onChange={(chosen) => onChange({...seats, [team.id]: chosen})}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface TeamProps {
  team: PreviewTeam;
  seats: Seats;
  onChange(chosen: readonly string[]): void;
}

function Team({team, seats, onChange}: TeamProps): React.JSX.Element {
  const say = useWords();
  const taken = seatsOf(team, seats);
  const next = nextFor(team, seats);
  const rows = taken.length === 0 ? [''] : taken;
  const away = new Map(team.away.map(({userId, because}) => [userId, because]));
  const help = [
    ...(team.quorum > 1 ? [say('asked.quorum', {count: team.quorum})] : []),
    ...team.away.map(({name, because}) => say('asked.away', {name: `@${name}`, because})),
    ...(team.asked.length + team.next.length === 0 ? [say('asked.none', {team: team.name})] : []),
  ];
  return (
    <div className={styles['team']}>
      {rows.map((userId, at) => (
        <Select
          key={at}
          label={say('asked.of', {team: team.name})}
          value={userId}
          help={at === rows.length - 1 ? help.join(' · ') : ''}
          onChange={(event) => onChange(rows.map((each, row) => (row === at ? event.target.value : each)))}
        >
          {choicesOf(team)
            .filter((person) => person.userId === userId || !taken.includes(person.userId))
            .map((person) => (
              <option key={person.userId} value={person.userId}>
                {away.has(person.userId)
                  ? say('asked.away', {name: `@${person.name}`, because: away.get(person.userId) ?? ''})
                  : say('asked.load', {name: `@${person.name}`, count: person.load})}
              </option>
            ))}
          <option value="">{say('asked.nobody')}</option>
        </Select>
      ))}
      {next !== undefined && (
        <Button
          look="quiet"
          small
          className={styles['another']}
          onClick={() => onChange([...taken.filter((userId) => userId !== ''), next])}
        >
          {say('asked.another', {team: team.name})}
        </Button>
      )}
    </div>
  );
}
