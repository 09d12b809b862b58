/** User names as people type them, `@alice, bob`: without `@`, each once. */
export function usernames(text: string): string[] {
  const names = text.split(/[\s,;]+/u).map((name) => name.replace(/^@/u, '').toLowerCase());
  return [...new Set(names.filter((name) => name !== ''))];
}
