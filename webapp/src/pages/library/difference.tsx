import React, {useMemo} from 'react';
import {useIntl} from 'react-intl';
import {Tag} from '../../kit/tag';
import type {WholeTemplate} from '../../server_types';
import styles from '../page.module.css';
import {useSay, type PageWord} from '../words';
import {compare, type Field, type ItemChange, type Piece, type SectionChange} from './compare';

const FIELD_WORDS: Record<Field, PageWord> = {
  title: 'diff.title',
  owner: 'diff.owner',
  description: 'diff.description',
  why: 'library.why',
  evidence: 'library.evidence',
  mandatory: 'library.mandatory',
  topics: 'diff.topics',
};

/** What was added, removed and changed from one version of a template to another: in words and signs, not by colour. */
export function Difference({
  before,
  after,
}: {
  before: WholeTemplate;
  after: WholeTemplate;
}): React.JSX.Element {
  const say = useSay();
  const {locale} = useIntl();
  const {sections, counts} = useMemo(() => compare(before, after, locale), [before, after, locale]);
  const changed = sections.filter(
    ({change, items}) => change !== 'same' || items.some((item) => item.change !== 'same'),
  );
  return (
    <section aria-label={say('diff.head', {before: before.version, after: after.version})}>
      <h3 className={styles['sectionTitle']}>
        {say('diff.head', {before: before.version, after: after.version})}
      </h3>
      <p role="status">{say('diff.counts', counts)}</p>
      {changed.length === 0 && <p className={styles['none']}>{say('diff.none')}</p>}
      {changed.map((section) => (
        <ChangedSection key={section.id} section={section} />
      ))}
    </section>
  );
}

function ChangedSection({section}: {section: SectionChange}): React.JSX.Element {
  const {title, change, pieces, items} = section;
  return (
    <section className={styles['templateSection']} aria-label={title}>
      <h4 className={styles['sectionTitle']}>
        {pieces.length > 0 ? <Pieces pieces={pieces} /> : title} <ChangeTag change={change} />
      </h4>
      <ul className={styles['items']}>
        {items
          .filter((item) => item.change !== 'same')
          .map((item) => (
            <ChangedItem key={item.id} item={item} />
          ))}
      </ul>
    </section>
  );
}

function ChangedItem({item}: {item: ItemChange}): React.JSX.Element {
  const say = useSay();
  const {title, change, movedFrom, fields} = item;
  const renamed = fields.find(({field}) => field === 'title');
  return (
    <li className={styles['item']}>
      <div className={styles['itemTitle']}>
        <ChangeTag change={change} />{' '}
        <Titled change={change}>{renamed ? <Pieces pieces={renamed.pieces} /> : title}</Titled>
      </div>
      {movedFrom !== '' && <p className={styles['quiet']}>{say('diff.moved', {section: movedFrom})}</p>}
      {fields
        .filter(({field}) => field !== 'title')
        .map(({field, pieces}) => (
          <div key={field} className={styles['fieldChange']}>
            <span className={styles['quiet']}>{say(FIELD_WORDS[field])}</span>
            <div className={styles['pieces']}>
              <Pieces pieces={pieces} />
            </div>
          </div>
        ))}
    </li>
  );
}

function Titled({
  change,
  children,
}: {
  change: ItemChange['change'];
  children: React.ReactNode;
}): React.JSX.Element {
  if (change === 'added') return <ins className={styles['added']}>{children}</ins>;
  if (change === 'removed') return <del className={styles['removed']}>{children}</del>;
  return <>{children}</>;
}

const SIGNS = {added: '+', removed: '−', changed: '~'} as const;

function ChangeTag({change}: {change: ItemChange['change']}): React.JSX.Element | null {
  const say = useSay();
  if (change === 'same') return null;
  return (
    <Tag>
      <span aria-hidden="true">{SIGNS[change]}</span>
      {say(`diff.${change}`)}
    </Tag>
  );
}

function Pieces({pieces}: {pieces: readonly Piece[]}): React.JSX.Element {
  return (
    <>
      {pieces.map(({kind, text}, place) => {
        if (kind === 'added') {
          return (
            <ins key={place} className={styles['added']}>
              {text}
            </ins>
          );
        }
        return kind === 'removed' ? (
          <del key={place} className={styles['removed']}>
            {text}
          </del>
        ) : (
          <React.Fragment key={place}>{text}</React.Fragment>
        );
      })}
    </>
  );
}
