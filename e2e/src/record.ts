/** What a record says, read from its Markdown tables. */
export interface ReadRecord {
  /** Column `Team`, `Signed by`, `Words`, `State`. */
  approvals: {team: string; signer: string; words: string; state: string}[];
  items: {number: number; section: string; title: string; owner: string; state: string; by: string}[];
}

/** Reads the two tables of a record, by the names of their columns. */
export function readRecord(markdown: string): ReadRecord {
  const rows = tables(markdown);
  return {
    approvals: rows
      .filter((row) => row['Team'] !== undefined)
      .map((row) => ({
        team: row['Team'] ?? '',
        signer: row['Signed by'] ?? '',
        words: row['Words'] ?? '',
        state: row['State'] ?? '',
      })),
    items: rows
      .filter((row) => row['#'] !== undefined)
      .map((row) => ({
        number: Number(row['#']),
        section: row['Section'] ?? '',
        title: row['Item'] ?? '',
        owner: row['Owner'] ?? '',
        state: row['State'] ?? '',
        by: row['By'] ?? '',
      })),
  };
}

/** Every row of every table, with its cells by the column's name. */
function tables(markdown: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let head: string[] = [];
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) {
      head = [];
    } else if (head.length === 0) {
      head = cells(line);
    } else if (!/^[|\s:-]+$/.test(line)) {
      const values = cells(line);
      rows.push(Object.fromEntries(head.map((name, column) => [name, values[column] ?? ''])));
    }
  }
  return rows;
}

/** `| a | b \| c |` → `a`, `b | c` */
function cells(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
