import React from 'react';
import {useIntl} from 'react-intl';
import {Link} from 'react-router-dom';
import {Select} from '../../kit/field';
import {Markdown} from '../../kit/markdown';
import {Tag} from '../../kit/tag';
import type {TemplateItemView, WholeTemplate} from '../../server_types';
import {useAddress} from '../address';
import {Answer} from '../answer';
import styles from '../page.module.css';
import {said, useLoaded} from '../use_loaded';
import {useSay} from '../words';
import {Difference} from './difference';

/** One template: what it holds in one of its versions, or what is different between two. */
export function TemplatePage({id}: {id: string}): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const version = address.get('version');
  const against = address.get('against');
  const loaded = useLoaded<WholeTemplate>(`/templates/${encodeURIComponent(id)}`, said({version}));
  return (
    <>
      <p className={styles['back']}>
        <Link className={styles['link']} to={address.with({tab: 'library'}, 'nothing')}>
          <span aria-hidden="true">←</span> {say('library.back')}
        </Link>
      </p>
      <Answer loaded={loaded}>
        {(template) => (
          <>
            <Head template={template} />
            {against === '' || against === template.version ? (
              <Sections template={template} />
            ) : (
              <Against id={id} against={against} template={template} />
            )}
          </>
        )}
      </Answer>
    </>
  );
}

function Head({template}: {template: WholeTemplate}): React.JSX.Element {
  const say = useSay();
  const address = useAddress();
  const {formatDate} = useIntl();
  const {title, version, versions, description, origin, retired, parent, people} = template;
  const label = (each: WholeTemplate['versions'][number]): string => {
    if (each.at === 0) return each.version;
    const person = people[each.by];
    return say('library.version.of', {
      version: each.version,
      day: formatDate(each.at, {dateStyle: 'medium'}),
      person: person === undefined ? say('somebody') : `@${person}`,
    });
  };
  return (
    <div className={styles['templateHead']}>
      <h2 className={styles['subtitle']}>{title}</h2>
      <div className={styles['tileTags']}>
        <Tag>{say('library.version', {version})}</Tag>
        <Tag>{say(origin === 'shipped' ? 'library.shipped' : 'library.own')}</Tag>
        {retired && <Tag>{say('library.retired')}</Tag>}
        {parent !== null && <Tag>{say('library.parent', {parent: parent.id, version: parent.version})}</Tag>}
      </div>
      {description !== '' && <Markdown text={description} />}
      {versions.length > 1 ? (
        <div className={styles['filters']}>
          <Select
            label={say('library.shown')}
            value={version}
            onChange={(event) => address.change({version: event.target.value})}
          >
            {versions.map((each) => (
              <option key={each.version} value={each.version}>
                {label(each)}
              </option>
            ))}
          </Select>
          <Select
            label={say('library.against')}
            value={address.get('against')}
            onChange={(event) => address.change({against: event.target.value})}
          >
            <option value="">{say('library.against.none')}</option>
            {versions
              .filter((each) => each.version !== version)
              .map((each) => (
                <option key={each.version} value={each.version}>
                  {label(each)}
                </option>
              ))}
          </Select>
        </div>
      ) : (
        <p className={styles['quiet']}>
          {say(origin === 'shipped' ? 'library.one.shipped' : 'library.one.own')}
        </p>
      )}
    </div>
  );
}

function Against({
  id,
  against,
  template,
}: {
  id: string;
  against: string;
  template: WholeTemplate;
}): React.JSX.Element {
  const loaded = useLoaded<WholeTemplate>(`/templates/${encodeURIComponent(id)}`, {version: against});
  return (
    <Answer loaded={loaded}>
      {(other) => (other.version === against ? <Difference before={other} after={template} /> : null)}
    </Answer>
  );
}

function Sections({template}: {template: WholeTemplate}): React.JSX.Element {
  return (
    <>
      {template.sections.map((section) => (
        <section key={section.id} className={styles['templateSection']} aria-label={section.title}>
          <h3 className={styles['sectionTitle']}>
            {section.title} {section.owner !== '' && <Tag>{section.owner}</Tag>}
          </h3>
          <ol className={styles['items']}>
            {section.items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Item({item}: {item: TemplateItemView}): React.JSX.Element {
  const say = useSay();
  const {title, owner, description, why, evidence, mandatory, tiers, topics} = item;
  return (
    <li className={styles['item']}>
      <div className={styles['itemTitle']}>
        {title} {owner !== '' && <Tag>{owner}</Tag>}{' '}
        {mandatory && <Tag className={styles['mandatory']}>{say('library.mandatory')}</Tag>}
        {!mandatory && tiers.length > 0 && (
          <Tag className={styles['mandatory']}>
            {say('library.mandatory.tiers', {tiers: tiers.join(', '), count: tiers.length})}
          </Tag>
        )}
      </div>
      {description !== '' && <Markdown text={description} />}
      {(why !== '' || evidence !== '' || topics.length > 0) && (
        <details className={styles['details']}>
          <summary>{say('library.more')}</summary>
          {why !== '' && (
            <>
              <h4 className={styles['minor']}>{say('library.why')}</h4>
              <Markdown text={why} />
            </>
          )}
          {evidence !== '' && (
            <>
              <h4 className={styles['minor']}>{say('library.evidence')}</h4>
              <Markdown text={evidence} />
            </>
          )}
          {topics.length > 0 && <p className={styles['quiet']}>{topics.join(' · ')}</p>}
        </details>
      )}
    </li>
  );
}
