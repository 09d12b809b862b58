import type {Reviews} from '../signoff/reviews';
import type {Doorman} from './doorman';
import type {Server} from './ports';
import {TemplateAdmin, type TemplateAdminOptions} from './template_admin';
import {TemplateExport, type TemplateExportOptions} from './template_export';
import {TemplateFiles, type FileServer} from './template_files';

export interface AssembleTemplatesOptions
  extends
    Pick<TemplateAdminOptions, 'templates' | 'teams' | 'names' | 'clock' | 'isSystemAdmin' | 'usesPlaybooks'>,
    Pick<TemplateExportOptions, 'messages' | 'playbooks' | 'actAs'> {
  api: FileServer & Pick<Server, 'getUser' | 'getChannel' | 'hasPermissionToTeam'>;
  doorman: Pick<Doorman, 'mayRead'>;
  reviews: Pick<Reviews, 'allOpen'>;
}

/** Everything behind `/prr template`, connected. */
export function assembleTemplates(options: AssembleTemplatesOptions): TemplateAdmin {
  const {api, doorman, reviews} = options;
  return new TemplateAdmin({
    ...options,
    server: api,
    files: new TemplateFiles({server: api, doorman}),
    exports: new TemplateExport({...options, server: api}),
    openReviewsOf: async (templateId) =>
      (await reviews.allOpen()).filter(({template}) => template.id === templateId).length,
  });
}
