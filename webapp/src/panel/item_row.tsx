import React, {memo, useEffect, useId, useRef, useState} from 'react';
import ChevronDownIcon from '@mattermost/compass-icons/components/chevron-down';
import ChevronRightIcon from '@mattermost/compass-icons/components/chevron-right';
import {classNames} from '../kit/class_names';
import {Tag} from '../kit/tag';
import type {ItemView} from '../server_types';
import {usePanel} from './context';
import {ItemDetails} from './item_details';
import type {ItemFormKind} from './item_form';
import {ownerOf, tickedBy} from './item_words';
import styles from './panel.module.css';
import {useWords} from './words';

interface ItemRowProps {
  item: ItemView;
  /** Whether a change of it is on its way. */
  busy: boolean;
  /** It was taken in hand. */
  onTouch(itemId: string): void;
}

/** An item in a line; what it is about below it, once it is opened. */
export const ItemRow = memo(function ItemRow({item, busy, onTouch}: ItemRowProps): React.JSX.Element {
  const tools = usePanel();
  const say = useWords();
  const detailsId = useId();
  const box = useRef<HTMLInputElement>(null);
  const [expanded, setExpanded] = useState(false);
  const [asking, setAsking] = useState<ItemFormKind | null>(null);
  const {id, number, title, state, may} = item;
  const isTicked = state !== 'open';
  const can = isTicked ? may.untick : may.tick;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = state === 'skipped';
  }, [state]);
  const toggle = (): void => {
    if (busy || !can) return;
    onTouch(id);
    if (item.approvalOf !== '') {
      // A sign-off is nothing that slips from the hand.
      setExpanded(true);
      setAsking(isTicked ? 'untick' : 'sign');
      return;
    }
    void (isTicked
      ? tools.change(
          {kind: 'untick', itemId: id, reason: '', signatureId: ''},
          say('done.untick', {number, title}),
        )
      : tools.change({kind: 'tick', itemId: id}, say('done.tick', {number, title})));
  };
  const setForm = (kind: ItemFormKind | null): void => {
    onTouch(id);
    setAsking(kind);
  };
  const owner = ownerOf(item, tools);
  const by = tickedBy(item, tools, say);
  return (
    <li className={styles['row']} data-item={id} aria-busy={busy}>
      <div className={styles['rowLine']}>
        <input
          ref={box}
          type="checkbox"
          className={styles['box']}
          checked={isTicked}
          aria-label={say('tick_label', {number, title})}
          aria-disabled={busy || !can}
          title={can ? undefined : say('not_yours')}
          onChange={toggle}
        />
        <button
          type="button"
          className={styles['rowTitle']}
          aria-expanded={expanded}
          aria-controls={detailsId}
          onClick={() => {
            onTouch(id);
            setExpanded(!expanded);
          }}
        >
          <span className={styles['number']}>{number}</span>
          <span className={classNames(styles['grow'], isTicked && item.counts && styles['struck'])}>
            {title}
          </span>
          {expanded ? (
            <ChevronDownIcon size={16} aria-hidden="true" />
          ) : (
            <ChevronRightIcon size={16} aria-hidden="true" />
          )}
        </button>
      </div>
      <div className={styles['rowTags']}>
        {owner !== '' && (
          <Tag className={item.mine ? styles['mine'] : undefined}>
            {item.mine ? say('owner_mine', {owner}) : owner}
          </Tag>
        )}
        {item.mandatory && <span className={styles['faint']}>{say('mandatory')}</span>}
        {state === 'skipped' && <Tag>{say('skipped')}</Tag>}
        {isTicked && !item.counts && <Tag className={styles['warn']}>{say('does_not_count')}</Tag>}
        {item.answer !== null && (
          <Tag>{item.answer.kind === 'answered' ? say('answered') : say('not_applicable_tag')}</Tag>
        )}
        {item.gaps.length > 0 && (
          <Tag className={styles['warn']}>{say('gaps_tag', {gaps: item.gaps.join(', ')})}</Tag>
        )}
        {by !== '' && <span className={styles['faint']}>{by}</span>}
      </div>
      <div id={detailsId} hidden={!expanded}>
        {expanded && <ItemDetails item={item} busy={busy} form={asking} onForm={setForm} />}
      </div>
    </li>
  );
});
