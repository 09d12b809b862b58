/** go-plugin's host reads lines of 64 KiB: of a longer one it takes the parts as text, at the level debug. */
const maxBytes = 60 * 1024;

/** How much of each text is kept, in characters: the first length with which the line is short enough. */
const keep = [4000, 400];

/** What the server has to know of a line, with any length of its message. */
const essentials = ['@level', '@timestamp', '@message'] as const;

/** A line of JSON as the host can take it: where it is too long, its long texts are cut, or its fields left out. */
export function readableLine(line: string): string {
  if (Buffer.byteLength(line) <= maxBytes) {
    return line;
  }
  const fields = JSON.parse(line) as Record<string, unknown>;
  for (const length of keep) {
    const shorter = cut(fields, length);
    if (Buffer.byteLength(shorter) <= maxBytes) {
      return shorter;
    }
  }
  const rest = Object.fromEntries(essentials.map((name) => [name, fields[name]]));
  return cut({...rest, left_out: `${line.length} characters of fields`}, 4000);
}

function cut(fields: object, length: number): string {
  const json = JSON.stringify(fields, (_, value: unknown) =>
    typeof value === 'string' && value.length > length
      ? `${value.slice(0, length)}… (${value.length} characters)`
      : value,
  );
  return `${json}\n`;
}
