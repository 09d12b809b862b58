import type {NamedItem} from '../review/mandatory';
import type {Section} from '../review/types';
import {mandatoryItems, toSections} from './items';
import type {TemplateLibrary} from './library';

/** The library for those who compare with it, see KnownTemplates. */
export function knownTemplates(library: TemplateLibrary) {
  return {
    find: async (
      id: string,
      version: string,
    ): Promise<{version: string; digest: string; sections: Section[]; mandatory: NamedItem[]} | null> => {
      const template = (await library.get(id, version)) ?? (await library.get(id));
      if (template === null) return null;
      return {
        version: template.version,
        digest: await library.keep(template),
        sections: toSections(template),
        mandatory: mandatoryItems(template),
      };
    },
  };
}
