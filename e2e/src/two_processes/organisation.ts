import type {MembershipNow, TeamMembers, TeamsNow} from '../../../server/src/signoff/ports';
import {templateSchema} from '../../../server/src/templates/template';

/** Who signs for which team, and the section of its items. */
export const TEAMS = [
  {teamId: 'sre', section: 'SRE', signer: 'alice'},
  {teamId: 'platform', section: 'Platform', signer: 'bob'},
  {teamId: 'security', section: 'Security', signer: 'carol'},
] as const;
/** Items of each team. */
export const ITEMS_OF_EACH = 2;

export const TEMPLATE = templateSchema.parse({
  id: 'small',
  version: '1.0.0',
  title: 'Small',
  sections: [
    {id: 'scope', title: 'Scope', items: [{id: 'picture', title: 'Link a picture'}]},
    ...TEAMS.map(({teamId, section}) => ({
      id: teamId,
      title: section,
      items: [
        {id: `${teamId}-a`, title: `${section} looks at it`},
        {id: `${teamId}-review`, title: `${section} review`},
      ],
    })),
  ],
});

/** As FakeMattermost names them. */
export function userIdOf(name: string): string {
  return `user-${name}`;
}

export const teams: TeamsNow = {
  all: () =>
    TEAMS.map(({teamId, section}) => ({id: teamId, name: section, aliases: [], members: [], quorum: 1})),
};

export const membership: MembershipNow & TeamMembers = {
  teamsOf: async (userId) =>
    TEAMS.filter(({signer}) => userIdOf(signer) === userId).map(({teamId}) => ({
      teamId,
      through: `~${teamId}`,
    })),
  hasMembers: async () => true,
};
