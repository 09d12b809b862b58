/** A title and the tag in parentheses at its end; `tag` is '' when there is none. */
export interface TaggedTitle {
  text: string;
  tag: string;
}

/** Takes `Runbook is linked (SRE)` apart. Parentheses of any width; only the last, unnested pair is a tag. */
export function splitTag(title: string): TaggedTitle {
  const whole = title.normalize('NFKC').trim();
  const open = whole.lastIndexOf('(');
  if (open < 0 || !whole.endsWith(')')) return {text: whole, tag: ''};
  const tag = whole.slice(open + 1, -1);
  if (tag.includes(')')) return {text: whole, tag: ''};
  return {text: whole.slice(0, open).trim(), tag: tag.trim()};
}
