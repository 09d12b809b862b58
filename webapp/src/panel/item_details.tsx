import React from 'react';
import {shallowEqual, useSelector} from 'react-redux';
import {Button} from '../kit/button';
import {Markdown} from '../kit/markdown';
import type {HostState} from '../registry/registry';
import type {GapView, ItemView} from '../server_types';
import {knownReview} from '../state/selectors';
import {Answer} from './answer';
import {usePanel} from './context';
import {GapLine} from './gap_line';
import {ItemForm, type ItemFormKind} from './item_form';
import styles from './panel.module.css';
import {When} from './when';
import {useWords} from './words';

interface ItemDetailsProps {
  item: ItemView;
  busy: boolean;
  /** What is being filled in; null for nothing. */
  form: ItemFormKind | null;
  onForm(kind: ItemFormKind | null): void;
}

const NO_GAPS: readonly GapView[] = [];

/** What an item asks, what was said to it, and what can be done about it. */
export function ItemDetails({item, busy, form, onForm}: ItemDetailsProps): React.JSX.Element {
  const {reviewId, nameOf, change} = usePanel();
  const say = useWords();
  const gaps = useSelector(
    (state: HostState) =>
      knownReview(state, reviewId).shown?.gaps.filter(({itemId}) => itemId === item.id) ?? NO_GAPS,
    shallowEqual,
  );
  const mayOpenGap = useSelector(
    (state: HostState) => knownReview(state, reviewId).shown?.me.may.openGap ?? false,
  );
  const {id, number, title, may} = item;
  return (
    <div className={styles['details']}>
      {item.description !== '' && <Markdown text={item.description} />}
      {item.why !== '' && <Hint title={say('why')} text={item.why} />}
      {item.evidence !== '' && <Hint title={say('evidence_hint')} text={item.evidence} />}
      {item.state === 'skipped' && (
        <p className={styles['small']}>
          {say('skipped_by', {name: nameOf(item.by)})} {item.at > 0 && <When at={item.at} />}
          {item.reason !== '' && (
            <>
              : <q>{item.reason}</q>
            </>
          )}
        </p>
      )}
      {item.state === 'done' && item.at > 0 && (
        <p className={styles['small']}>
          {say('ticked_by', {name: nameOf(item.by)})} <When at={item.at} />
        </p>
      )}
      {item.assigneeId !== '' && (
        <p className={styles['small']}>{say('assigned_to', {name: nameOf(item.assigneeId)})}</p>
      )}
      {item.answer !== null && <Answer answer={item.answer} />}
      {gaps.map((gap) => (
        <GapLine key={gap.id} gap={gap} />
      ))}
      {form === null ? (
        <div className={styles['buttons']}>
          {may.answer && item.approvalOf === '' && (
            <>
              <Button small onClick={() => onForm('answer')}>
                {item.answer === null ? say('answer') : say('answer_anew')}
              </Button>
              <Button small onClick={() => onForm('not-applicable')}>
                {say('not_applicable')}
              </Button>
            </>
          )}
          {item.answer?.may.withdraw === true && (
            <Button
              small
              aria-disabled={busy}
              onClick={() =>
                !busy &&
                void change(
                  {kind: 'withdraw-answer', itemId: id},
                  say('done.withdraw_answer', {number, title}),
                )
              }
            >
              {say('withdraw_answer')}
            </Button>
          )}
          {may.skip && item.state === 'open' && (
            <Button small onClick={() => onForm('skip')}>
              {say('skip')}
            </Button>
          )}
          {may.assign && (
            <Button small onClick={() => onForm('assign')}>
              {say('assign')}
            </Button>
          )}
          {mayOpenGap && item.approvalOf === '' && (
            <Button small onClick={() => onForm('gap')}>
              {say('gap')}
            </Button>
          )}
        </div>
      ) : (
        <ItemForm kind={form} item={item} onClose={() => onForm(null)} />
      )}
    </div>
  );
}

function Hint({title, text}: {title: string; text: string}): React.JSX.Element {
  return (
    <div>
      <div className={styles['hintTitle']}>{title}</div>
      <Markdown text={text} />
    </div>
  );
}
