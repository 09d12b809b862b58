import {dossierOf, type Dossier} from '../review/dossier';
import type {Review, Section} from '../review/types';
import {templateItemsOf} from '../templates/items';
import type {TemplateLibrary} from '../templates/library';
import type {Work} from '../signoff/work';

type Roles = NonNullable<Dossier['roles']>;

/** Which items of a review its template has for its course: looked up once, so that later titles change nothing. */
export class ItemRoles {
  constructor(private readonly templates: Pick<TemplateLibrary, 'ofReview'>) {}

  /** Keeps them in the review, once. */
  async keep(work: Work): Promise<void> {
    if (dossierOf(work.review).roles !== undefined) return;
    const roles = await this.of(work.review, work.content.sections);
    await work.save({...work.review, dossier: {...dossierOf(work.review), roles}});
  }

  private async of(review: Review, sections: readonly Section[]): Promise<Roles> {
    const template = await this.templates.ofReview(review);
    if (template === null) return {acceptance: [], handover: []};
    const items = [...templateItemsOf(template, sections)];
    const having = (role: 'acceptance' | 'handover'): string[] =>
      items.filter(([, item]) => item.role === role).map(([id]) => id);
    return {
      acceptance: having('acceptance'),
      handover: having('handover'),
      callsFor: (template.callsFor ?? []).length > 0,
    };
  }
}
