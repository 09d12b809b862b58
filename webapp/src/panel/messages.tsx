import React, {createContext, useContext, useMemo, useState} from 'react';
import {Markdown} from '../kit/markdown';
import {Notice} from '../kit/notice';
import styles from './panel.module.css';

/** Something that was said to the person. */
interface Message {
  id: number;
  kind: 'info' | 'error';
  /** Markdown */
  text: string;
}

export interface Messages {
  /** Read out, and not shown: what is to be seen already. */
  announce(text: string): void;
  /** Shown until it is dismissed. @param text Markdown */
  tell(kind: Message['kind'], text: string): void;
}

const MessagesContext = createContext<Messages>({announce: () => undefined, tell: () => undefined});
/** More than these nobody reads. */
const MOST = 3;

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** Where it is said what came of what was done: it stays in view, below what is scrolled. */
export function WithMessages({children}: {children: React.ReactNode}): React.JSX.Element {
  const [announced, setAnnounced] = useState('');
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const tools = useMemo<Messages>(() => {
    let last = 0;
    return {
      announce: (text) =>
        // The same words twice are news too.
        setAnnounced((before) => (before === text ? `${text}\u00a0` : text)),
      tell: (kind, text) => {
        const id = ++last;
        setMessages((before) =>
          [...before.filter((one) => one.text !== text), {id, kind, text}].slice(-MOST),
        );
      },
    };
  }, []);
  return (
    <MessagesContext.Provider value={tools}>
      {children}
      <div className={styles['unseen']} role="status" aria-live="polite">
        {announced}
      </div>
      {messages.length > 0 && (
        <div className={styles['messages']}>
          {messages.map(({id, kind, text}) => (
            <Notice
              key={id}
              kind={kind}
              onDismiss={() => setMessages((before) => before.filter((one) => one.id !== id))}
            >
              <Markdown text={text} />
            </Notice>
          ))}
        </div>
      )}
    </MessagesContext.Provider>
  );
}
