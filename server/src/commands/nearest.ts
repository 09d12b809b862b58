/** How many letters are wrong, missing, too many or swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_none, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const steps = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps.push((before[j - 2] ?? 0) + 1);
      row.push(Math.min(...steps));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The known word that was probably meant: at most two letters off, and not most of the word; '' when there is none. */
export function nearest(word: string, known: readonly string[]): string {
  const wanted = word.toLowerCase().slice(0, 64);
  const ranked = known
    .map((name) => ({name, off: name.startsWith(wanted) && wanted !== '' ? 0 : distance(wanted, name)}))
    .sort((a, b) => a.off - b.off);
  const best = ranked[0];
  return best !== undefined && best.off <= 2 && best.off < best.name.length / 2 ? best.name : '';
}
