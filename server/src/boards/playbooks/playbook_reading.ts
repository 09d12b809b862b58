import type {PlaybooksCalls} from './calls';
import {contentOf} from './playbook_content';
import {livePlaybook} from './playbook_keeper';
import {listPlaybooks} from './playbook_listing';
import {withoutNote} from './playbook_note';
import type {Playbook} from './schemas';

const ID = /^[a-z0-9]{26}$/u;
const PER_PAGE = 200;

/** A playbook, as far as it can be a template. */
export interface ReadPlaybook {
  id: string;
  title: string;
  /** Without the line that names its template. */
  description: string;
  sections: {title: string; items: {title: string; description: string}[]}[];
  /** Items with what templates do not have: assignee, due date, command, actions. */
  withSettings: number;
  /** The template it was made from; null for none. */
  origin: {id: string; version: string} | null;
}

/** Those that a name may mean, without their content. */
export type Found = {kind: 'one'; playbook: Playbook} | {kind: 'several'; ids: string[]} | {kind: 'none'};

/** Finds a playbook of a Mattermost team by its id or title, as far as the caller sees it. */
export async function findPlaybook(calls: PlaybooksCalls, teamId: string, name: string): Promise<Found> {
  const wanted = name.trim().toLowerCase();
  if (ID.test(wanted)) {
    const playbook = await livePlaybook(calls, wanted, teamId);
    if (playbook !== null) return {kind: 'one', playbook};
  }
  const {playbooks, complete} = await listPlaybooks(calls, teamId);
  const searched = {teamId, search: name.trim(), page: 0, perPage: PER_PAGE};
  const more = complete ? [] : (await calls.playbooks(searched)).items;
  const titled = [...playbooks, ...more].filter(({title}) => title.trim().toLowerCase() === wanted);
  const [first, ...others] = [...new Set(titled.map(({id}) => id))];
  if (first === undefined) return {kind: 'none'};
  if (others.length > 0) return {kind: 'several', ids: [first, ...others]};
  const playbook = await livePlaybook(calls, first, teamId);
  return playbook === null ? {kind: 'none'} : {kind: 'one', playbook};
}

/** @param origin as it is known of the playbook */
export function readPlaybook(playbook: Playbook, origin: ReadPlaybook['origin']): ReadPlaybook {
  const {title, description, sections} = contentOf(playbook);
  return {
    id: playbook.id,
    title,
    description: withoutNote(description),
    sections: sections.map((section) => ({
      title: section.title,
      items: section.items.map((item) => ({title: item.title, description: item.description})),
    })),
    withSettings: sections.flatMap(({items}) => items).filter(({settings}) => settings !== '').length,
    origin,
  };
}
