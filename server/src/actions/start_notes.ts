import type {Message} from '../posts/announcer';
import type {ReviewingTeam} from '../review/types';
import type {Template} from '../templates/template';
import {aboutTeams, withoutMembers} from '../signoff/team_messages';
import type {TeamMembers} from '../signoff/ports';

interface Started {
  template: Template;
  /** Of the template that the review begins with. */
  version: string;
  /** Whether people had changed the template's playbook. */
  edited: boolean;
  needed: readonly ReviewingTeam[];
  leftOut: readonly ReviewingTeam[];
  driId: string;
}

/** What the DRI should know of a review that has started, besides that it has. */
export async function startNotes(
  {template, version, edited, needed, leftOut, driId}: Started,
  members: TeamMembers,
): Promise<Message[]> {
  return [
    ...(edited ? [{key: 'start.playbook-edited', params: {template: template.title, version}}] : []),
    ...(version === template.version
      ? []
      : [
          {
            key: 'start.playbook-behind',
            params: {template: template.title, version, newer: template.version},
          },
        ]),
    ...aboutTeams(
      'start.teams-left-out',
      leftOut.map(({name}) => name),
    ),
    ...(await withoutMembers(needed, members, driId)),
  ];
}
