import type {Announcer, Message} from '../posts/announcer';
import {MAX_EVIDENCE} from '../review/answers';
import {dossierOf} from '../review/dossier';
import {evidenceIn, isWebAddress} from '../review/evidence';
import {type FrameworkUse, type FrameworkVersion, useFramework} from '../review/framework';
import {assertMay} from '../review/may';
import {normaliseName} from '../review/names';
import {Refusal} from '../review/refusal';
import type {Names} from '../signoff/names';
import type {Clock} from '../store/clock';
import type {FrameworkStore, RegisteredVersion} from '../templates/frameworks';
import {type TemplateItem, templateItemsOf} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import {ID} from '../templates/template';
import {VERSION} from '../templates/version';
import type {Change, Changes} from './changes';
import {sayInThread} from './thread';
import type {Actor, Outcome, ReviewName} from './types';

/** What takes the answers of a framework away again; no framework can be called so. */
export const NONE = 'none';
/** Characters of what a framework says to an item, and of its title. */
export const MAX_TEXT = 2000;
export const MAX_TITLE = 90;
const MAX_VERSION = 40;
const NAMED = 30;

export interface FrameworksOptions {
  store: FrameworkStore;
  changes: Changes;
  templates: Pick<TemplateLibrary, 'ofReview' | 'all'>;
  isSystemAdmin(userId: string): Promise<boolean>;
  announcer: Pick<Announcer, 'say'>;
  names: Names;
  clock: Pick<Clock, 'now'>;
}

/** A framework as somebody registers it. */
export interface FrameworkInput {
  id: string;
  version: string;
  title: string;
  /** '' for none. */
  link: string;
  /** Whether what the version before meets holds for this one too. */
  keep: boolean;
}

/** Supported frameworks: what admins say of their conformance, and which one a review relies on. */
export class Frameworks {
  constructor(private readonly options: FrameworksOptions) {}

  /** The newest version of each. */
  async list(): Promise<RegisteredVersion[]> {
    return this.options.store.list();
  }

  /** @param version '' for the newest @throws Refusal `framework.unknown`, `framework.unknown-version` */
  async show(id: string, version: string): Promise<RegisteredVersion> {
    const newest = await this.known(id);
    if (version === '' || version === newest.version) return newest;
    const found = await this.options.store.get(newest.id, version);
    if (found !== null) return found;
    const known = (await this.options.store.versionsOf(newest.id)).join(', ');
    throw new Refusal('framework.unknown-version', {id: newest.id, version, known});
  }

  /**
   * Registers a version of a framework.
   * @throws Refusal `rights.manage-frameworks`, `framework.bad-id`, `framework.bad-version`, `framework.bad-title`,
   * `framework.bad-link`, and those of FrameworkStore.set
   */
  async set(actor: Actor, {id: given, version, title, link, keep}: FrameworkInput): Promise<Message[]> {
    await this.assertAdmin(actor);
    const id = normaliseName(given);
    if (!ID.test(id) || id === NONE) throw new Refusal('framework.bad-id', {value: given});
    if (!VERSION.test(version) || version.length > MAX_VERSION) {
      throw new Refusal('framework.bad-version', {value: version});
    }
    const length = Array.from(title.trim()).length;
    if (length === 0 || length > MAX_TITLE) throw new Refusal('framework.bad-title', {most: MAX_TITLE});
    if (link !== '' && !isWebAddress(link)) throw new Refusal('framework.bad-link', {value: link});
    const {store, clock} = this.options;
    const before = await store.get(id);
    const made = {by: actor.userId, at: clock.now()};
    const set = await store.set({id, version, title: title.trim(), link, keep, ...made});
    const left = before === null || before.version === version || keep ? 0 : before.answers.length;
    return [
      {key: 'framework.set', params: {...named(set), count: set.answers.length}},
      ...(left === 0
        ? []
        : [{key: 'framework.set-empty', params: {id, count: left, version: before?.version ?? ''}}]),
    ];
  }

  /**
   * Says that the newest version meets an item, or all items of a topic, and what shows it.
   * @throws Refusal `rights.manage-frameworks`, `framework.unknown`, `framework.item-unknown`, `framework.no-link`,
   * `framework.too-long`, `answer.too-much-evidence`, `framework.too-many-answers`
   */
  async meets(actor: Actor, id: string, item: string, given: string): Promise<Message[]> {
    await this.assertAdmin(actor);
    const framework = await this.known(id);
    const meets = normaliseName(item);
    const known = await this.answerable();
    if (!known.includes(meets)) throw new Refusal('framework.item-unknown', listed(item, known));
    const text = given.trim();
    const length = Array.from(text).length;
    if (length > MAX_TEXT) throw new Refusal('framework.too-long', {length, most: MAX_TEXT});
    const evidence = evidenceIn(text);
    if (evidence.length === 0) throw new Refusal('framework.no-link', {item: meets});
    // Its own link is added to those.
    if (evidence.length >= MAX_EVIDENCE) {
      throw new Refusal('framework.too-many-links', {count: evidence.length, most: MAX_EVIDENCE - 1});
    }
    const at = this.options.clock.now();
    const answer = {meets, text, evidence, by: actor.userId, at};
    const set = await this.options.store.meets(framework.id, answer);
    return [{key: 'framework.meets', params: {...named(set ?? framework), item: meets}}];
  }

  /** @throws Refusal `rights.manage-frameworks`, `framework.unknown`, `framework.not-met` */
  async drop(actor: Actor, id: string, item: string): Promise<Message[]> {
    await this.assertAdmin(actor);
    const framework = await this.known(id);
    const meets = normaliseName(item);
    const known = framework.answers.map((each) => each.meets);
    if (!known.includes(meets)) {
      throw new Refusal('framework.not-met', {...listed(item, known), ...named(framework)});
    }
    await this.options.store.drop(framework.id, meets);
    return [{key: 'framework.dropped', params: {...named(framework), item: meets}}];
  }

  /** Reviews keep what it has answered. @throws Refusal `rights.manage-frameworks`, `framework.unknown` */
  async remove(actor: Actor, id: string): Promise<Message[]> {
    await this.assertAdmin(actor);
    const framework = await this.known(id);
    await this.options.store.remove(framework.id);
    return [{key: 'framework.removed', params: named(framework)}];
  }

  /**
   * Answers what the framework meets and nobody has answered; what a framework answered before is renewed, or taken away
   * where this one has no answer. An answer is no tick.
   * @param id `none` to take its answers away
   * @throws Refusal `rights.use-framework`, `framework.unknown`, `framework.no-items`, `framework.answers-none`
   */
  async use(actor: Actor, name: ReviewName, id: string): Promise<Outcome> {
    return this.options.changes.ofOpen(actor, name, async (change) => {
      const {work, roles} = change;
      assertMay('use-framework', roles);
      const framework = normaliseName(id) === NONE ? null : await this.known(id);
      const items = await this.itemsOf(change);
      const deed = {by: actor.userId, at: work.now()};
      const before = work.review;
      const use = useFramework(before, work.report.items, items, framework, deed);
      if (framework !== null) assertAnswers(use, framework, items, before.key);
      if (use.review === before) return [same(framework)];
      await work.save(use.review);
      await this.say(change, use, framework);
      return notesOf(use, framework);
    });
  }

  private async itemsOf({work}: Change): Promise<ReadonlyMap<string, TemplateItem>> {
    const template = await this.options.templates.ofReview(work.review);
    return template === null
      ? new Map<string, TemplateItem>()
      : templateItemsOf(template, work.content.sections);
  }

  /** In the card's thread: people should know what they need not look for. */
  private async say({actor, work}: Change, use: FrameworkUse, framework: FrameworkVersion | null) {
    const {announcer, names} = this.options;
    const {id, key, timeline} = work.review;
    const params = {user: await names.of(actor.userId), key, count: use.answers, ...named(framework)};
    const message = {key: framework === null ? 'framework.said-none' : 'framework.said', params};
    const at = dossierOf(work.review).framework?.at ?? 0;
    const once = `framework-${id}-${String(at)}-${String(timeline.length)}`;
    await sayInThread(work.review, once, [message], announcer);
  }

  /** @throws Refusal `framework.unknown` naming those that there are */
  private async known(id: string): Promise<RegisteredVersion> {
    const found = await this.options.store.get(normaliseName(id));
    if (found !== null) return found;
    const known = (await this.options.store.list()).map((each) => each.id);
    throw new Refusal('framework.unknown', listed(id, known));
  }

  /** Ids and topics of the items of all templates that a framework may answer. */
  private async answerable(): Promise<string[]> {
    const templates = await this.options.templates.all();
    const items = templates
      .flatMap(({sections}) => sections.flatMap((section) => section.items))
      .filter(({framework}) => framework === true);
    const topics = items.flatMap((item) => item.topics ?? []);
    return [...new Set([...items.map((item) => item.id), ...topics].map(normaliseName))];
  }

  private async assertAdmin({userId}: Actor): Promise<void> {
    assertMay('manage-frameworks', (await this.options.isSystemAdmin(userId)) ? ['system-admin'] : []);
  }
}

function assertAnswers(
  use: FrameworkUse,
  framework: FrameworkVersion,
  items: ReadonlyMap<string, TemplateItem>,
  key: string,
): void {
  if (![...items.values()].some((item) => item.framework === true)) {
    throw new Refusal('framework.no-items', {key});
  }
  if (use.answers + use.own === 0) throw new Refusal('framework.answers-none', {key, ...named(framework)});
}

function same(framework: FrameworkVersion | null): Message {
  return {key: framework === null ? 'framework.none-already' : 'framework.same', params: named(framework)};
}

function notesOf(use: FrameworkUse, framework: FrameworkVersion | null): Message[] {
  const {answers, added, renewed, removed, own, open} = use;
  if (framework === null) return [{key: 'framework.none-now', params: {count: removed}}];
  return [
    {key: 'framework.used', params: {...named(framework), count: answers, added, renewed, removed}},
    ...(own === 0 ? [] : [{key: 'framework.own', params: {count: own}}]),
    ...(open === 0 ? [] : [{key: 'framework.open', params: {count: open}}]),
  ];
}

function named(framework: FrameworkVersion | null): {id: string; title: string; version: string} {
  const {id = '', title = '', version = ''} = framework ?? {};
  return {id, title, version};
}

function listed(value: string, known: readonly string[]): {value: string; count: number; known: string} {
  const shown = known.slice(0, NAMED).join(', ');
  return {value, count: known.length, known: known.length > NAMED ? `${shown}, …` : shown};
}
