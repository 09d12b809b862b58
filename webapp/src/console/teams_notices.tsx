import React from 'react';
import {Button} from '../kit/button';
import {Notice} from '../kit/notice';
import type {TeamProblem, TeamsCheck} from '../server_types';
import styles from './console.module.css';
import type {RefusedSave} from './teams_editor';
import {Say, type ConsoleId} from './text';
import type {Stored} from './use_stored';

interface TeamsNoticesProps {
  readOnly: ConsoleId | null;
  stored: Stored;
  refused: RefusedSave;
  hasFailed: boolean;
  needed: TeamsCheck['needed'];
  /** Those of no team in particular. */
  problems: readonly TeamProblem[];
  /** Puts what somebody else has stored into the editor. */
  take(theirs: string): void;
}

const REFUSED: Record<Exclude<RefusedSave, ''>, ConsoleId> = {
  problems: 'prr.console.refused.problems',
  theirs: 'prr.console.refused.theirs',
  unchecked: 'prr.console.refused.unchecked',
};

/** What an admin should know before anything of the teams is saved. */
export function TeamsNotices({
  readOnly,
  stored,
  refused,
  hasFailed,
  needed,
  problems,
  take,
}: TeamsNoticesProps): React.JSX.Element {
  return (
    <>
      {readOnly !== null && (
        <Notice kind="info">
          <Say id={readOnly} />
        </Notice>
      )}
      {refused !== '' && (
        <Notice kind="error">
          <Say id={REFUSED[refused]} />
        </Notice>
      )}
      {hasFailed && refused !== 'unchecked' && (
        <Notice kind="error">
          <Say id="prr.console.check_failed" />
        </Notice>
      )}
      {stored.hasTaken && (
        <Notice kind="info" onDismiss={() => stored.dismiss()}>
          <Say id="prr.console.taken" />
        </Notice>
      )}
      {stored.theirs !== null && <Theirs theirs={stored.theirs} stored={stored} take={take} />}
      {problems.length > 0 && (
        <Notice kind="error">
          {problems.map(({text}) => (
            <div key={text}>{text}</div>
          ))}
        </Notice>
      )}
      {needed.map(({id, name, reviews}) => (
        <Notice key={id} kind="error">
          <Say
            id="prr.console.needed"
            values={{team: name, count: reviews.length, reviews: reviews.join(', ')}}
          />
        </Notice>
      ))}
    </>
  );
}

function Theirs({
  theirs,
  stored,
  take,
}: {
  theirs: string;
  stored: Stored;
  take(theirs: string): void;
}): React.JSX.Element {
  return (
    <Notice kind="error">
      <Say id="prr.console.theirs" />
      <details className={styles['details']}>
        <summary>
          <Say id="prr.console.theirs.show" />
        </summary>
        <pre className={styles['pre']}>{theirs}</pre>
      </details>
      <div className={styles['choices']}>
        <Button small onClick={() => take(theirs)}>
          <Say id="prr.console.theirs.take" />
        </Button>
        <Button small onClick={() => stored.keepMine()}>
          <Say id="prr.console.theirs.keep" />
        </Button>
      </div>
    </Notice>
  );
}
