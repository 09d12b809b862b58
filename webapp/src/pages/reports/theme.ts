import {useEffect, useState} from 'react';
import type {Colour} from './figures';

/** Counts the changes of the theme: Mattermost writes its colours into the style of the page's root. */
export function useThemeVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setVersion((before) => before + 1));
    for (const element of [document.documentElement, document.body]) {
      observer.observe(element, {attributes: true, attributeFilter: ['style', 'class', 'dir']});
    }
    return () => observer.disconnect();
  }, []);
  return version;
}

export interface ThemeColours {
  of(colour: Colour): string;
  background: string;
  text: string;
  line: string;
  font: {family: string; size: number};
  direction: string;
}

/** The colours of the theme as they are where an element is. A canvas knows no variables. */
export function themeColours(element: HTMLElement): ThemeColours {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  const rgb = of('--center-channel-color-rgb');
  return {
    of,
    background: of('--center-channel-bg'),
    text: of('--center-channel-color'),
    line: `rgba(${rgb === '' ? '128, 128, 128' : rgb}, 0.16)`,
    font: {family: style.fontFamily, size: 12},
    direction: style.direction,
  };
}
