import React from 'react';
import {Markdown} from '../kit/markdown';
import type {AnswerView, Evidence} from '../server_types';
import {usePanel} from './context';
import {isWebAddress} from '../kit/web_address';
import styles from './panel.module.css';
import {PostLink} from './post_link';
import {useWords} from './words';
import {When} from './when';

/** What was said to an item, and what shows it. */
export function Answer({answer}: {answer: AnswerView}): React.JSX.Element {
  const {nameOf, host} = usePanel();
  const say = useWords();
  const {kind, text, by, at, postId, score, from} = answer;
  const evidence = answer.evidence.filter((one) => one.kind === 'file' || !hasAddress(text, one.url));
  return (
    <div className={styles['answer']}>
      <div className={styles['hintTitle']}>
        {kind === 'answered'
          ? say('answer_by', {name: nameOf(by)})
          : say('not_applicable_by', {name: nameOf(by)})}{' '}
        {postId === '' ? (
          <When at={at} />
        ) : (
          <PostLink postId={postId}>
            <When at={at} />
          </PostLink>
        )}
        {from !== '' &&
          ` · ${from === 'framework' ? say('from_framework') : say('from_review', {key: from})}`}
        {score !== null && ` · ${say('score', {score})}`}
      </div>
      {text !== '' && <Markdown text={text} />}
      {evidence.length > 0 && (
        <ul className={styles['evidence']} aria-label={say('evidence')}>
          {evidence.map((one) => (
            <li key={one.kind === 'link' ? one.url : one.fileId}>
              <EvidenceLink evidence={one} base={host.basePath()} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Addresses that people have given open outside, and only those of the web. */
function EvidenceLink({evidence, base}: {evidence: Evidence; base: string}): React.JSX.Element {
  const url =
    evidence.kind === 'file' ? `${base}/api/v4/files/${encodeURIComponent(evidence.fileId)}` : evidence.url;
  const name = evidence.name === '' ? url : evidence.name;
  if (evidence.kind === 'link' && !isWebAddress(url)) return <>{name}</>;
  return (
    <a className={styles['link']} href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

/** Whether a text has this address, and not just one that begins with it. */
function hasAddress(text: string, url: string): boolean {
  const goesOn = /^[\w\-/?#&=%~+:@]|^[.,;!]\w/u;
  return text
    .split(url)
    .slice(1)
    .some((rest) => !goesOn.test(rest));
}
