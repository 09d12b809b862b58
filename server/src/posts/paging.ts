/** Characters of an answer, below what the server takes, and what people read. */
const PAGE = 10_000;

/**
 * Puts blocks of text together to pages of about the same length. A block is never divided.
 * @param page from 1
 * @returns the blocks of that page; none for a page that there is not
 */
export function pageOf(blocks: readonly string[], page: number): {blocks: string[]; pages: number} {
  const pages: string[][] = [];
  let length = PAGE;
  for (const block of blocks) {
    if (length + block.length > PAGE) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(block);
    length += block.length + 1;
  }
  return {blocks: pages[page - 1] ?? [], pages: pages.length};
}
