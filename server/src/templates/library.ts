import type {Review} from '../review/types';
import {OwnTemplates, type OwnTemplatesOptions, type Parent} from './own_templates';
import type {Template} from './template';
import {compareVersions} from './version';

const DEFAULT_ID = 'mattermost-prr';

/** A template as it is listed: its newest version. */
export interface TemplateEntry {
  id: string;
  version: string;
  title: string;
  /** Whether it came with the plugin, or an admin brought it. */
  origin: 'shipped' | 'own';
  /** Who brought its newest version, and when; '' and 0 for one that came with the plugin. */
  by: string;
  at: number;
  /** What it inherits from, as it was resolved; null for nothing. */
  parent: Parent | null;
  /** Set when nothing can be started from it. */
  retired: {by: string; at: number} | null;
}

export interface TemplateLibraryOptions extends OwnTemplatesOptions {
  /** Those that came with the plugin. */
  shipped: readonly Template[];
}

/**
 * Every template that there is: those that came with the plugin, and those that admins have brought. It is asked of the
 * store each time, so that all nodes of a cluster say the same.
 */
export class TemplateLibrary {
  readonly own: OwnTemplates;
  private readonly shipped: readonly Template[];

  constructor({shipped, ...options}: TemplateLibraryOptions) {
    this.shipped = shipped;
    this.own = new OwnTemplates(options);
  }

  /** All, also retired ones: those that came with the plugin, then own ones in the order of their titles. */
  async entries(): Promise<TemplateEntry[]> {
    const {own, retired} = await this.own.index();
    const retiredAs = (id: string) => {
      const found = retired.find((each) => each.id === id);
      return found === undefined ? null : {by: found.by, at: found.at};
    };
    const shipped = this.shipped
      // An own one that was there before ours of the same id came stays what people know by that id.
      .filter(({id}) => !own.some((each) => each.id === id))
      .map(({id, version, title}): TemplateEntry => {
        return {id, version, title, origin: 'shipped', by: '', at: 0, parent: null, retired: retiredAs(id)};
      });
    const brought = own.map(({id, version, title, by, at, parent}): TemplateEntry => {
      return {id, version, title, origin: 'own', by, at, parent, retired: retiredAs(id)};
    });
    return [...shipped, ...brought.sort((a, b) => a.title.localeCompare(b.title, 'en'))];
  }

  /** Those that a review can be started from. */
  async offered(): Promise<TemplateEntry[]> {
    return (await this.entries()).filter(({retired}) => retired === null);
  }

  /** The same, with all that is in them. */
  async all(): Promise<Template[]> {
    const offered = await this.offered();
    const templates = await Promise.all(offered.map(({id}) => this.get(id)));
    return templates.filter((template) => template !== null);
  }

  /** The template of a start that names none; '' when there is nothing to start from. */
  async defaultId(): Promise<string> {
    const offered = await this.offered();
    return (offered.find(({id}) => id === DEFAULT_ID) ?? offered[0])?.id ?? '';
  }

  /**
   * A template, also a retired one.
   * @param version '' for the newest
   * @returns null when there is none, or not of that version
   */
  async get(id: string, version = ''): Promise<Template | null> {
    const {own} = await this.own.index();
    const entry = own.find((each) => each.id === id);
    if (entry !== undefined && (version === '' || version === entry.version)) {
      return this.own.copyOf(entry.digest);
    }
    if (entry !== undefined) {
      const stored = (await this.own.versionsOf(id)).find((each) => each.version === version);
      return stored === undefined ? null : this.own.copyOf(stored.digest);
    }
    const shipped = this.shipped.find((template) => template.id === id);
    return shipped !== undefined && (version === '' || version === shipped.version) ? shipped : null;
  }

  /** Whether one of this id came with the plugin. */
  isShipped(id: string): boolean {
    return this.shipped.some((template) => template.id === id);
  }

  /** Keeps a copy of the template for ever. @returns the digest that finds it again */
  async keep(template: Template): Promise<string> {
    return this.own.keep(template);
  }

  /** The template that has this digest, whatever became of it since; null when no copy was kept. */
  async copyOf(digest: string): Promise<Template | null> {
    return this.own.copyOf(digest);
  }

  /**
   * The template that a review was started from, in the version of that day; null when it is known no more, or the review
   * comes from no template.
   */
  async ofReview({template: {id, version, digest = ''}}: Pick<Review, 'template'>): Promise<Template | null> {
    const copy = await this.copyOf(digest);
    return copy ?? (id === '' || version === '' ? null : this.get(id, version));
  }

  /** The version that has replaced the review's template since; '' when there is none. */
  async newerThan({template: {id, version}}: Pick<Review, 'template'>): Promise<string> {
    const entry = (await this.entries()).find((each) => each.id === id);
    return entry !== undefined && version !== '' && compareVersions(entry.version, version) > 0
      ? entry.version
      : '';
  }
}
