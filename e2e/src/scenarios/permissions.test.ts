import {type Action, RIGHTS, type Role, ROLES} from '../../../server/src/review/rights';
import {onEachBoard, thisBoard} from '../boards';
import {Client, textOf} from '../client';
import type {Channel} from '../models';
import {HttpProblem} from '../rest';
import {approve, prepareReviews, type SeenReview, startedReview, type} from '../reviews';
import {numberOf} from '../template_items';
import {type OwnWorld, PASSWORD, startWorld} from '../world';

/** A command as somebody tries it; `KEY` stands for the review's, `GAP` for the gap that was opened before. */
interface Attempt {
  typed: string;
  /** What the answer says when it was done. */
  says: string;
  /** The admin types this first, … */
  before?: string;
  /** … or somebody else, where an admin may not. */
  beforeAs?: 'alice';
  /** … and this afterwards, so that the next finds the review as it was. */
  after?: string | ((answer: string) => string);
  /** The system admin is not in the channel, which ticking on the board may have brought them into. */
  adminFromOutside?: true;
  /** Tried on the review that every team has approved. */
  approved?: true;
}

function changing(item: number): Record<'tick' | 'untick' | 'skip', Attempt> {
  const untick = `untick ${item} KEY`;
  return {
    tick: {typed: `tick ${item} KEY`, says: 'is ticked', after: untick},
    untick: {before: `tick ${item} KEY`, typed: untick, says: 'is open again'},
    skip: {typed: `skip ${item} KEY walked`, says: 'is skipped', after: untick},
  };
}

function nextWeek(): string {
  return new Date(Date.now() + 7 * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

const NOBODYS_ITEM = numberOf('scope-summary');
const OLGAS_ITEM = numberOf('scope-tier');
const TEAMS_ITEM = numberOf('sre-slo');
/** Opened by the admin, on an item of alice's team; `GAP` stands for it in what is typed then. */
const A_GAP = `gap ${TEAMS_ITEM} KEY low walked`;

const OWN_TEMPLATE = `\`\`\`
id: walked
version: 1.0.0
title: Walked
sections: [{id: sre, title: SRE, items: [{id: sre-review, title: SRE review}]}]
\`\`\``;

/** Every command of every right: the type makes this complete. What has no command has its own scenarios. */
const ATTEMPTS: {[A in Action]: Record<(typeof RIGHTS)[A]['commands'][number], Attempt>} = {
  help: {help: {typed: 'help', says: 'Production Readiness Reviews'}},
  list: {list: {typed: 'list all', says: ''}},
  report: {report: {typed: 'report 30d', says: 'Reviews of'}},
  pending: {pending: {typed: 'pending', says: ''}},
  count: {count: {typed: 'count 99', says: 'There is no number 99'}},
  read: {read: {typed: 'read SRE review is completed', says: 'Nothing was done.'}},
  rehearse: {rehearse: {typed: 'rehearse 5', says: 'Nothing was done.'}},
  start: {
    start: {typed: 'start "Another"', says: 'is started', after: (said) => `cancel ${keyIn(said)} walked`},
  },
  setup: {
    setup: {typed: 'setup', says: ''},
    'setup replace': {typed: 'setup replace mattermost-prr 00000000', says: ''},
  },
  'see-templates': {
    'template list': {typed: 'template list', says: 'mattermost-prr'},
    'template show': {typed: 'template show mattermost-prr', says: 'SRE review'},
    'template check': {typed: `template check ${OWN_TEMPLATE}`, says: 'is well formed'},
    'template export': {typed: 'template export mattermost-prr', says: 'is in your direct messages'},
  },
  'manage-templates': {
    'template import': {typed: `template import ${OWN_TEMPLATE}`, says: 'is stored'},
    'template retire': {
      before: `template import ${OWN_TEMPLATE}`,
      typed: 'template retire walked',
      says: 'is retired',
      after: 'template restore walked',
    },
    'template restore': {
      before: `template import ${OWN_TEMPLATE}`,
      typed: 'template restore walked',
      says: 'is not retired',
    },
  },
  see: {
    status: {typed: 'status KEY', says: 'Walked'},
    items: {typed: 'items KEY', says: 'SRE review'},
    comments: {typed: 'comments KEY', says: 'Walked'},
    handover: {typed: 'handover KEY', says: 'Walked'},
  },
  comment: {
    // The first there is, C1, is alice's.
    comment: {
      before: 'comment KEY walked by alice',
      beforeAs: 'alice',
      typed: 'comment KEY walked',
      says: 'is open until',
    },
  },
  'address-comment': {
    addressed: {typed: 'addressed C1 KEY walked', says: 'C1'},
  },
  'reopen-comment': {
    'comment reopen': {
      before: 'addressed C1 KEY',
      typed: 'comment reopen C1 KEY walked',
      says: 'is open again',
      after: 'addressed C1 KEY',
    },
  },
  'see-dossier': {
    answers: {typed: 'answers KEY', says: 'Walked'},
    item: {typed: `item ${TEAMS_ITEM} KEY`, says: 'Walked'},
    gaps: {typed: 'gaps KEY', says: 'Walked'},
    facts: {typed: 'facts KEY', says: 'Walked'},
    lessons: {typed: 'lessons KEY', says: 'Walked'},
  },
  answer: {
    answer: {
      typed: `answer ${NOBODYS_ITEM} KEY walked`,
      says: 'is answered',
      after: `answer ${NOBODYS_ITEM} KEY --withdraw`,
    },
    na: {
      typed: `na ${NOBODYS_ITEM} KEY walked`,
      says: 'does not apply',
      after: `untick ${NOBODYS_ITEM} KEY`,
    },
  },
  gap: {gap: {typed: `gap ${NOBODYS_ITEM} KEY low walked`, says: 'is opened'}},
  'change-gap': {
    'gap done': {before: A_GAP, typed: 'gap done GAP KEY', says: 'is done'},
    'gap reopen': {before: A_GAP, typed: 'gap reopen GAP KEY', says: 'is open already'},
    'gap rank': {before: A_GAP, typed: 'gap rank GAP 1 KEY', says: 'is number 1'},
    'gap ticket': {before: A_GAP, typed: 'gap ticket GAP https://t.example/1 KEY', says: 'ticket'},
    'gap owner': {before: A_GAP, typed: 'gap owner GAP @mona KEY', says: 'owner'},
    'gap due': {before: A_GAP, typed: `gap due GAP ${nextWeek()} KEY`, says: 'due'},
  },
  'accept-gap': {
    'gap accept': {
      before: A_GAP,
      typed: `gap accept GAP KEY @dave ${nextWeek()} walked`,
      says: 'is accepted',
    },
  },
  tier: {tier: {typed: 'tier 99.9% KEY', says: 'tier 2', after: 'tier 4 KEY'}},
  'set-fact': {set: {typed: 'set service walked KEY', says: 'is now', after: 'set service other KEY'}},
  lesson: {lesson: {typed: 'lesson KEY walked', says: 'Walked'}},
  consult: {consult: {typed: 'consult KEY @dave walked', says: '@dave is consulted'}},
  'see-frameworks': {
    'framework list': {typed: 'framework list', says: 'ramework'},
    'framework show': {typed: 'framework show walked', says: 'There is no framework “walked”'},
  },
  'use-framework': {
    // Its template has nothing for it: whoever may is told so.
    'framework use': {typed: 'framework use none KEY', says: 'Nothing was changed'},
  },
  'manage-frameworks': {
    'framework set': {
      typed: 'framework set walked 1.0.0 "Walked"',
      says: 'is registered',
      after: 'framework remove walked',
    },
    'framework meets': {
      before: 'framework set walked 1.0.0 "Walked"',
      typed: 'framework meets walked framework-metrics https://w.example/',
      says: 'answers `framework-metrics` now',
      after: 'framework remove walked',
    },
    'framework drop': {
      before: 'framework set walked 1.0.0 "Walked"',
      typed: 'framework drop walked framework-metrics',
      says: 'answers nothing',
      after: 'framework remove walked',
    },
    'framework remove': {
      before: 'framework set walked 1.0.0 "Walked"',
      typed: 'framework remove walked',
      says: 'is removed',
    },
  },
  accept: {
    accept: {typed: 'accept KEY walked', says: 'You answer for running', adminFromOutside: true},
  },
  'accept-handover': {
    'handover accept': {typed: 'handover accept KEY', says: 'has no steps of a handover'},
  },
  score: {score: {typed: 'score 1 KEY 2', says: 'gives its items no scores'}},
  'carry-on': {'carry-on': {typed: 'carry-on KEY mattermost-prr', says: 'comes from the template'}},
  'sign-off': {},
  withdraw: {},
  'change-team-item': changing(TEAMS_ITEM),
  'change-personal-item': changing(OLGAS_ITEM),
  'change-unowned-item': changing(NOBODYS_ITEM),
  assign: {
    assign: {
      typed: `assign ${TEAMS_ITEM} @alice KEY`,
      says: 'is assigned to @alice',
      after: `assign ${TEAMS_ITEM} nobody KEY`,
    },
  },
  'assign-away': {
    assign: {
      typed: `assign ${TEAMS_ITEM} @mona KEY`,
      says: 'is assigned to @mona',
      after: `assign ${TEAMS_ITEM} nobody KEY`,
    },
  },
  hold: {hold: {typed: 'hold KEY walked', says: 'is on hold', after: 'lift KEY'}},
  lift: {
    lift: {before: 'hold KEY walked', beforeAs: 'alice', typed: 'lift KEY', says: 'is on hold no longer'},
  },
  close: {close: {typed: 'close KEY', says: 'is closed', after: 'reopen KEY', approved: true}},
  'keep-open': {},
  cancel: {cancel: {typed: 'cancel KEY walked', says: 'is cancelled', after: 'reopen KEY'}},
  reopen: {
    reopen: {before: 'cancel KEY walked', typed: 'reopen KEY', says: 'is open again', after: 'reopen KEY'},
  },
  rename: {rename: {typed: 'rename KEY Other', says: 'is now called Other', after: 'rename KEY Walked'}},
  owner: {owner: {typed: 'owner @mona KEY', says: 'is now the DRI', after: 'owner @dave KEY'}},
  'read-record': {record: {typed: 'record KEY', says: 'ecord'}},
  verify: {
    verify: {typed: 'verify 26characterswhichnamenofile', says: 'is no post, file or review'},
    'record key': {typed: 'record key', says: 'BEGIN PUBLIC KEY'},
  },
  'erase-record': {'record erase': {typed: 'record erase KEY 99 walked', says: 'has no record'}},
  search: {search: {typed: 'search walked', says: ''}},
  're-review': {
    're-review': {
      typed: `re-review ${nextWeek()} KEY`,
      says: 'Its DRI is reminded',
      after: 're-review never KEY',
    },
  },
  'stand-in': {
    'stand-in': {
      typed: `stand-in @bob SRE until ${nextWeek()}`,
      says: '@bob stands in for SRE',
      after: 'stand-in end @bob SRE',
    },
    'stand-in end': {
      before: `stand-in @bob SRE until ${nextWeek()}`,
      typed: 'stand-in end @bob SRE',
      says: '@bob stands in for SRE no longer',
    },
  },
  'stand-in-list': {'stand-in list': {typed: 'stand-in list', says: 'Nobody stands in'}},
  'reviewer-list': {'reviewer list': {typed: 'reviewer list KEY', says: 'Who is asked to review'}},
  'reviewer-answer': {
    'reviewer accept': {
      before: 'reviewer set sre @alice KEY',
      typed: 'reviewer accept KEY',
      says: 'You review',
    },
    'reviewer decline': {
      before: 'reviewer set sre @alice KEY',
      typed: 'reviewer decline KEY walked',
      says: 'You do not review',
    },
    'reviewer pass': {
      before: 'reviewer set sre @alice KEY',
      typed: 'reviewer pass KEY',
      says: 'You have passed',
    },
  },
  'reviewer-set': {
    'reviewer set': {typed: 'reviewer set sre @alice KEY', says: '@alice is asked'},
    'reviewer drop': {
      before: 'reviewer set sre @alice KEY',
      typed: 'reviewer drop sre @alice KEY',
      says: 'Nobody is asked to review',
    },
  },
  reminders: {
    'reminders status': {typed: 'reminders status', says: 'reminded'},
    'reminders on': {typed: 'reminders on', says: 'reminded'},
    'reminders off': {typed: 'reminders off', says: 'no reminders', after: 'reminders on'},
    'reminders now': {typed: 'reminders now', says: ''},
    'reminders snooze': {typed: 'reminders snooze', says: 'No reminder before'},
  },
  'manage-teams': {
    'team list': {typed: 'team list', says: 'reviewing teams:'},
    'team show': {typed: 'team show SRE', says: '**SRE**'},
    'team add': {typed: 'team add SRE @alice', says: 'now has @alice'},
    'team remove': {typed: 'team remove SRE @mona', says: '@mona is not a member source of SRE'},
    'team set': {typed: 'team set SRE quorum 1', says: 'One signature now approves'},
  },
};

const REFUSED =
  /\b[Oo]nly (?:people|current members|they|the DRI|system admins|a system admin)\b|There is no review “|somebody else has to accept it/;

let world: OwnWorld;
let square: Channel;
let walked: SeenReview;
let approved: SeenReview;
let persons: Record<Role, Client>;
let olga: Client;

// A world of its own: templates and frameworks that are tried here are offered to everybody on a server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
  square = await world.dave.channelByName(world.team.id, 'town-square');
  const [mona, cleo] = [await newcomer('mona'), await newcomer('cleo')];
  olga = await newcomer('olga');
  const {admin, alice, dave, erin, gus} = world;
  persons = {
    outsider: erin,
    guest: gus,
    member: mona,
    'item-owner': alice,
    dri: dave,
    'channel-admin': cleo,
    'system-admin': admin,
  };
  walked = await startIn(await cleo.createChannel(world.team.id, 'walked'), 'Walked');
  approved = await startIn(await cleo.createChannel(world.team.id, 'walked-approved'), 'Approved');
  await type(dave, walked.channel, `/prr assign ${OLGAS_ITEM} @olga`);
  await approve(world, approved);

  async function startIn(channel: Channel, title: string): Promise<SeenReview> {
    for (const {id} of [gus, mona, alice, dave, olga, world.bob, world.carol]) {
      await cleo.addMember(channel.id, id);
    }
    return startedReview(dave, await type(dave, channel, `/prr start "${title}"`));
  }
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('rights', () => {
  const rows = (Object.keys(RIGHTS) as Action[]).flatMap((action) =>
    Object.entries<Attempt>(ATTEMPTS[action]).map(([command, attempt]) => ({action, command, attempt})),
  );

  test.each(rows)('/prr $command ($action) is for those whom the table names', async ({action, attempt}) => {
    const roles = Object.keys(ROLES) as Role[];
    const outcomes: [Role, string][] = [];
    for (const role of roles) {
      outcomes.push([role, await outcomeOf(attempt, role, personFor(action, role))]);
    }
    expect(outcomes).toEqual(roles.map((role) => [role, isGranted(action, role) ? 'done' : 'refused']));
  });

  test('list and pending work hold what one can see, and for outsiders nothing else', async () => {
    for (const command of ['/prr list all', '/prr pending']) {
      expect(keysIn(await type(olga, square, command))).toContain(walked.key);
      expect(keysIn(await type(world.erin, square, command))).not.toContain(walked.key);
    }
  });
});

/** A person may do what any of their roles allows: those in the channel with a role of their own are members too. */
function isGranted(action: Action, role: Role): boolean {
  const granted: readonly Role[] = RIGHTS[action].roles;
  const isMember = (['item-owner', 'dri', 'channel-admin'] as Role[]).includes(role);
  return granted.includes(role) || (isMember && granted.includes('member'));
}

/** The owner of a person's item is that person. */
function personFor(action: Action, role: Role): Client {
  return action === 'change-personal-item' && role === 'item-owner' ? olga : persons[role];
}

async function outcomeOf(attempt: Attempt, role: Role, person: Client): Promise<string> {
  const {typed, says, before, beforeAs = 'admin', after} = attempt;
  const review = attempt.approved ? approved : walked;
  if (attempt.adminFromOutside && role === 'system-admin') {
    const members = await world.admin.memberIds(review.channel.id);
    if (members.includes(person.id)) await person.removeMember(review.channel.id, person.id);
  }
  const named = (command: string): string => `/prr ${command.replace('KEY', review.key)}`;
  // Outsiders name the review from elsewhere; without its name there is only the channel itself.
  const elsewhere = role === 'outsider' && !/^(?:start|setup|rehearse)\b/.test(typed);
  const arranged = before ? await type(world[beforeAs], review.channel, named(before)) : '';
  const gap = /\bG\d+\b/.exec(arranged)?.[0] ?? '';
  const seenBefore = await everythingSeen(review);
  const said = await answerTo(person, elsewhere ? square : review.channel, named(typed).replace('GAP', gap));
  // What was done may come with what was not, below it.
  if (said === '403' || REFUSED.test(said.split('\n', 1)[0] ?? '')) {
    return (await everythingSeen(review)) === seenBefore ? 'refused' : `changed something, and said: ${said}`;
  }
  if (after) {
    await type(world.admin, review.channel, named(typeof after === 'string' ? after : after(said)));
  }
  return said.includes(says) ? 'done' : said;
}

/** '403' when the server itself refuses. */
async function answerTo(person: Client, channel: Channel, command: string): Promise<string> {
  try {
    return await type(person, channel, command);
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 403) {
      return '403';
    }
    throw error;
  }
}

/** What the channel of a review shows: its card, and the cards of others. */
async function everythingSeen({channel}: SeenReview): Promise<string> {
  return (await world.dave.pinned(channel.id)).map(textOf).join('\n');
}

async function newcomer(username: string): Promise<Client> {
  const {id} = await world.admin.createUser(username, PASSWORD);
  await world.admin.addToTeam(world.team.id, id);
  return Client.login(world.address, username, PASSWORD);
}

function keyIn(answer: string): string {
  return keysIn(answer)[0] ?? '';
}

function keysIn(answer: string): string[] {
  return answer.match(/PRR-\d+/g) ?? [];
}
