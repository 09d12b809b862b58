import {RIGHTS, ROLES} from './rights';
import type {Right, Role} from './rights';

/** The table of commands and roles in docs/permissions.md, as Markdown without a line break at its end. */
export function rightsTable(): string {
  const roles = Object.keys(ROLES) as Role[];
  const head = ['Command', 'What', ...roles.map((role) => ROLES[role])];
  const rows = Object.values<Right>(RIGHTS).map(({commands, what, roles: granted}) => [
    commands.length === 0 ? '–' : commands.map((command) => `\`/prr ${command}\``).join(', '),
    what,
    ...roles.map((role) => (granted.includes(role) ? 'yes' : '–')),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The whole of docs/permissions.md. */
export function permissionsDoc(): string {
  return `# Who may do what

Made from \`server/src/review/rights.ts\`: change it there, then run \`npx tsx build/permissions_doc.ts\`.

A person may do what any of their roles allows. Roles other than system admin count only in the channel.
The owner of an item is a current member of the reviewing team that owns it, or the person it is assigned to.
A system admin who acts for a team without being its member is named in the record.
The DRI of a review owns no item of a reviewing team in it, unless the setting \`driMaySign\` lets them.
As a current member of the team they may take back and untick all the same: that approves nothing.
A stand-in counts as a member of the team until their day is over, but for naming stand-ins; one whom the DRI has named is
as little an owner in that review as the DRI.

${rightsTable()}
`;
}
