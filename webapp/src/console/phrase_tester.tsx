import React, {useEffect, useState, useSyncExternalStore} from 'react';
import CheckCircleIcon from '@mattermost/compass-icons/components/check-circle';
import CircleOutlineIcon from '@mattermost/compass-icons/components/circle-outline';
import {useIntl} from 'react-intl';
import type {Api} from '../client/api';
import {TextArea} from '../kit/field';
import {Notice} from '../kit/notice';
import {Tag} from '../kit/tag';
import type {PhraseReading, PhraseVerdict} from '../server_types';
import styles from './console.module.css';
import {Say, useSay} from './text';
import {typedTeams} from './typed_teams';

const PAUSE_MS = 300;

/** Reads a sentence as it would be read in a channel, step by step, for the teams as they stand on the page. */
export function PhraseTester({api}: {api: Api}): React.JSX.Element {
  const say = useSay();
  const [text, setText] = useState('');
  const teams = useSyncExternalStore(typedTeams.subscribe, typedTeams.get);
  const [reading, setReading] = useState<PhraseReading | null>(null);
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    if (text.trim() === '') {
      setReading(null);
      return undefined;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      api.post<PhraseReading>('/admin/phrases', teams === '' ? {text} : {text, teams}).then(
        (answer) => {
          if (isOver) return;
          setReading(answer);
          setFailed(false);
        },
        () => {
          if (!isOver) setFailed(true);
        },
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [api, text, teams]);

  return (
    <div className={styles['editor']}>
      <TextArea
        label={say('prr.console.phrase.label')}
        help={say('prr.console.phrase.help')}
        placeholder={say('prr.console.phrase.example')}
        rows={2}
        maxLength={16_000}
        value={text}
        onChange={({target}) => setText(target.value)}
      />
      {hasFailed && (
        <Notice kind="error">
          <Say id="prr.console.check_failed" />
        </Notice>
      )}
      <div aria-live="polite" aria-atomic="true">
        {reading !== null && <Steps reading={reading} isTyped={teams !== ''} />}
      </div>
    </div>
  );
}

function Steps({reading, isTyped}: {reading: PhraseReading; isTyped: boolean}): React.JSX.Element {
  const {lines, verdicts, nearMisses, why, asTyped} = reading;
  return (
    <ol className={styles['steps']}>
      <li>
        <strong>
          <Say id="prr.console.phrase.read" />
        </strong>
        {lines.length === 0 ? (
          <div>
            <Say id="prr.console.phrase.no_lines" />
          </div>
        ) : (
          <ul className={styles['lines']}>
            {lines.map(({text, language, teams}, place) => (
              // Lines may be alike.
              <li key={place}>
                <q>{text}</q> <Language code={language} />{' '}
                {teams.map((team) => (
                  <Tag key={team} className={styles['team']}>
                    {team}
                  </Tag>
                ))}
              </li>
            ))}
          </ul>
        )}
      </li>
      <li>
        <strong>
          <Say id="prr.console.phrase.says" />
        </strong>
        {verdicts.map((said) => (
          <Verdict key={said.team} said={said} isNear={false} />
        ))}
        {nearMisses.map((said) => (
          <Verdict key={said.team} said={said} isNear />
        ))}
        {verdicts.length + nearMisses.length > 0 &&
          unsaid(reading).map((team) => (
            <div key={team} className={styles['verdict']}>
              <CircleOutlineIcon size={18} className={styles['no']} />
              <Say id="prr.console.phrase.not_of" values={{team}} />
            </div>
          ))}
        {verdicts.length + nearMisses.length === 0 && (
          <div className={styles['verdict']}>
            <CircleOutlineIcon size={18} className={styles['no']} />
            <span>
              <Say id="prr.console.phrase.nothing" /> {why}
            </span>
          </div>
        )}
      </li>
      <li>
        <strong>
          <Say id="prr.console.phrase.counts" />
        </strong>
        <div>
          <Say id={verdicts.length > 0 ? 'prr.console.phrase.who' : 'prr.console.phrase.none'} />{' '}
          <Say id={isTyped && asTyped ? 'prr.console.phrase.as_typed' : 'prr.console.phrase.in_force'} />
        </div>
      </li>
    </ol>
  );
}

/** Teams that are named, and of which nothing is said. */
function unsaid({lines, verdicts, nearMisses}: PhraseReading): string[] {
  const said = [...verdicts, ...nearMisses].map(({team}) => team);
  return [...new Set(lines.flatMap(({teams}) => teams))].filter((team) => !said.includes(team));
}

function Verdict({said, isNear}: {said: PhraseVerdict; isNear: boolean}): React.JSX.Element {
  const {team, verdict, why} = said;
  return (
    <div className={styles['verdict']}>
      {isNear ? (
        <CircleOutlineIcon size={18} className={styles['no']} />
      ) : (
        <CheckCircleIcon size={18} className={styles['yes']} />
      )}
      <span>
        <Say
          id={isNear ? 'prr.console.phrase.near' : 'prr.console.phrase.verdict'}
          values={{team, verdict}}
        />{' '}
        {why}
      </span>
    </div>
  );
}

/** Its name, in the reader's language. */
function Language({code}: {code: string}): React.JSX.Element | null {
  const {formatDisplayName} = useIntl();
  return code === '' ? null : <Tag>{formatDisplayName(code, {type: 'language'}) ?? code}</Tag>;
}
