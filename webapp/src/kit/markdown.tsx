import React from 'react';
import styles from './kit.module.css';

/** Text that people wrote, drawn as the host draws posts: it makes it safe, too. Plain where the host cannot. */
export function Markdown({text}: {text: string}): React.JSX.Element {
  const utils = window.PostUtils;
  return (
    <div className={styles['markdown']}>
      {utils === undefined
        ? text
        : utils.messageHtmlToComponent(utils.formatText(text, {atMentions: true, mentionHighlight: false}))}
    </div>
  );
}
