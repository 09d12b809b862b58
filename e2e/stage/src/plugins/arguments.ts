import {createElement, type ElementType, isValidElement, type ReactNode} from 'react';

/**
 * Arguments by name. Mattermost's methods take them one by one, or as one object with these names.
 * @param given as a plugin called the method
 */
export function named(names: readonly string[], given: readonly unknown[]): Record<string, unknown> {
  const [only] = given;
  if (given.length === 1 && isRecord(only) && !isValidElement(only) && names.some((name) => name in only)) {
    return only;
  }
  return Object.fromEntries(names.slice(0, given.length).map((name, place) => [name, given[place]]));
}

/** An element, also where a plugin has given a component. */
export function asElement(given: unknown): ReactNode {
  // Those that memo, forwardRef and lazy make are objects.
  const isWrapped = isRecord(given) && '$$typeof' in given && !isValidElement(given);
  const isComponent = typeof given === 'function' || isWrapped;
  return isComponent ? createElement(given as ElementType) : (given as ReactNode);
}

/** A route without its first slash. */
export function path(route: unknown): string {
  return String(route).trim().replace(/^\//, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
