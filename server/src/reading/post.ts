import {arrange, type ReadClause} from './arrange';
import {codeOf, isPlain, reasonOf, type Said, verdictOf} from './clause';
import {allKnown, type Sentence} from './clauses';
import type {Doubt, Kind} from './language/language';
import type {Reason, ReasonCode} from './reading';
import {MENTION, OPAQUE} from './tokens';
import {is, isUnknown, type Unit} from './units';

/** What is known of a team after some of the post. */
export interface Standing {
  /** Null where nothing counts. */
  verdict: 'complete' | 'withdraw' | null;
  /** What it looked like; null when it did not look like a verdict. */
  looked: 'complete' | 'withdraw' | null;
  reason: Reason;
}

/** In the same sentence they keep a withdrawal without a name from being one. */
const ASKS: readonly Kind[] = ['request', 'question', 'condition', 'modality', 'hearsay'];

/** Doubts that, before the name of a team, are about everything that follows in the sentence. */
const GOVERNING: readonly ReasonCode[] = ['condition', 'hearsay', 'modality', 'irony', 'question', 'request'];

/** Goes through a post, sentence by sentence, and keeps what it says of each team: the last word counts. */
export class Course {
  readonly standings = new Map<string, Standing>();
  /** Something was said to be done without a team. */
  saidWithoutTeam = false;
  /** Why nothing that follows counts: words before a colon, as in “launch criteria:”. */
  private governed: Reason | null = null;
  /** The teams that were spoken of last, and whether nothing was said of them yet. */
  private topic: {teamIds: readonly string[]; open: boolean} = {teamIds: [], open: false};
  /** A heading said that what stands below it is done. */
  private heading = false;
  /** The sentence before said that something has changed, and not yet what. */
  private announced = false;
  /** What was said of nobody in the sentence before, for a signature below it. */
  private unsigned = false;

  /** @param checked how the task list item is marked that the sentence is in */
  take(sentence: Sentence, checked: boolean | null): void {
    const clauses = arrange(sentence.clauses);
    const named = clauses.some(({said}) => said.kind !== 'free');
    const doubt =
      (checked === true ? null : this.governed) ??
      speakerOf(clauses) ??
      (checked === false ? reasonOf('partial', '[ ]') : null) ??
      wholeDoubt(sentence, clauses);
    const firm = new Set<string>();
    let governing: Reason | null = doubt;
    const asked = sentence.clauses.some(({units}) =>
      units.some((unit) => ASKS.some((kind) => is(unit, kind))),
    );
    const marksNews = sentence.clauses.some(({units}) =>
      units.some((unit) => is(unit, 'update') || is(unit, 'retracted')),
    );
    const updated = marksNews || this.announced;
    this.announced = marksNews && !named && clauses.every(({units}) => allKnown(units));
    for (const [i, clause] of clauses.entries()) {
      const {units} = clause;
      const said = isConsequence(clause, clauses[i - 1]) ?? clause.said;
      if (units.some((unit) => is(unit, 'instead')))
        this.cast([...this.standings.keys()], reasonOf('retracted', ''));
      switch (said.kind) {
        case 'complete':
        case 'withdraw':
          for (const id of said.teamIds) this.set(id, said.kind, governing);
          if (governing === null) for (const id of said.teamIds) firm.add(id);
          this.topic = {teamIds: said.teamIds, open: false};
          break;
        case 'doubt':
          for (const id of said.teamIds) this.doubt(id, said.verdict, said.reason, verdictOf(units) !== null);
          if (said.reason.code === 'condition' && clause.after === 'and') this.cast(firm, said.reason);
          if (isLeading(units, said.reason)) governing ??= said.reason;
          this.topic = {teamIds: said.teamIds, open: false};
          break;
        case 'mention':
          if ((checked === true || (this.heading && !asked)) && said.bare) {
            for (const id of said.teamIds) this.set(id, 'complete', governing);
          } else if (said.bare && (units.some((unit) => is(unit, 'too')) || (this.unsigned && i === 0))) {
            this.same(said.teamIds, governing);
          } else {
            for (const id of said.teamIds) this.mention(id);
          }
          this.topic = {teamIds: said.teamIds, open: said.bare && !isCutOff(units)};
          break;
        case 'free': {
          if (sentence.end === ':' && !named) break;
          if (this.isAside(clause, clauses[i - 1])) {
            this.cast(this.topic.teamIds, reasonOf('unclear', ''));
            break;
          }
          const place = {
            same: named || firm.size > 0,
            alone: clauses
              .slice(0, i)
              .every((each) => each.units.every((unit) => is(unit, 'filler') || is(unit, 'update'))),
            last: i > 0 && i === clauses.length - 1,
          };
          const undermined = undermines(clause, place);
          if (undermined !== null) {
            if (undermined.code === 'retracted') {
              this.cast([...this.standings.keys()], undermined);
            } else if (named) {
              this.cast(firm, undermined);
              if (undermined.code !== 'negation') governing ??= undermined;
            } else {
              this.cast([...this.standings.keys()], undermined);
              // “Alice wrote this. SRE is done.”
              if (undermined.code === 'hearsay' && units.length <= 4) this.governed = undermined;
            }
          } else this.carry(units, governing, {updated, asked});
          break;
        }
      }
    }
    this.unsigned = !named && clauses.some(({units}) => verdictOf(units) === 'complete' && isPlain(units));
    if (this.unsigned) this.saidWithoutTeam = true;
    if (sentence.end === ':') {
      this.governed = openerDoubt(sentence);
      this.heading = this.unsigned;
    }
    if (!named && sentence.end !== ':' && !this.topicStaysOpen(clauses))
      this.topic = {...this.topic, open: false};
  }

  /** “Security, who are still waiting”: about the team just named, and nothing else. */
  private isAside({units, after}: ReadClause, before: ReadClause | undefined): boolean {
    const [first] = units;
    return after === ',' && first !== undefined && is(first, 'relative') && before?.said.kind === 'mention';
  }

  private topicStaysOpen(clauses: readonly ReadClause[]): boolean {
    return clauses.every(({units}) => !units.some((unit) => is(unit, 'other')));
  }

  /** A statement without a name: about the team that was spoken of last, when nothing else can be meant. */
  private carry(
    units: readonly Unit[],
    governing: Reason | null,
    {updated, asked}: {updated: boolean; asked: boolean},
  ): void {
    const verdict = verdictOf(units);
    const {teamIds, open} = this.topic;
    if (verdict === null || teamIds.length === 0) return;
    const speaksOfIt = units.some((unit) => is(unit, 'it') || is(unit, 'noun') || is(unit, 'approval'));
    if (verdict === 'withdraw') {
      if (asked || !(speaksOfIt || units.length <= 2)) return;
      for (const id of teamIds) {
        // What was said in this very post was never counted: there is nothing to be taken back but the words.
        const isOfThisPost = updated && this.standings.get(id)?.verdict === 'complete';
        if (isOfThisPost) this.cast([id], reasonOf('retracted', ''));
        else this.set(id, 'withdraw', governing);
      }
      return;
    }
    if (!isPlain(units)) return;
    const doubted = teamIds.some((id) => {
      const standing = this.standings.get(id);
      return standing?.verdict === null && standing.reason.code !== 'nothing';
    });
    const all = teamIds.length > 1 && units.some((unit) => is(unit, 'both'));
    if (open || all || (updated && doubted) || (doubted && units.some((unit) => is(unit, 'update')))) {
      for (const id of teamIds) this.set(id, 'complete', governing);
      this.topic = {teamIds, open: false};
    }
  }

  /** “Platform too”, and the name below “All done!”. */
  private same(teamIds: readonly string[], governing: Reason | null): void {
    const said = this.unsigned ? 'complete' : [...this.standings.values()].at(-1)?.verdict;
    for (const id of teamIds) {
      if (said === 'complete' || said === 'withdraw') this.set(id, said, governing);
      else this.mention(id);
    }
  }

  private set(id: string, verdict: 'complete' | 'withdraw', doubt: Reason | null): void {
    if (doubt !== null && (verdict === 'complete' || GOVERNING.includes(doubt.code))) {
      this.doubt(id, verdict, doubt, true);
      return;
    }
    this.standings.delete(id);
    this.standings.set(id, {verdict, looked: verdict, reason: reasonOf('said', '')});
  }

  /** A question or a request takes nothing back that was said before; every other doubt does. */
  private doubt(id: string, verdict: 'complete' | 'withdraw', reason: Reason, looked: boolean): void {
    const before = this.standings.get(id);
    if (before !== undefined && before.verdict !== null) {
      if (reason.code === 'question' || reason.code === 'request' || (reason.code === 'unclear' && !looked))
        return;
      if (before.verdict === 'withdraw' && reason.code !== 'retracted') return;
    }
    if (!looked && before !== undefined && before.looked !== null && before.verdict === null) return;
    this.standings.delete(id);
    this.standings.set(id, {verdict: null, looked: looked ? verdict : null, reason});
  }

  private mention(id: string): void {
    if (!this.standings.has(id))
      this.standings.set(id, {verdict: null, looked: null, reason: reasonOf('nothing', '')});
  }

  private cast(ids: Iterable<string>, doubt: Reason & {ofWithdrawals?: boolean}): void {
    const reason = reasonOf(doubt.code, doubt.words);
    for (const id of ids) {
      const standing = this.standings.get(id);
      if (standing?.verdict === 'withdraw' && doubt.ofWithdrawals !== true) continue;
      if (standing?.verdict != null) this.standings.set(id, {...standing, verdict: null, reason});
    }
  }
}

/** “SRE review is”: the rest is missing. */
function isCutOff(units: readonly Unit[]): boolean {
  const last = units.at(-1);
  return last !== undefined && (is(last, 'be') || is(last, 'have'));
}

/** “tom: SRE is done”, “Example: …”: somebody's line from elsewhere. */
function speakerOf([first, second]: readonly ReadClause[]): Reason | null {
  if (first?.said.kind !== 'free' || second?.after !== ':') return null;
  const listed = first.units.find((unit) => is(unit, 'list'));
  if (listed !== undefined && allKnown(first.units)) return reasonOf('quote', listed.text);
  const words = first.units.filter(({text}) => text !== OPAQUE);
  const isNamed =
    words.length > 0 && words.length <= 2 && words.every((unit) => isUnknown(unit) || unit.text === MENTION);
  return isNamed ? reasonOf('hearsay', `${words.map(({text}) => text).join(' ')}:`) : null;
}

/** A question mark, and irony, are about the whole sentence. */
function wholeDoubt({end, clauses}: Sentence, read: readonly ReadClause[]): Reason | null {
  if (end === '?') return reasonOf('question', '?');
  if (/^(?:\.{2,}|…)$/u.test(end) && read.some(({said}) => said.kind === 'complete'))
    return reasonOf('unclear', end);
  for (const kind of ['irony', 'retracted'] as const) {
    const found = clauses.flatMap(({units}) => units).find((unit) => is(unit, kind));
    if (found !== undefined && (kind === 'irony' || read.length === 1)) return reasonOf(kind, found.text);
  }
  return null;
}

/** Whether what raises the doubt comes before the team: then it is about all that follows. */
function isLeading(units: readonly Unit[], {code}: Reason): boolean {
  if (!GOVERNING.includes(code)) return false;
  const at = units.findIndex((unit) => unit.kinds.some((kind) => kind === code));
  return at >= 0 && at < units.findIndex(({teamIds}) => teamIds.length > 0);
}

/** Where a clause stands: with a team in its sentence, with nothing of weight before it, at the end. */
interface Place {
  same: boolean;
  alone: boolean;
  last: boolean;
}

/** A doubt, and whether it takes back a withdrawal as well. */
interface Doubted extends Reason {
  ofWithdrawals: boolean;
}

/** “Merge it, then SRE is done”: when that has happened. */
function isConsequence({units, said}: ReadClause, before: ReadClause | undefined): Said | null {
  const [first] = units;
  if (first === undefined || !is(first, 'then') || before?.said.kind !== 'free' || said.kind !== 'complete')
    return null;
  return {
    kind: 'doubt',
    teamIds: said.teamIds,
    verdict: said.kind,
    reason: reasonOf('condition', first.text),
  };
}

/**
 * Why a clause without a team takes what the post says of one in doubt; null when it does not.
 */
function undermines({units, after}: ReadClause, {same, alone, last}: Place): Doubted | null {
  const first = (kind: Kind): Unit | undefined => units.find((unit) => is(unit, kind));
  const isShort = units.filter((unit) => !is(unit, 'filler')).length <= 3;
  const refers =
    verdictOf(units) !== null || ['noun', 'it', 'approval'].some((kind) => first(kind as Kind) !== undefined);
  const found = (kind: Doubt, when: boolean, ofWithdrawals = false): Doubted | null => {
    const unit = first(kind);
    return unit !== undefined && when ? {...reasonOf(codeOf(kind), unit.text), ofWithdrawals} : null;
  };
  const doubted = (code: ReasonCode, words: string): Doubted => ({
    ...reasonOf(code, words),
    ofWithdrawals: false,
  });
  if (after === ':' && units.every(({text}) => /^\d+$/u.test(text)))
    return doubted('unclear', units[0]?.text ?? '');
  if (same && last && units.every((unit) => is(unit, 'tag')))
    return doubted('question', units[0]?.text ?? '');
  return (
    found('irony', true, true) ??
    found('retracted', true, true) ??
    found('mistaken', true) ??
    found('condition', same || (alone && isFragment(units)), same) ??
    found('partial', true) ??
    found('only', same) ??
    found('negation', (same ? refers : verdictOf(units) !== null) || (isShort && (same || alone))) ??
    found('hearsay', same || (refers && isShort), same && allKnown(units)) ??
    found('modality', isShort || (same && allKnown(units)), same && allKnown(units)) ??
    found('future', same && allKnown(units)) ??
    found('tense', same) ??
    found('other-run', same || refers) ??
    found('question', same && isShort) ??
    (after === 'but' && same && !isPlain(units) ? doubted('partial', units[0]?.text ?? '') : null)
  );
}

/** “Only if the alerts are set.”: the second half of a sentence. */
function isFragment(units: readonly Unit[]): boolean {
  const first = units.find((unit) => !is(unit, 'filler'));
  return first !== undefined && is(first, 'condition');
}

/** What stands before a colon at the end of a line is about what follows. */
function openerDoubt({clauses}: Sentence): Reason | null {
  const units = clauses.flatMap((clause) => clause.units);
  for (const kind of [
    'list',
    'partial',
    'negation',
    'condition',
    'hearsay',
    'request',
    'irony',
    'future',
    'modality',
    'tense',
  ] as const) {
    const found = units.find((unit) => is(unit, kind));
    // “Sign-offs so far:” is no list of what is missing.
    if (kind === 'partial' && units.some((unit) => is(unit, 'noun'))) continue;
    if (found !== undefined) return reasonOf(kind === 'list' ? 'quote' : kind, found.text);
  }
  return null;
}
