import React from 'react';
import {useIntl} from 'react-intl';
import {Loading} from '../kit/loading';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import {Tag} from '../kit/tag';
import type {PreviewSection, TemplatePreview, TierId} from '../server_types';
import styles from './start.module.css';
import type {Loaded} from './use_loaded';
import {useWords} from './words';

interface PreviewProps {
  preview: Loaded<TemplatePreview>;
  /** Of the service; '' until it is known. */
  tier: TierId | '';
  board: 'builtin' | 'playbooks' | '';
}

/** The template as a review would begin with it. */
export function Preview({preview, tier, board}: PreviewProps): React.JSX.Element {
  const say = useWords();
  const {formatList} = useIntl();
  if (preview.state === 'loading') return <Loading />;
  if (preview.state === 'failed') return <Notice kind="error">{say('failed')}</Notice>;
  const {title, description, teams, sections} = preview.value;
  return (
    <>
      <h3 className={styles['previewTitle']} dir="auto">
        {title}
      </h3>
      {description !== '' && <Markdown text={description} />}
      <p className={styles['previewTeams']}>
        {teams.length === 0
          ? say('preview.alone')
          : say('preview.teams', {teams: formatList(teams.map(({name}) => name))})}
      </p>
      {board === 'playbooks' && <p className={styles['help']}>{say('preview.playbooks')}</p>}
      {sections.map((section) => (
        <Section key={section.id} section={section} tier={tier} />
      ))}
    </>
  );
}

function Section({section, tier}: {section: PreviewSection; tier: TierId | ''}): React.JSX.Element {
  const say = useWords();
  const {formatList} = useIntl();
  return (
    <details className={styles['section']}>
      <summary className={styles['summary']}>
        <span dir="auto">{section.title}</span>{' '}
        <span className={styles['quiet']}>{say('template.items', {count: section.items.length})}</span>
      </summary>
      <ul className={styles['items']}>
        {section.items.map((item) => {
          const isMandatory = item.mandatory || (tier !== '' && item.tiers.includes(tier));
          return (
            <li key={item.id} title={item.description}>
              <span dir="auto">{item.title}</span>{' '}
              <span className={styles['tags']}>
                <Tag>{item.team === '' ? say('preview.owner') : item.team}</Tag>
                {isMandatory && <Tag className={styles['mandatory']}>{say('preview.mandatory')}</Tag>}
                {!isMandatory && item.tiers.length > 0 && (
                  <Tag>{say('preview.tiers', {tiers: formatList(item.tiers)})}</Tag>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
