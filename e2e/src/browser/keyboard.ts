import type {Page} from 'playwright-core';

/** More than there is in a page. */
const MOST = 250;

/**
 * Goes to an element as somebody does who has no mouse: by Tab. @param name what the element is called
 * @throws Error with what came by when it is not there to be reached
 */
export async function tabTo(page: Page, name: string | RegExp, {back = false} = {}): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < MOST; times++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await nameOfFocused(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`${String(name)} cannot be reached by Tab; there were: ${passed.slice(0, 80).join(' | ')}`);
}

/** What the element that has the focus is called: by its label, or by its words. */
export function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const label = element.labels?.[0]?.textContent;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  })()`);
}
