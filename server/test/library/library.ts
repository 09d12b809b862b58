import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import type {ReviewingTeam} from '../../src/review/types';
import {approvalItemOf} from '../../src/review/approval_item';
import {ownerOf} from '../../src/review/ownership';
import {boardTitle, type TemplateItem} from '../../src/templates/items';
import {loadTemplates} from '../../src/templates/load';
import type {Template} from '../../src/templates/template';
import {parseRequirements} from './requirements';
import {DEFAULT_TEAMS, parseSettings} from '../../src/teams/settings';

const ASSETS = join(__dirname, '../../../assets/templates');

/** The reviewing teams where nobody has configured others. */
export const TEAMS: readonly ReviewingTeam[] = defaultTeams();

export const REQUIREMENTS = parseRequirements(read('requirements.jsonl'));

/** Ids of items by template: every one that was ever in a release. New ones are added here, and none is ever taken out. */
export const PUBLISHED_IDS = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(read('published_ids.json')));

/** The templates that came with the plugin, by id. @throws Error when one cannot be loaded */
export async function shippedTemplates(): Promise<ReadonlyMap<string, Template>> {
  const {templates, problems} = await loadTemplates(ASSETS);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return new Map(templates.map((template) => [template.id, template]));
}

function read(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}

function defaultTeams(): ReviewingTeam[] {
  const read = parseSettings({teams: DEFAULT_TEAMS});
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.settings.teams;
}

/** Whether it is the sign-off of the team that owns it. */
export function isApproval({item, team}: Line): boolean {
  const owner = TEAMS.find(({id}) => id === team);
  return owner !== undefined && approvalItemOf(owner, [item]) !== undefined;
}

/** A line of a template, with where it stands and whose it is on a board. */
export interface Line {
  section: string;
  item: TemplateItem;
  /** Id of the reviewing team that owns it; '' for none. */
  team: string;
}

export function linesOf(template: Template): Line[] {
  return template.sections.flatMap((section) =>
    section.items.map((item) => {
      const onBoard = {title: boardTitle(item), assigneeId: ''};
      const owner = ownerOf(section, onBoard, TEAMS, new Map());
      return {section: section.id, item, team: owner.kind === 'team' ? owner.teamId : ''};
    }),
  );
}
