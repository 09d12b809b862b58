import React, {useRef, useState} from 'react';
import PlusIcon from '@mattermost/compass-icons/components/plus';
import {Button} from '../kit/button';
import type {CheckedTeam, TeamProblem} from '../server_types';
import styles from './console.module.css';
import type {MattermostSearch} from './mattermost_search';
import {TeamCard, type TeamChanges} from './team_card';
import {
  draftsOf,
  idFor,
  withField,
  withMember,
  withoutMember,
  withoutTeam,
  withTeam,
  withTeamMoved,
  type DraftTeam,
} from './teams_text';
import {Say, useSay} from './text';

interface TeamsFormProps {
  text: string;
  drafts: readonly DraftTeam[];
  problems: readonly TeamProblem[];
  /** As the server found them last; `isCurrent` when that was for this text. */
  checked: readonly CheckedTeam[];
  isCurrent: boolean;
  storedText: string;
  search: MattermostSearch;
  disabled: boolean;
  onChange(text: string): void;
}

/** All teams, one card each. Every change is one of the text. */
export function TeamsForm({
  text,
  drafts,
  problems,
  checked,
  isCurrent,
  storedText,
  search,
  disabled,
  onChange,
}: TeamsFormProps): React.JSX.Element {
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const storedIds = (draftsOf(storedText) ?? []).map(({id}) => id);

  const changesOf = (team: DraftTeam, place: number): TeamChanges => {
    const isNew = !storedIds.includes(team.id);
    const others = drafts.filter((_, at) => at !== place).map(({id}) => id);
    return {
      rename: (name) => {
        const renamed = withField(text, place, 'name', name);
        // Until it is stored nothing knows the team by its id.
        onChange(isNew ? withField(renamed, place, 'id', idFor(name, [...others, ...storedIds])) : renamed);
      },
      setAliases: (aliases) => onChange(withField(text, place, 'aliases', aliases)),
      setQuorum: (typed) =>
        onChange(withField(text, place, 'quorum', /^\d{1,9}$/u.test(typed) ? Number(typed) : typed)),
      addMember: (member) => onChange(withMember(text, place, member)),
      removeMember: (at) => onChange(withoutMember(text, place, at)),
      move: (by) => {
        onChange(withTeamMoved(text, place, by));
        setOpen(open === place ? place + by : open === place + by ? place : open);
        setSaid(say('prr.console.team.moved', {team: team.name, place: place + by + 1}));
      },
      remove: () => {
        onChange(withoutTeam(text, place));
        setOpen(null);
        setSaid(say('prr.console.team.removed', {team: team.name}));
        list.current?.querySelector('button')?.focus();
      },
    };
  };

  const add = (): void => {
    const taken = [...drafts.map(({id}) => id), ...storedIds];
    onChange(withTeam(text, {id: idFor('', taken), name: ''}));
    setOpen(drafts.length);
    setSaid('');
    // Once it is there.
    setTimeout(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(), 0);
  };

  return (
    <>
      <ul ref={list} className={styles['cards']} aria-label={say('prr.console.teams')}>
        {drafts.map((team, place) => (
          <TeamCard
            // Its id follows the name while it is new, and may stand there twice.
            key={place}
            team={team}
            place={place}
            count={drafts.length}
            problems={problems}
            checked={checkedOf(team, place, checked, isCurrent)}
            search={search}
            disabled={disabled}
            isNew={!storedIds.includes(team.id)}
            isOpen={open === place}
            onToggle={() => setOpen(open === place ? null : place)}
            changes={changesOf(team, place)}
          />
        ))}
      </ul>
      <div>
        <Button look="secondary" disabled={disabled} onClick={add}>
          <PlusIcon size={16} />
          <Say id="prr.console.team.add" />
        </Button>
      </div>
      <div role="status" className={styles['hidden']}>
        {said}
      </div>
    </>
  );
}

/** The last answer holds for a team until the next one is there, so that nothing flickers while somebody types. */
function checkedOf(
  team: DraftTeam,
  place: number,
  checked: readonly CheckedTeam[],
  isCurrent: boolean,
): CheckedTeam | undefined {
  return isCurrent ? checked.find((each) => each.place === place) : checked.find(({id}) => id === team.id);
}
