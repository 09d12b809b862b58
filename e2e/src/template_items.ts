import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {repositoryRoot} from './paths';

const TEMPLATE = join(repositoryRoot(), 'assets', 'templates', 'mattermost-prr.yaml');

/** Ids of the items of the template that a review starts from unless told, in its order; of a section by its id. */
export function itemIds(section = ''): string[] {
  const [, ...sections] = readFileSync(TEMPLATE, 'utf8').split(/^ {2}- id: /mu);
  const wanted = section === '' ? sections : sections.filter((text) => text.startsWith(`${section}\n`));
  const ids = wanted.flatMap((text) => [...text.matchAll(/^ {6}- id: (\S+)$/gmu)].map(([, id = '']) => id));
  if (ids.length === 0) {
    throw new Error(`the template has no section ${section}`);
  }
  return ids;
}

/** The number that an item of that template has in a new review. @throws Error when there is none of this id */
export function numberOf(id: string): number {
  const place = itemIds().indexOf(id);
  if (place < 0) {
    throw new Error(`the template has no item ${id}`);
  }
  return place + 1;
}
