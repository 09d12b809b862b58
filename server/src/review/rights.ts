/**
 * Who may do what, as data. docs/permissions.md is made from it, and the tests walk through it.
 * Roles add up, except that an outsider's other roles do not count, save that of a system admin.
 */
export const ROLES = {
  outsider: 'Not in the channel',
  guest: 'Guest in the channel',
  member: 'Channel member',
  'item-owner': 'Owner of the item',
  dri: 'DRI',
  'channel-admin': 'Channel admin',
  'system-admin': 'System admin',
} as const;

export type Role = keyof typeof ROLES;

export interface Right {
  /** Slash commands, as typed after `/prr`; empty for what is done in other ways. */
  commands: readonly string[];
  /** What it is, for the table in docs/permissions.md. */
  what: string;
  roles: readonly Role[];
}

const EVERYBODY: readonly Role[] = [
  'outsider',
  'guest',
  'member',
  'item-owner',
  'dri',
  'channel-admin',
  'system-admin',
];
const IN_CHANNEL: readonly Role[] = ['guest', 'member', 'item-owner', 'dri', 'channel-admin', 'system-admin'];
/** In the channel, and no guest. */
const IN_FULL: readonly Role[] = ['member', 'dri', 'channel-admin', 'system-admin'];
const IN_CHARGE: readonly Role[] = ['dri', 'channel-admin', 'system-admin'];

export const RIGHTS = {
  help: {commands: ['help'], what: 'Read the help', roles: EVERYBODY},
  list: {commands: ['list'], what: 'List the reviews of the channels that one can read', roles: EVERYBODY},
  report: {
    commands: ['report'],
    what: 'Look over the reviews of a Mattermost team of one’s own, as far as one can read their channels',
    roles: EVERYBODY,
  },
  pending: {commands: ['pending'], what: 'See what waits for oneself', roles: EVERYBODY},
  count: {commands: ['count'], what: 'Answer what was asked about a post of one’s own', roles: EVERYBODY},
  read: {commands: ['read'], what: 'See how words would be read', roles: EVERYBODY},
  rehearse: {
    commands: ['rehearse'],
    what: 'See which of the last posts of a channel would have counted',
    roles: IN_CHANNEL,
  },
  start: {
    commands: ['start'],
    what: 'Start a review in a channel in which one may post',
    roles: ['member', 'channel-admin', 'system-admin'],
  },
  setup: {
    commands: ['setup', 'setup replace'],
    what: 'Make or change the playbooks of a Mattermost team, as far as Playbooks lets one',
    roles: ['member', 'channel-admin', 'system-admin'],
  },
  see: {
    commands: ['status', 'items', 'comments', 'handover'],
    what: 'See a review, its items and comments, and how its handover stands',
    roles: IN_CHANNEL,
  },
  comment: {
    commands: ['comment'],
    what: 'Make a post of the channel, or words of one’s own, a review comment',
    roles: IN_CHANNEL,
  },
  'address-comment': {
    commands: ['addressed'],
    what: 'Say that a comment is addressed: also as who wrote or marked it',
    roles: ['item-owner', ...IN_CHARGE],
  },
  'reopen-comment': {
    commands: ['comment reopen'],
    what: 'Say that a comment is not addressed: as who wrote or marked it, or as a current member of a reviewing team that the review needs',
    roles: ['item-owner'],
  },
  'see-dossier': {
    commands: ['answers', 'item', 'gaps', 'facts', 'lessons'],
    what: 'See answers, evidence, gaps, facts and lessons of a review',
    roles: IN_CHANNEL,
  },
  answer: {
    commands: ['answer', 'na'],
    what: 'Answer an item, or say that it does not apply; a tick is another matter',
    roles: IN_FULL,
  },
  gap: {commands: ['gap'], what: 'Open a gap', roles: IN_FULL},
  'change-gap': {
    commands: ['gap done', 'gap reopen', 'gap rank', 'gap ticket', 'gap owner', 'gap due'],
    what: 'Change a gap: who opened it, who owns it, and members of the team that owns its item own it',
    roles: ['item-owner', ...IN_CHARGE],
  },
  'accept-gap': {
    commands: ['gap accept'],
    what: 'Accept a gap as a risk, with its owner and a last day',
    roles: IN_CHARGE,
  },
  tier: {
    commands: ['tier'],
    what: 'Say which tier the service is of, which decides what is mandatory',
    roles: IN_CHARGE,
  },
  'set-fact': {commands: ['set'], what: 'Fill in what the template asks for by name', roles: IN_CHARGE},
  accept: {
    commands: ['accept'],
    what: 'Take the responsibility for running the service, in one’s own name',
    roles: ['member', 'item-owner', 'dri', 'channel-admin'],
  },
  'accept-handover': {
    commands: ['handover accept'],
    what: 'Say that one has taken the service over: as who is assigned a step of the handover, or as a current member of a team that owns one, or of SRE; not as the DRI',
    roles: ['item-owner'],
  },
  score: {commands: ['score'], what: 'Score an item of a self-assessment', roles: IN_FULL},
  'carry-on': {
    commands: ['carry-on'],
    what: 'Start a review of another template with what was answered in this one',
    roles: IN_CHARGE,
  },
  'sign-off': {
    commands: [],
    what: 'Sign off for a team: as its current member, in one’s own words, or with the button below what one was asked about them',
    roles: ['item-owner'],
  },
  withdraw: {
    commands: [],
    what: 'Take a sign-off back: as its signer, in words or with the button below its receipt; or in words, which are the reason, as a current member of the team',
    roles: ['item-owner'],
  },
  'change-team-item': {
    commands: ['tick', 'untick', 'skip'],
    what: 'An item of a reviewing team: its current members own it',
    roles: ['item-owner', 'system-admin'],
  },
  'change-personal-item': {
    commands: ['tick', 'untick', 'skip'],
    what: 'An item of a person: the assignee owns it',
    roles: ['item-owner', ...IN_CHARGE],
  },
  'change-unowned-item': {
    commands: ['tick', 'untick', 'skip'],
    what: 'An item that nobody owns',
    roles: IN_CHARGE,
  },
  assign: {commands: ['assign'], what: 'Assign an item', roles: ['item-owner', ...IN_CHARGE]},
  'assign-away': {
    commands: ['assign'],
    what: 'Assign an item of a reviewing team’s so that it is the team’s no longer',
    roles: ['item-owner', 'system-admin'],
  },
  hold: {
    commands: ['hold'],
    what: 'Put a review on hold for a team that it needs: as the team’s current member',
    roles: ['item-owner'],
  },
  lift: {
    commands: ['lift'],
    what: 'Lift what a team has put on: as its current member',
    roles: ['item-owner', 'system-admin'],
  },
  close: {
    commands: ['close'],
    what: 'Close a review that every team has approved and none has put on hold',
    roles: IN_CHARGE,
  },
  'keep-open': {commands: [], what: 'Keep a review open that would close by itself', roles: IN_CHARGE},
  cancel: {commands: ['cancel'], what: 'Cancel a review', roles: IN_CHARGE},
  reopen: {commands: ['reopen'], what: 'Reopen a review', roles: IN_CHARGE},
  rename: {commands: ['rename'], what: 'Rename a review', roles: IN_CHARGE},
  owner: {commands: ['owner'], what: 'Make somebody else the DRI', roles: IN_CHARGE},
  'read-record': {
    commands: ['record'],
    what: 'Read the records of a review, also in an archived channel',
    roles: IN_CHANNEL,
  },
  verify: {
    commands: ['verify', 'record key'],
    what: 'Have a file checked, and see the key',
    roles: EVERYBODY,
  },
  'erase-record': {
    commands: ['record erase'],
    what: 'Erase the content of a record',
    roles: ['system-admin'],
  },
  search: {
    commands: ['search'],
    what: 'Search the reviews that have ended, in the channels that one can read',
    roles: EVERYBODY,
  },
  're-review': {
    commands: ['re-review'],
    what: 'Say when a service is to be reviewed again, also after the review has ended',
    roles: IN_CHARGE,
  },
  'stand-in': {
    commands: ['stand-in', 'stand-in end'],
    what: 'Say who stands in for a team, and end it: as its current member, not as a stand-in',
    roles: ['item-owner', 'system-admin'],
  },
  'stand-in-list': {
    commands: ['stand-in list'],
    what: 'See who stands in for which team',
    roles: ['outsider', 'member', 'item-owner', 'dri', 'channel-admin', 'system-admin'],
  },
  'reviewer-list': {
    commands: ['reviewer list'],
    what: 'See who is asked to review, and who of them is away',
    roles: IN_CHANNEL,
  },
  'reviewer-answer': {
    commands: ['reviewer accept', 'reviewer decline', 'reviewer pass'],
    what: 'Say whether one takes a review on: as who is asked; taking it on also as a current member of the team',
    roles: ['item-owner'],
  },
  'reviewer-set': {
    commands: ['reviewer set', 'reviewer drop'],
    what: 'Say who is asked to review for a team',
    roles: ['item-owner', ...IN_CHARGE],
  },
  'see-templates': {
    commands: ['template list', 'template show', 'template check', 'template export'],
    what: 'Look at templates, try a YAML file, and export a template, or a playbook that one sees',
    roles: EVERYBODY,
  },
  'manage-templates': {
    commands: ['template import', 'template retire', 'template restore'],
    what: 'Store templates, retire them and offer them again',
    roles: ['system-admin'],
  },
  reminders: {
    commands: ['reminders status', 'reminders on', 'reminders off', 'reminders now', 'reminders snooze'],
    what: 'See, stop, skip and ask for one’s own reminders',
    roles: EVERYBODY,
  },
  lesson: {
    commands: ['lesson'],
    what: 'Say what was learned, also after the review has ended',
    roles: IN_FULL,
  },
  consult: {
    commands: ['consult'],
    what: 'Ask an expert who does not approve, who is brought into the channel where one may add people to it',
    roles: IN_FULL,
  },
  'see-frameworks': {
    commands: ['framework list', 'framework show'],
    what: 'See the supported frameworks, and what each meets',
    roles: EVERYBODY,
  },
  'use-framework': {
    commands: ['framework use'],
    what: 'Let a framework answer what it meets, or take that away again',
    roles: IN_CHARGE,
  },
  'manage-frameworks': {
    commands: ['framework set', 'framework meets', 'framework drop', 'framework remove'],
    what: 'Register frameworks, and say what they meet',
    roles: ['system-admin'],
  },
  'manage-teams': {
    commands: ['team list', 'team show', 'team add', 'team remove', 'team set'],
    what: 'See and change the reviewing teams',
    roles: ['system-admin'],
  },
} as const satisfies Record<string, Right>;

export type Action = keyof typeof RIGHTS;
