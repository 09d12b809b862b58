import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {repositoryRoot} from './paths';

/** Where a review starts unless told. */
const DEFAULT = 'mattermost-prr';

/** Ids of a template's items, in its order: of the section of that id, or of all. @throws Error when there is none */
export function itemIds(section = '', template = DEFAULT): string[] {
  const file = join(repositoryRoot(), 'assets', 'templates', `${template}.yaml`);
  const [, ...sections] = readFileSync(file, 'utf8').split(/^ {2}- id: /mu);
  const wanted = section === '' ? sections : sections.filter((text) => text.startsWith(`${section}\n`));
  const ids = wanted.flatMap((text) => [...text.matchAll(/^ {6}- id: (\S+)$/gmu)].map(([, id = '']) => id));
  if (ids.length === 0) {
    throw new Error(`the template has no section ${section}`);
  }
  return ids;
}

/** The number that an item has in a new review of a template. @throws Error when there is none of this id */
export function numberOf(id: string, template = DEFAULT): number {
  const place = itemIds('', template).indexOf(id);
  if (place < 0) {
    throw new Error(`the template has no item ${id}`);
  }
  return place + 1;
}
