import {isPlain, type Said} from './clause';
import {verdictOf} from './verdict';
import {arrange, type ReadClause} from './arrange';
import {allKnown, type Sentence} from './clauses';
import type {Kind} from './language/language';
import {type Reason, reasonOf} from './reading';
import {consequence, isAside, isEdit, isLeading, openerDoubt, wholeDoubt} from './sentence_doubts';
import {Standings} from './standings';
import {doubted, type Doubted, undermines} from './undermining';
import {is, type Unit} from './units';

/** In the same sentence they keep a withdrawal without a name from being one. */
const ASKS: readonly Kind[] = ['request', 'question', 'condition', 'modality', 'hearsay'];

/** Longer sentences say more than whose words follow: “Alice wrote this.” */
const MAX_ATTRIBUTION = 4;

/** A sentence while it is gone through. */
interface Passage {
  sentence: Sentence;
  clauses: readonly ReadClause[];
  checked: boolean | null;
  /** Whether a team is named in it. */
  named: boolean;
  /** It asks for something, or supposes it. */
  asks: boolean;
  /** It says, or the one before said, that something has changed. */
  news: boolean;
  /** The place of the first clause with any weight. */
  weighty: number;
  /** What speaks against everything from here on. */
  doubt: Doubted | null;
  /** What was said of the team that was not meant. */
  meant: 'complete' | 'withdraw' | null;
  /** “We withdraw, with immediate effect, …”: said of nobody yet. */
  takesBack: boolean;
  /** Teams about which something was said without a doubt. */
  firm: Set<string>;
}

/** Goes through a post, sentence by sentence, and keeps what it says of each team. */
export class Course {
  readonly standings = new Standings();
  /** Something was said to be done without a team. */
  saidWithoutTeam = false;
  /** Why nothing that follows counts: words before a colon, as in “launch criteria:”. */
  #governed: Reason | null = null;
  /** The teams that were spoken of last, and whether nothing was said of them yet. */
  #topic: {teamIds: readonly string[]; open: boolean} = {teamIds: [], open: false};
  /** The teams whose name is a line of its own: what stands below is about them. */
  #about: readonly string[] = [];
  /** A heading said that what stands below it is done. */
  #heading = false;
  /** The sentence before said that something has changed, and not yet what. */
  #announced = false;
  /** What the sentence before said of nobody: a signature may follow. */
  #unsigned: 'complete' | 'withdraw' | null = null;

  /** @param checked how the task list item is marked that the sentence is in; null outside of one */
  take(sentence: Sentence, checked: boolean | null): void {
    const passage = this.#begin(sentence, checked);
    for (const [at, clause] of passage.clauses.entries()) {
      const said = consequence(clause, passage.clauses[at - 1]) ?? clause.said;
      // “Sorry, I meant Platform.”
      if (clause.units.some((unit) => is(unit, 'instead'))) {
        passage.meant = this.standings.last;
        this.standings.takeBack(doubted('retracted', '', false));
      }
      if (said.kind === 'free') this.#takeFree(passage, at);
      else this.#takeNamed(passage, at, said);
    }
    this.#end(passage);
  }

  #begin(sentence: Sentence, checked: boolean | null): Passage {
    const clauses = arrange(sentence.clauses);
    const units = sentence.clauses.flatMap((clause) => clause.units);
    const named = clauses.some(({said}) => said.kind !== 'free');
    const unchecked = checked === false ? reasonOf('negation', '☐') : null;
    // A label of its own ends what a heading governs.
    if (clauses[0]?.said.kind === 'free' && clauses[1]?.after === ':' && allKnown(clauses[0].units))
      this.#governed = null;
    const doubt = (checked === true ? null : this.#governed) ?? unchecked ?? wholeDoubt(sentence, clauses);
    const marksNews = units.some((unit) => is(unit, 'update') || is(unit, 'retracted'));
    const news = marksNews || this.#announced;
    this.#announced = marksNews && !named && allKnown(units);
    const free = clauses.filter(({said}) => said.kind === 'free').flatMap((clause) => clause.units);
    const asks = free.some((unit) => ASKS.some((kind) => is(unit, kind)));
    const weighty = clauses.findIndex(hasWeight);
    const whole = doubt === null ? null : doubted(doubt.code, doubt.words, true);
    return {
      sentence,
      clauses,
      checked,
      named,
      asks,
      news,
      weighty,
      doubt: whole,
      takesBack: false,
      meant: null,
      firm: new Set(),
    };
  }

  #end({sentence, clauses, named}: Passage): void {
    this.#unsigned = named ? null : unsignedIn(clauses);
    if (this.#unsigned === 'complete') this.saidWithoutTeam = true;
    if (sentence.end === ':') {
      this.#governed = openerDoubt(sentence);
      this.#heading = this.#unsigned === 'complete';
      return;
    }
    // What is done is a list of names, and ends with it.
    if (!clauses.every(({said}) => said.kind === 'mention' && said.bare)) this.#heading = false;
    if (!named && clauses.some(({units}) => units.some((unit) => is(unit, 'other')))) {
      this.#topic = {...this.#topic, open: false};
    }
  }

  #takeNamed(passage: Passage, at: number, said: Exclude<Said, {kind: 'free'}>): void {
    const {clauses, firm} = passage;
    const units = clauses[at]?.units ?? [];
    const {teamIds} = said;
    const isOpen = said.kind === 'mention' && said.bare && !isCutOff(units);
    this.#topic = {teamIds, open: isOpen};
    this.#about = isOpen && clauses.length === 1 ? teamIds : [];
    switch (said.kind) {
      case 'complete':
      case 'withdraw':
        this.standings.say(teamIds, passage.takesBack ? 'withdraw' : said.kind, passage.doubt);
        if (passage.doubt === null) for (const id of teamIds) firm.add(id);
        break;
      case 'doubt':
        for (const id of teamIds)
          this.standings.doubt(id, said.verdict, said.reason, verdictOf(units) !== null);
        if (said.reason.code === 'condition' && clauses[at]?.after === 'and')
          this.standings.takeBack(doubted(said.reason.code, said.reason.words), firm);
        if (isLeading(units, said.reason))
          passage.doubt ??= doubted(said.reason.code, said.reason.words, true);
        break;
      case 'mention':
        this.#takeMention(passage, at, said);
        break;
    }
  }

  /** A name alone says something in a list of what is done, below it, and with “too”. */
  #takeMention(passage: Passage, at: number, said: Said & {kind: 'mention'}): void {
    const {clauses, checked, asks, doubt} = passage;
    const {teamIds, bare} = said;
    const isListed = checked === true || (this.#heading && !asks);
    const isToo = clauses[at]?.units.some((unit) => is(unit, 'too')) === true;
    const isSignature = this.#unsigned !== null && nothingBefore(passage, at);
    const same = isSignature ? this.#unsigned : this.standings.last;
    const isMeant = clauses[at]?.units.some((unit) => is(unit, 'instead')) === true;
    if (bare && isMeant && passage.meant !== null) this.standings.say(teamIds, passage.meant, doubt);
    else if (bare && (isListed || isExcepted(clauses, at))) this.standings.say(teamIds, 'complete', doubt);
    else if (bare && (isToo || isSignature) && same !== null) this.standings.say(teamIds, same, doubt);
    else this.standings.mention(teamIds);
  }

  #takeFree(passage: Passage, at: number): void {
    const {sentence, clauses, named, firm} = passage;
    const clause = clauses[at];
    if (clause === undefined || (sentence.end === ':' && !named)) return;
    if (isAside(clause, clauses[at - 1])) {
      this.standings.takeBack(doubted('unclear', ''), this.#topic.teamIds);
      return;
    }
    const undermined = undermines(clause, {
      same: named,
      first: nothingBefore(passage, at),
      last: at > 0 && at === clauses.length - 1,
      whole: clauses.length === 1,
      leading: firm.size === 0,
    });
    if (undermined === null) {
      if (named && firm.size === 0 && verdictOf(clause.units) === 'withdraw') passage.takesBack = true;
      this.#carry(clause.units, passage);
    } else if (undermined.code === 'retracted' || !named) {
      this.standings.takeBack(undermined);
      if (undermined.code === 'hearsay' && clause.units.length <= MAX_ATTRIBUTION)
        this.#governed = undermined;
    } else {
      this.standings.takeBack(undermined, firm);
      // What comes after a “but” holds against what stands before it.
      if (undermined.code !== 'negation' && clause.after !== 'but') passage.doubt ??= undermined;
    }
  }

  /** A statement without a name: about the team that was spoken of last, when nothing else can be meant. */
  #carry(units: readonly Unit[], {sentence, doubt, asks, news}: Passage): void {
    const verdict = verdictOf(units);
    const {teamIds, open} = this.#topic;
    if (verdict === null || teamIds.length === 0) return;
    if (verdict === 'withdraw') {
      const speaksOfIt = units.some((unit) => is(unit, 'it') || is(unit, 'noun') || is(unit, 'approval'));
      if (isEdit(sentence) && this.standings.last === 'complete') {
        // What was said in this very post was never counted: there is nothing to be taken back but the words.
        this.standings.takeBack(doubted('retracted', ''), teamIds);
        return;
      }
      if (asks || !(speaksOfIt || units.filter((unit) => !is(unit, 'filler')).length <= 2)) return;
      this.standings.say(teamIds, 'withdraw', doubt);
      return;
    }
    if (!isPlain(units)) return;
    const isDoubted = teamIds.some((id) => {
      const standing = this.standings.get(id);
      return standing?.verdict === null && standing.reason.code !== 'nothing';
    });
    const ofAll = teamIds.length > 1 && units.some((unit) => is(unit, 'both'));
    const below = this.#about.length > 0 && units.some((unit) => is(unit, 'noun'));
    if (open || ofAll || below || (news && isDoubted)) {
      this.standings.say(teamIds, 'complete', doubt);
      this.#topic = {teamIds, open: false};
    }
  }
}

/** What a sentence without a team says, if nothing speaks against it. */
function unsignedIn(clauses: readonly ReadClause[]): 'complete' | 'withdraw' | null {
  const said = clauses.find(({units}) => verdictOf(units) !== null && isPlain(units));
  return said === undefined ? null : verdictOf(said.units);
}

/** More than greetings and marks of an edit. */
function hasWeight({units}: ReadClause): boolean {
  return !units.every((unit) => is(unit, 'filler') || is(unit, 'update'));
}

/** Whether nothing of weight stands before a clause. */
function nothingBefore({weighty}: Passage, at: number): boolean {
  return weighty < 0 || at <= weighty;
}

/** “SRE is not done, but Platform is.” */
function isExcepted(clauses: readonly ReadClause[], at: number): boolean {
  const clause = clauses[at];
  const before = clauses[at - 1]?.said;
  const isDenied =
    before?.kind === 'doubt' && before.verdict === 'complete' && before.reason.code === 'negation';
  return isDenied && clause?.after === 'but' && isCutOff(clause.units);
}

/** “SRE review is”: the rest is missing. */
function isCutOff(units: readonly Unit[]): boolean {
  const last = units.at(-1);
  return last !== undefined && (is(last, 'be') || is(last, 'have'));
}
