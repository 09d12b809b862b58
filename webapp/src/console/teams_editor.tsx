import React, {useCallback, useEffect, useId, useRef, useState} from 'react';
import type {AxiosInstance} from 'axios';
import type {Api} from '../client/api';
import {classNames} from '../kit/class_names';
import {Loading} from '../kit/loading';
import {Notice} from '../kit/notice';
import type {ConsoleSettingProps} from '../registry/registry';
import type {TeamsCheck} from '../server_types';
import styles from './console.module.css';
import type {MattermostSearch} from './mattermost_search';
import {useReadOnly} from './read_only';
import {TeamsForm} from './teams_form';
import {TeamsNotices} from './teams_notices';
import {draftsOf} from './teams_text';
import {TeamsYaml} from './teams_yaml';
import {Say, useSay} from './text';
import {typedTeams} from './typed_teams';
import {useStored} from './use_stored';
import {useTeamsCheck} from './use_teams_check';

/** What the editors ask of the server. */
export interface Connection {
  api: Api;
  http: () => AxiosInstance;
  search: MattermostSearch;
}

interface TeamsEditorProps extends ConsoleSettingProps {
  connection: Connection;
}

/** The setting `teams`: its value is the YAML that commands and configuration files have, too. */
export function TeamsEditor(props: TeamsEditorProps): React.JSX.Element {
  const {id, connection, onChange} = props;
  const first = useRef(typeof props.value === 'string' && props.value.trim() !== '' ? props.value : '');
  const [text, setText] = useState(first.current);
  const [mode, setMode] = useState<'form' | 'yaml'>('form');
  const checking = useTeamsCheck(connection.api, text);
  const {check} = checking;
  const readOnly = useReadOnly(props, connection.http);
  const disabled = readOnly !== null;

  const change = useCallback(
    (next: string) => {
      setText(next);
      // The host asks before it saves, and this looks once more then.
      onChange(id, next, true);
    },
    [id, onChange],
  );
  const take = useCallback(
    (next: string) => {
      const isFirst = first.current === '';
      first.current = next;
      setText(next);
      // Otherwise saving some other setting of the page would bring back what it began with.
      if (!isFirst) onChange(id, next);
    },
    [id, onChange],
  );
  const stored = useStored(first.current, text, check, take);
  const refused = useSaving(props, text, stored.base, checking.now);

  useEffect(() => typedTeams.set(text), [text]);
  useEffect(() => () => typedTeams.set(''), []);

  const drafts = draftsOf(text);
  const shown = drafts === null ? 'yaml' : mode;
  const problems = checking.isCurrent ? (check?.problems ?? []) : [];
  if (text === '' && check === null) {
    return checking.hasFailed ? (
      <TeamsYaml text="" problems={[]} disabled={disabled} onChange={change} />
    ) : (
      <Loading />
    );
  }
  return (
    <div className={styles['editor']}>
      <TeamsNotices
        readOnly={readOnly}
        stored={stored}
        refused={refused}
        hasFailed={checking.hasFailed}
        needed={checking.isCurrent ? (check?.needed ?? []) : []}
        problems={problems.filter(({team}) => team < 0 && shown === 'form')}
        take={(theirs) => {
          stored.keepMine();
          change(theirs);
        }}
      />
      <Modes mode={shown} onMode={setMode} canForm={drafts !== null} />
      {shown === 'form' && drafts !== null ? (
        <TeamsForm
          text={text}
          drafts={drafts}
          problems={problems}
          checked={check?.teams ?? []}
          isCurrent={checking.isCurrent}
          storedText={stored.base}
          search={connection.search}
          disabled={disabled}
          onChange={change}
        />
      ) : (
        <TeamsYaml text={text} problems={problems} disabled={disabled} onChange={change} />
      )}
      {check !== null && check.sharedCount > 0 && checking.isCurrent && <Shared check={check} />}
    </div>
  );
}

/** Form or text: a choice of two. */
function Modes({
  mode,
  onMode,
  canForm,
}: {
  mode: 'form' | 'yaml';
  onMode(mode: 'form' | 'yaml'): void;
  canForm: boolean;
}): React.JSX.Element {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className={styles['modes']}>
      <legend className={styles['hidden']}>{say('prr.console.mode')}</legend>
      {(['form', 'yaml'] as const).map((each) => (
        <label key={each} className={classNames(styles['mode'], mode === each && styles['chosen'])}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={mode === each}
            disabled={each === 'form' && !canForm}
            onChange={() => onMode(each)}
          />
          <Say id={each === 'form' ? 'prr.console.mode.form' : 'prr.console.mode.yaml'} />
        </label>
      ))}
    </fieldset>
  );
}

function Shared({check}: {check: TeamsCheck}): React.JSX.Element {
  return (
    <Notice kind="info">
      <Say
        id="prr.console.shared"
        values={{
          count: check.sharedCount,
          people: check.shared.map(({username, teams}) => `@${username} (${teams.join(', ')})`).join('; '),
          more: check.sharedCount - check.shared.length,
        }}
      />
    </Notice>
  );
}

/** Why the page was not saved; '' for no reason. */
export type RefusedSave = '' | 'problems' | 'theirs' | 'unchecked';

/**
 * The host asks before it saves what was changed here: then the server looks once more, and only what is right, and
 * undoes nobody's change, is saved. A host that does not ask is stopped by the server itself.
 */
function useSaving(
  props: ConsoleSettingProps,
  text: string,
  base: string,
  now: () => Promise<TeamsCheck>,
): RefusedSave {
  const {showConfirm = false, registerSaveAction, unRegisterSaveAction} = props;
  const [refused, setRefused] = useState<RefusedSave>('');
  const latest = useRef({text, base, props});
  latest.current = {text, base, props};

  useEffect(() => setRefused(''), [text]);

  useEffect(() => {
    if (!showConfirm) return;
    const {text: asked, base: known, props: host} = latest.current;
    const refuse = (why: RefusedSave): void => {
      setRefused(why);
      host.cancelSubmit?.();
    };
    now().then(
      (check) => {
        if (check.problems.length > 0) refuse('problems');
        else if (![known, asked].includes(check.stored)) refuse('theirs');
        else {
          // It would not ask again otherwise.
          host.cancelSubmit?.();
          host.onChange(host.id, asked, false, true);
        }
      },
      () => refuse('unchecked'),
    );
  }, [showConfirm, now]);

  useEffect(() => {
    // After it was saved: what is stored is looked at anew.
    const action = async (): Promise<{error?: {message: string}}> => {
      await now().catch(() => undefined);
      return {};
    };
    registerSaveAction(action);
    return () => unRegisterSaveAction(action);
  }, [now, registerSaveAction, unRegisterSaveAction]);

  return refused;
}
