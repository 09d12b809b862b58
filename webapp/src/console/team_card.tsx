import React, {useEffect, useId, useRef, useState} from 'react';
import ArrowDownIcon from '@mattermost/compass-icons/components/arrow-down';
import ArrowUpIcon from '@mattermost/compass-icons/components/arrow-up';
import ChevronDownIcon from '@mattermost/compass-icons/components/chevron-down';
import ChevronRightIcon from '@mattermost/compass-icons/components/chevron-right';
import TrashCanOutlineIcon from '@mattermost/compass-icons/components/trash-can-outline';
import {IconButton} from '../kit/button';
import {classNames} from '../kit/class_names';
import {TextField} from '../kit/field';
import kit from '../kit/kit.module.css';
import {Notice} from '../kit/notice';
import {Tag} from '../kit/tag';
import type {CheckedTeam, TeamProblem} from '../server_types';
import styles from './console.module.css';
import type {MattermostSearch} from './mattermost_search';
import {MemberPicker} from './member_picker';
import {otherProblemsOf, problemOf, problemOfMember} from './problems';
import {People, TeamMembers} from './team_members';
import type {DraftTeam} from './teams_text';
import {Say, useSay} from './text';

/** What may be done with a team. */
export interface TeamChanges {
  rename(name: string): void;
  setAliases(aliases: string[]): void;
  setQuorum(quorum: string): void;
  addMember(member: string): void;
  removeMember(place: number): void;
  move(by: number): void;
  remove(): void;
}

interface TeamCardProps {
  team: DraftTeam;
  place: number;
  count: number;
  problems: readonly TeamProblem[];
  checked: CheckedTeam | undefined;
  search: MattermostSearch;
  disabled: boolean;
  /** Whether its id is still made of its name. */
  isNew: boolean;
  isOpen: boolean;
  onToggle(): void;
  changes: TeamChanges;
}

/** One reviewing team: who it is, and, opened, what can be changed of it. */
export function TeamCard(props: TeamCardProps): React.JSX.Element {
  const {team, place, count, problems, checked, disabled, isOpen, onToggle, changes} = props;
  const say = useSay();
  const bodyId = useId();
  const name = team.name === '' ? say('prr.console.team.unnamed') : team.name;
  const isWrong = problems.some((each) => each.team === place);
  return (
    <li className={classNames(styles['card'], isWrong && styles['wrong'])}>
      <div className={styles['cardHead']}>
        <h4 className={styles['cardTitle']}>
          <button
            type="button"
            className={styles['opener']}
            aria-expanded={isOpen}
            aria-controls={bodyId}
            onClick={onToggle}
          >
            {isOpen ? <ChevronDownIcon size={18} /> : <ChevronRightIcon size={18} />}
            <span className={styles['cardName']}>{name}</span>
          </button>
        </h4>
        <Standing team={team} checked={checked} isWrong={isWrong} />
        <div className={styles['cardButtons']}>
          <IconButton
            label={say('prr.console.team.up', {team: name})}
            disabled={disabled || place === 0}
            onClick={() => changes.move(-1)}
          >
            <ArrowUpIcon size={18} />
          </IconButton>
          <IconButton
            label={say('prr.console.team.down', {team: name})}
            disabled={disabled || place === count - 1}
            onClick={() => changes.move(1)}
          >
            <ArrowDownIcon size={18} />
          </IconButton>
          <IconButton
            label={say('prr.console.team.remove', {team: name})}
            disabled={disabled || count === 1}
            onClick={() => changes.remove()}
          >
            <TrashCanOutlineIcon size={18} />
          </IconButton>
        </div>
      </div>
      {!isOpen && checked !== undefined && checked.count > 0 && <Glance checked={checked} />}
      {checked !== undefined && !isWrong && <Shortage checked={checked} />}
      <div id={bodyId} hidden={!isOpen}>
        {isOpen && <TeamForm {...props} name={name} />}
      </div>
    </li>
  );
}

/** At a glance: how many people could sign, and how many must. */
function Standing({
  team,
  checked,
  isWrong,
}: Pick<TeamCardProps, 'team' | 'checked'> & {isWrong: boolean}): React.JSX.Element {
  if (isWrong) {
    return (
      <Tag className={styles['bad']}>
        <Say id="prr.console.team.wrong" />
      </Tag>
    );
  }
  return (
    <span className={styles['standing']}>
      {checked === undefined ? (
        <Say id="prr.console.team.checking" />
      ) : (
        <Say id="prr.console.team.members" values={{count: checked.count, open: String(checked.isMore)}} />
      )}
      {Number(team.quorum) > 1 && (
        <Tag>
          <Say id="prr.console.team.signers" values={{count: Number(team.quorum)}} />
        </Tag>
      )}
    </span>
  );
}

/** The first people of it. */
function Glance({checked: {people, count}}: {checked: CheckedTeam}): React.JSX.Element {
  const shown = people.slice(0, 6);
  return (
    <div className={styles['glance']}>
      <Say
        id="prr.console.team.glance"
        values={{names: shown.map((username) => `@${username}`).join(', '), more: count - shown.length}}
      />
    </div>
  );
}

/** Why the team could approve nothing as it stands. */
function Shortage({checked}: {checked: CheckedTeam}): React.JSX.Element | null {
  const {count, quorum, sources, isMore} = checked;
  // Who is not known may well be enough.
  if (isMore || count >= quorum || sources.some(({state}) => ['unreadable', 'unchecked'].includes(state))) {
    return null;
  }
  return (
    <div className={styles['shortage']}>
      <Say
        id={count === 0 ? 'prr.console.team.nobody' : 'prr.console.team.too_few'}
        values={{count, quorum}}
      />
    </div>
  );
}

function TeamForm({
  team,
  place,
  problems,
  checked,
  search,
  disabled,
  isNew,
  changes,
  name,
}: TeamCardProps & {name: string}): React.JSX.Element {
  const say = useSay();
  const [aliases, setAliases] = useTyped(team.aliases.join(', '), (typed) =>
    changes.setAliases(
      typed
        .split(',')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    ),
  );
  const others = otherProblemsOf(problems, place);
  return (
    <div className={styles['cardBody']}>
      {others.length > 0 && (
        <Notice kind="error">
          {others.map((text) => (
            <div key={text}>{text}</div>
          ))}
        </Notice>
      )}
      <div className={styles['row']}>
        <TextField
          label={say('prr.console.field.name')}
          help={say('prr.console.field.name_help')}
          error={problemOf(problems, place, 'name')}
          value={team.name}
          maxLength={64}
          disabled={disabled}
          onChange={({target}) => changes.rename(target.value)}
        />
        <TextField
          label={say('prr.console.field.id')}
          help={say(isNew ? 'prr.console.field.id_new' : 'prr.console.field.id_help')}
          error={problemOf(problems, place, 'id')}
          value={team.id}
          readOnly
          className={styles['fixed']}
        />
      </div>
      <div className={styles['row']}>
        <TextField
          label={say('prr.console.field.aliases')}
          help={say('prr.console.field.aliases_help')}
          error={problemOf(problems, place, 'aliases')}
          value={aliases}
          disabled={disabled}
          onChange={({target}) => setAliases(target.value)}
        />
        <TextField
          label={say('prr.console.field.quorum')}
          help={say('prr.console.field.quorum_help')}
          error={problemOf(problems, place, 'quorum')}
          type="number"
          min={1}
          max={20}
          value={team.quorum}
          disabled={disabled}
          onChange={({target}) => changes.setQuorum(target.value)}
        />
      </div>
      <div role="group" aria-label={say('prr.console.members.of', {team: name})} className={styles['group']}>
        <div className={kit['label']} aria-hidden="true">
          <Say id="prr.console.field.members" />
        </div>
        <TeamMembers
          name={name}
          members={team.members}
          checked={checked}
          problemOf={(at) => problemOfMember(problems, place, at)}
          disabled={disabled}
          onRemove={(at) => changes.removeMember(at)}
        />
        {problemOf(problems, place, 'members') !== '' && (
          <div className={kit['error']}>{problemOf(problems, place, 'members')}</div>
        )}
        <MemberPicker
          search={search}
          team={name}
          present={team.members}
          disabled={disabled}
          onPick={(member) => changes.addMember(member)}
        />
      </div>
      {checked !== undefined && (
        <div className={styles['now']} role="status">
          <strong>
            <Say id="prr.console.team.now" />
          </strong>{' '}
          <People {...checked} />
        </div>
      )}
    </div>
  );
}

/** What is being typed, which may not be what is kept of it: a comma at the end, for example. */
function useTyped(kept: string, onTyped: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(kept);
  const mine = useRef(kept);
  useEffect(() => {
    if (kept !== mine.current) {
      mine.current = kept;
      setTyped(kept);
    }
  }, [kept]);
  return [
    typed,
    (next) => {
      setTyped(next);
      mine.current = next
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .join(', ');
      onTyped(next);
    },
  ];
}
