import {
  BoardAway,
  BoardMissing,
  type Board,
  type BoardTemplate,
  type ItemChange,
  type NewBoardReview,
  type Prepared,
  type SeenRun,
  type WatchedBoard,
} from '../../src/boards/board';
import {withChanges} from '../../src/boards/builtin/content';
import type {BoardContent, Section} from '../../src/review/types';
import {sampleItem} from './sample_review';

interface KeptRun {
  seen: SeenRun;
  content: BoardContent;
  changedAt: number;
  /** What it had at its start. */
  startedWith: Section[] | null;
}

/** `['SRE', 'Platform']`: a section for each team, with two items each. */
export function sectionsOf(teams: readonly string[]): Section[] {
  return teams.map((team) => ({
    id: team.toLowerCase(),
    title: team,
    items: [
      sampleItem(`${team.toLowerCase()}-a`, `${team} looks at it`),
      sampleItem(`${team.toLowerCase()}-review`, `${team} review`),
    ],
  }));
}

/** A board on which people act without us, as Playbooks is one. It outlives every process. */
export class WatchedBoardFake implements Board, WatchedBoard {
  readonly kind = 'playbooks';
  readonly runs = new Map<string, KeptRun>();
  /** Refs of the runs that the bot is in. */
  readonly joined = new Set<string>();
  /** What it was asked, in order: `changedSince 0`, `read run1`. */
  readonly asked: string[] = [];
  /** True while it does not answer. */
  away = false;
  /** False while it is switched off. */
  active = true;
  private made = 0;

  /** Somebody starts a run there, now unless said otherwise. */
  start(changes: Partial<SeenRun> = {}, sections = sectionsOf(['SRE', 'Platform'])): SeenRun {
    this.made += 1;
    const seen: SeenRun = {
      ref: `run${String(this.made).padStart(23, '0')}`,
      title: 'Payments to production',
      channelId: 'channel-checkout',
      mattermostTeamId: 'core',
      driId: 'user-dave',
      createdBy: 'user-dave',
      createdAt: Date.now(),
      finished: false,
      key: '',
      template: {id: 'payments', version: '1.0.0', title: 'Payments'},
      ...changes,
    };
    const content = {title: seen.title, driId: seen.driId, finished: seen.finished, sections};
    this.runs.set(seen.ref, {seen, content, changedAt: Date.now(), startedWith: sections});
    return seen;
  }

  /** Somebody changes something there. */
  change(ref: string, change: (content: BoardContent) => BoardContent): void {
    const run = this.find(ref);
    run.content = change(run.content);
    run.seen = {...run.seen, title: run.content.title, finished: run.content.finished};
    run.changedAt = Date.now();
  }

  /** As a process sees it: every call may be its last. `of` wraps an object so. */
  seenBy(of: <T extends object>(target: T) => T): Board {
    const calls = of<Board & WatchedBoard>(this);
    return new Proxy<Board>(calls, {
      get: (_, name): unknown => (name === 'watched' ? calls : Reflect.get(calls, name)),
    });
  }

  get watched(): WatchedBoard {
    return this;
  }

  async isThere(): Promise<boolean> {
    return this.active;
  }

  /** Asks for a second more than it must, as one does who knows that writes take time. */
  async changedSince(since: number): Promise<{runs: SeenRun[]; until: number}> {
    this.answer(`changedSince ${String(since)}`);
    const all = [...this.runs.values()];
    const changed = all.filter(({seen, changedAt}) => (since === 0 ? !seen.finished : changedAt >= since));
    return {
      runs: changed.map(({seen, changedAt}) => ({...seen, changedAt})),
      until: Math.max(since, ...all.map(({changedAt}) => changedAt - 1_000)),
    };
  }

  async runningIn(channelId: string): Promise<SeenRun[]> {
    this.answer(`runningIn ${channelId}`);
    return [...this.runs.values()]
      .map(({seen}) => seen)
      .filter((seen) => seen.channelId === channelId && !seen.finished);
  }

  async startedWith(ref: string): Promise<Section[] | null> {
    this.answer(`startedWith ${ref}`);
    return this.find(ref).startedWith;
  }

  async join(ref: string): Promise<void> {
    this.answer(`join ${ref}`);
    this.joined.add(ref);
  }

  async prepare(_template: BoardTemplate, _mattermostTeamId: string, _actorId: string): Promise<Prepared> {
    throw new Error('nothing starts here');
  }

  async create(input: NewBoardReview): Promise<{ref: string}> {
    const {key, title, channelId, mattermostTeamId, driId, sections} = input;
    const {ref} = this.start({key, title, channelId, mattermostTeamId, driId}, sections);
    return {ref};
  }

  async read(ref: string): Promise<BoardContent> {
    this.answer(`read ${ref}`);
    const {content, changedAt} = this.find(ref);
    return {...content, changedAt};
  }

  async apply(ref: string, changes: readonly ItemChange[], actorId: string, at: number) {
    this.answer(`apply ${ref}`);
    this.change(ref, (content) => withChanges(content, changes, actorId, at));
    return this.read(ref);
  }

  async rename(ref: string, title: string): Promise<void> {
    this.change(ref, (content) => ({...content, title}));
  }

  async setDri(ref: string, driId: string): Promise<void> {
    this.change(ref, (content) => ({...content, driId}));
  }

  async finish(ref: string): Promise<void> {
    this.change(ref, (content) => ({...content, finished: true}));
  }

  async restore(ref: string): Promise<void> {
    this.change(ref, (content) => ({...content, finished: false}));
  }

  private answer(question: string): void {
    this.asked.push(question);
    if (this.away) {
      throw new BoardAway('no answer');
    }
  }

  private find(ref: string): KeptRun {
    const run = this.runs.get(ref);
    if (run === undefined) {
      throw new BoardMissing(ref);
    }
    return run;
  }
}
