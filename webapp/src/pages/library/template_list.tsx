import React from 'react';
import {useIntl} from 'react-intl';
import {Link} from 'react-router-dom';
import {Tag} from '../../kit/tag';
import type {PageTemplate, PageTemplates} from '../../server_types';
import {useAddress} from '../address';
import {Answer} from '../answer';
import styles from '../page.module.css';
import {SearchField} from '../search_field';
import {said, useLoaded} from '../use_loaded';
import {useSay} from '../words';

/** All templates, found by their titles and by what their items say. */
export function TemplateList(): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const loaded = useLoaded<PageTemplates>('/templates', said({q: address.get('q')}));
  return (
    <>
      <div className={styles['filters']} role="search" aria-label={say('filters')}>
        <SearchField
          label={say('library.search')}
          placeholder={say('library.search.hint')}
          value={address.get('q')}
          onSearch={(q) => address.change({q}, 'replace')}
        />
      </div>
      <Answer loaded={loaded}>
        {({templates, people}) =>
          templates.length === 0 ? (
            <p className={styles['none']}>{say('library.none')}</p>
          ) : (
            <ul className={styles['tiles']}>
              {templates.map((template) => (
                <Tile key={template.id} template={template} by={people[template.by]} />
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function Tile({template, by}: {template: PageTemplate; by: string | undefined}): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const {formatDate} = useIntl();
  const {id, title, version, origin, at, parent, retired, sections, items, mandatory, versions} = template;
  return (
    <li className={styles['tile']}>
      <h2 className={styles['tileTitle']}>
        <Link className={styles['link']} to={address.with({tab: 'library', template: id}, 'nothing')}>
          {title}
        </Link>
      </h2>
      <div className={styles['tileTags']}>
        <Tag>{say('library.version', {version})}</Tag>
        <Tag>{say(origin === 'shipped' ? 'library.shipped' : 'library.own')}</Tag>
        {retired && <Tag>{say('library.retired')}</Tag>}
      </div>
      <p className={styles['quiet']}>{say('library.holds', {sections, items, mandatory})}</p>
      {at > 0 && (
        <p className={styles['quiet']}>
          {say('library.brought', {
            person: by === undefined ? say('somebody') : `@${by}`,
            day: formatDate(at, {dateStyle: 'medium'}),
            versions,
          })}
        </p>
      )}
      {parent !== null && (
        <p className={styles['quiet']}>
          {say('library.parent', {parent: parent.id, version: parent.version})}
        </p>
      )}
      {template.hits.length > 0 && (
        <>
          <p className={styles['tileHits']}>{say('library.hits', {count: template.hitCount})}</p>
          <ul className={styles['plain']}>
            {template.hits.map((hit) => (
              <li key={hit.id}>
                <span className={styles['quiet']}>{hit.section}</span> {hit.title}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
