/** The user names in a text like `@alice, @Bob`, without `@`, each once. A word without `@` counts as a name too. */
export function usernames(text: string): string[] {
  const names = text
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^@/u, '').replace(/\.+$/u, '').toLowerCase())
    .filter((name) => name !== '');
  return [...new Set(names)];
}
