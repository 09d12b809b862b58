/** A name as it is compared: full-width and half-width, upper and lower case and spacing make no difference. */
export function fold(text: string): string {
  // Upper case first: `ß` and `SS` are the same name.
  return text.normalize('NFKC').toUpperCase().toLowerCase().replace(/\s+/gu, ' ').trim();
}
