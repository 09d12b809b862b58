import {useEffect, useState} from 'react';
import type {TeamsCheck} from '../server_types';

/** How the text in the editor stands to the one that is stored. */
export interface Stored {
  /** What is stored, as far as this page has taken notice of it. */
  base: string;
  /** Somebody else has changed it since, and the editor holds something else: saving would undo theirs. */
  theirs: string | null;
  /** Somebody else's change has been taken over, since nothing was typed here. */
  hasTaken: boolean;
  /** Their change is known, and may be replaced. */
  keepMine(): void;
  /** Shown no longer. */
  dismiss(): void;
}

/**
 * Watches whether the stored teams change while the page is open, for example by `/prr team`: the page would undo that
 * when it is saved.
 * @param first what was stored when the page was opened
 * @param take puts a text into the editor
 */
export function useStored(
  first: string,
  text: string,
  check: TeamsCheck | null,
  take: (text: string) => void,
): Stored {
  const [base, setBase] = useState(first);
  const [hasTaken, setTaken] = useState(false);
  const stored = check?.stored;
  const isOther = stored !== undefined && stored !== base;

  useEffect(() => {
    if (!isOther || stored === undefined) return;
    if (stored === text) {
      setBase(stored); // saved, from here as a rule
    } else if (text === base) {
      setBase(stored);
      // At first there may be nothing in the editor: then nothing was changed either.
      setTaken(base !== '');
      take(stored);
    }
  }, [isOther, stored, text, base, take]);

  return {
    base,
    theirs: isOther && stored !== text && text !== base ? stored : null,
    hasTaken,
    keepMine: () => setBase(stored ?? base),
    dismiss: () => setTaken(false),
  };
}
