const displayBytes = 24;

/**
 * Cuts a dialog's title or label to what the server takes: bytes, so that 8 Japanese characters fit and no character is cut
 * in half.
 */
export function label(text: string): string {
  const segments = Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment);
  while (Buffer.byteLength(segments.join('')) > displayBytes) segments.pop();
  return segments.join('');
}
