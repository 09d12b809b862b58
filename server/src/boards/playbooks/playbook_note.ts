import type {BoardTemplate} from '../board';

/** Which template a playbook was made from. */
export interface TemplateNote {
  id: string;
  /** '' when the line names none. */
  version: string;
}

/**
 * The line by which a playbook is known as ours when nothing else tells: people see it, and copies carry it along. It
 * is the same in every language. People may put it into bold, code or a quote, and write its parts a little otherwise.
 */
const line =
  /^[\s*_`>#-]*PRR template[\s:*_`]+([a-z0-9][a-z0-9-]{0,63})[*_`]*(?:,?\s+[*_`]*(?:version\s+|v)?(\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?))?[\s*_`.]*$/iu;

/** A template's description as its playbook has it: the note is its last line. */
export function describePlaybook({id, version, description}: BoardTemplate): string {
  return [description.trim(), `PRR template: ${id} ${version}`].filter((text) => text !== '').join('\n\n');
}

/** A playbook's description as its template has it: without the note that counts. */
export function withoutNote(description: string): string {
  const lines = description.split(/\r?\n/u);
  const place = lines.findLastIndex((each) => line.test(each));
  return lines
    .filter((_line, number) => number !== place)
    .join('\n')
    .trim();
}

/** The note in a playbook's description, wherever people have moved it; the last one counts. */
export function readNote(description: string): TemplateNote | null {
  const found = description
    .split(/\r?\n/u)
    .map((each) => line.exec(each))
    .findLast((match) => match !== null);
  const [, id, version = ''] = found ?? [];
  return id === undefined ? null : {id: id.toLowerCase(), version};
}
