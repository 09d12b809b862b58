import type {TeamProblem} from '../server_types';

/** Fields that a team has a place for in the form. */
const FIELDS = ['id', 'name', 'aliases', 'members', 'quorum'];

/** What is wrong with one field of a team; '' for nothing. */
export function problemOf(problems: readonly TeamProblem[], team: number, field: string): string {
  return problems
    .filter((each) => each.team === team && each.field === field && (field !== 'members' || each.place < 0))
    .map(inForm)
    .join(' ');
}

export function problemOfMember(problems: readonly TeamProblem[], team: number, place: number): string {
  return problems
    .filter((each) => each.team === team && each.field === 'members' && each.place === place)
    .map(inForm)
    .join(' ');
}

/** What is wrong with a team and belongs to no field of the form. */
export function otherProblemsOf(problems: readonly TeamProblem[], team: number): string[] {
  return problems.filter((each) => each.team === team && !FIELDS.includes(each.field)).map(({text}) => text);
}

/** Beside its field nobody needs to be told the line and the field: `Line 3 (team 1, alias 2): …`. */
function inForm({line, text}: TeamProblem): string {
  const rest = line > 0 ? text.replace(/^[^:：]{1,80}[:：]\s*/u, '') : text;
  return rest === '' ? text : rest;
}
