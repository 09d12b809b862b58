/** Words that say nothing of what an item is about: English function words, and what every item says. */
const EMPTY = new Set(
  (
    'a an and any are as at be been before by can does each either every for from has have how if in into is it its ' +
    'least less more most must need no none nor not of off on one only or our out over own same so such than that ' +
    'the their them then there they this those through to too under until up use used was we what when where whether ' +
    'which who whom whose why will with within without all also both but do done give make name say show state ' +
    'set list write keep put take agree confirm check service change run end behind up-to-date current'
  ).split(' '),
);

/** Words for the same thing in this trade, by their stems, each under the first of its line. */
const SYNONYMS = [
  'outage down fail crash unava break incid',
  'alert page pager alarm notif',
  'rota oncal shift',
  'slow laten delay',
  'backu snaps',
  'resto recov',
  'rollb rever back',
  'relea deplo rollo ship launc golive',
  'depen upstr downs partn third',
  'load traff deman reque',
  'limit quota cap bound',
  'secre crede passw token',
  'perms permi autho acces privi',
  'datas datab store table',
  'dashb chart graph',
  'drill rehea pract exerc train',
  'flag toggl',
  'gap findi issue short',
  'slo objec targe goal sli indic',
  'region zone datac',
  'test verif prove',
  'switc turn',
  'pictu diagr archi',
  'revie asses',
].map((line) => line.split(' '));

const CANONICAL = new Map(
  SYNONYMS.flatMap(([first = '', ...others]) => others.map((other) => [other, first])),
);

/** Stems of the words that carry the meaning: the first five letters tell inflections of a word from other words. */
function stems(text: string): string[] {
  const joined = text
    .toLowerCase()
    .replace(/on[- ]call/g, 'oncall')
    .replace(/go[- ]live/g, 'golive');
  return (joined.match(/[a-z]+/g) ?? [])
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map((word) =>
      word
        .replace(/(?:ies|ied)$/, 'y')
        .replace(/(?:ly|s)$/, '')
        .slice(0, 5),
    )
    .map((stem) => CANONICAL.get(stem) ?? stem);
}

/** What somebody is asked to do, in words. */
export interface Worded {
  title: string;
  description: string;
}

/** Compares items by their words; what many of them say weighs little. */
export class Meanings {
  private readonly seenIn = new Map<string, number>();
  private readonly count: number;

  /** @param all what there is, from which it is learned how much a word tells */
  constructor(all: readonly Worded[]) {
    this.count = all.length;
    for (const each of all) {
      for (const stem of new Set([...stems(each.title), ...stems(each.description)])) {
        this.seenIn.set(stem, (this.seenIn.get(stem) ?? 0) + 1);
      }
    }
  }

  /** From 0 (nothing in common) to 1 (the same words): of the titles alone, or with descriptions where that is more. */
  alike(one: Worded, other: Worded): number {
    return Math.max(
      cosine(this.vector([[one.title, 1]]), this.vector([[other.title, 1]])),
      cosine(
        this.vector([
          [one.title, 2],
          [one.description, 1],
        ]),
        this.vector([
          [other.title, 2],
          [other.description, 1],
        ]),
      ),
    );
  }

  private vector(texts: readonly (readonly [string, number])[]): Map<string, number> {
    const vector = new Map<string, number>();
    for (const [text, weight] of texts) {
      for (const stem of stems(text)) {
        const rarity = Math.log((1 + this.count) / (1 + (this.seenIn.get(stem) ?? 0))) + 0.3;
        vector.set(stem, Math.max(vector.get(stem) ?? 0, weight * rarity));
      }
    }
    return vector;
  }
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [stem, weight] of one) product += weight * (other.get(stem) ?? 0);
  const length = (of: ReadonlyMap<string, number>): number => Math.hypot(...of.values());
  return product === 0 ? 0 : product / (length(one) * length(other));
}
