import {fits} from '../../src/boards/playbooks/playbook_body';
import {boardTitle, toSections} from '../../src/templates/items';
import {SOURCES} from '../../src/templates/sources';
import type {Template} from '../../src/templates/template';
import {
  isApproval,
  linesOf,
  type Line,
  PUBLISHED_IDS,
  REQUIREMENTS,
  shippedTemplates,
  TEAMS,
} from './library';

/** Each template, with the teams that own items in it where nobody has configured anything else. */
const TEMPLATES: [string, string[]][] = [
  ['dpr', []],
  ['early-engagement', ['sre']],
  ['frameworks', ['sre', 'platform']],
  ['launch', ['sre', 'platform', 'security']],
  ['mattermost-prr', ['sre', 'platform', 'security']],
  ['simple-prr', ['sre']],
];

const TOPICS = [
  'architecture',
  'observability',
  'incident-response',
  'capacity',
  'data',
  'change',
  'performance',
  'security',
  'awareness',
];

let templates: ReadonlyMap<string, Template>;

beforeAll(async () => {
  templates = await shippedTemplates();
});

function linesIn(id: string): Line[] {
  return linesOf(templates.get(id)!);
}

test('the library is these six', () => {
  expect([...templates.keys()]).toEqual(TEMPLATES.map(([id]) => id));
});

describe.each(TEMPLATES)('%s', (id, owners) => {
  const ids = (): string[] => linesIn(id).map(({item}) => item.id);

  test('covers what its sources ask for', () => {
    const asked = REQUIREMENTS.filter((each) => each.templates.includes(id)).map((each) => each.id);
    const covered = linesIn(id).flatMap(({item}) => item.covers ?? []);
    expect([...new Set(covered)].sort()).toEqual(asked.sort());
  });

  test('names the sources of each item', () => {
    const known = new Set(SOURCES.map((source) => source.id));
    for (const {item} of linesIn(id)) {
      const {source = []} = item;
      const asking = REQUIREMENTS.filter((each) => item.covers?.includes(each.id));
      expect([item.id, source.length, source.filter((each) => !known.has(each))]).toEqual([
        item.id,
        expect.any(Number),
        [],
      ]);
      expect(source).not.toEqual([]);
      expect(source).toEqual(expect.arrayContaining(asking.flatMap(({sources}) => sources)));
    }
  });

  test('says of each item why it matters and what good evidence is', () => {
    const said = linesIn(id).map(({item}) => [item.id, item.why ?? '', item.evidence ?? ''] as const);
    expect(said.filter(([, why, evidence]) => why.length < 30 || evidence.length < 30)).toEqual([]);
    for (const texts of [said.map(([, why]) => why), said.map(([, , evidence]) => evidence)]) {
      expect(texts.filter((text, place) => texts.indexOf(text) !== place)).toEqual([]);
    }
  });

  test('says of each item in which tiers it is mandatory: whatever is so in a tier is so in stricter ones', () => {
    const wrong = linesIn(id).filter((line) => {
      const {mandatory = false, tiers = []} = line.item;
      if (isApproval(line)) return mandatory || tiers.length > 0;
      const fromTheStrictest = tiers.every((tier, place) => tier === String(place + 1));
      return mandatory ? tiers.length > 0 : tiers.length === 0 || !fromTheStrictest;
    });
    expect(wrong).toEqual([]);
  });

  test('has topics on each item, all of them known', () => {
    const topics = linesIn(id).map(({item}) => item.topics ?? []);
    expect(topics.filter(({length}) => length === 0)).toEqual([]);
    expect(topics.flat().filter((topic) => !TOPICS.includes(topic))).toEqual([]);
  });

  test('has no id twice, and keeps every id that was ever published', () => {
    expect(ids().filter((each, place) => ids().indexOf(each) !== place)).toEqual([]);
    const published = PUBLISHED_IDS[id];
    expect(published).toEqual(expect.arrayContaining(ids()));
    expect(ids()).toEqual(expect.arrayContaining(published!));
  });

  test('has titles of at most 90 characters, the tag included', () => {
    const {title, sections} = templates.get(id)!;
    const titles = [
      title,
      ...toSections({...templates.get(id)!}).flatMap((section) => section.items.map((item) => item.title)),
    ];
    expect(
      [...titles, ...sections.map((section) => section.title)].filter((each) => each.length > 90),
    ).toEqual([]);
  });

  test('needs the approvals of the teams that own items, each with its sign-off as the last of them', () => {
    const owned = (team: string): Line[] => linesIn(id).filter((line) => line.team === team);
    expect(TEAMS.map((team) => team.id).filter((team) => owned(team).length > 0)).toEqual(owners);
    for (const team of owners) {
      expect(owned(team).map(isApproval)).toEqual(
        owned(team).map((_line, place, {length}) => place === length - 1),
      );
    }
  });

  test('leaves the steps of a handover and the acceptance to people, so that no sign-off ticks them', () => {
    expect(linesIn(id).filter(({item, team}) => item.role !== undefined && team !== '')).toEqual([]);
  });

  test('fits into a card without hidden lines, and into a playbook', () => {
    const template = templates.get(id)!;
    expect(template.sections.length).toBeLessThanOrEqual(24);
    expect(template.sections.filter(({items}) => items.length > 30)).toEqual([]);
    expect(fits({...template, sections: toSections(template)})).toBe(true);
  });

  test('asks for fields whose names fit a dialog', () => {
    for (const field of templates.get(id)!.fields ?? []) {
      expect([field.title, Buffer.byteLength(field.title)]).toEqual([field.title, expect.any(Number)]);
      expect(Buffer.byteLength(field.title)).toBeLessThanOrEqual(24);
      expect(field.description).not.toBe('');
      expect(new Set(field.options).size).toBe(field.options?.length ?? 0);
    }
  });

  test('says when to use which other one', () => {
    const {description} = templates.get(id)!;
    const others = [...templates.values()].filter((other) => other.id !== id);
    expect(others.filter(({title}) => description.includes(title))).not.toEqual([]);
  });

  test('calls for templates that exist, by one condition each that can come true', () => {
    const {callsFor = [], fields = [], scored = false} = templates.get(id)!;
    for (const call of callsFor) {
      const {template, tiers, scoreBelow, field, is = []} = call;
      expect([template, templates.has(template) && template !== id]).toEqual([template, true]);
      expect([tiers, scoreBelow, field].filter((condition) => condition !== undefined)).toHaveLength(1);
      if (scoreBelow !== undefined) expect(scored).toBe(true);
      if (field === undefined) continue;
      expect(is).not.toEqual([]);
      expect(fields.find((each) => each.id === field)?.options).toEqual(expect.arrayContaining(is));
    }
  });
});

test('an id that two templates share asks the same question, so that an answer can be carried over', () => {
  const all = [...templates.keys()].flatMap((id) => linesIn(id).map(({item}) => item));
  const strangers = all.filter((item) =>
    all.some(
      (other) => other.id === item.id && !(item.covers ?? []).some((each) => other.covers?.includes(each)),
    ),
  );
  expect(strangers.filter(({covers}) => covers !== undefined)).toEqual([]);
});

test.each(['dpr', 'launch'])('the full review has an item for every answer that %s can hand on', (id) => {
  const handedOn = REQUIREMENTS.filter(
    (each) => each.templates.includes(id) && each.templates.includes('mattermost-prr'),
  );
  const [here, there] = [id, 'mattermost-prr'].map((each) =>
    linesIn(each).filter((line) => !isApproval(line)),
  );
  for (const requirement of handedOn) {
    const ids = (lines: Line[]): string[] =>
      lines.filter(({item}) => item.covers?.includes(requirement.id)).map(({item}) => item.id);
    expect([requirement.id, ids(there!)]).toEqual([requirement.id, expect.arrayContaining(ids(here!))]);
  }
});

describe('mattermost-prr', () => {
  const GOALS: [string, string[]][] = [
    ['architecture and dependencies', ['architecture']],
    ['observability', ['observability']],
    ['incident response', ['incident-response']],
    ['capacity', ['capacity']],
    ['change management', ['change']],
    ['performance, availability, latency and efficiency', ['performance']],
    ['security posture', ['security']],
    ['awareness and collaboration', ['awareness']],
  ];

  test.each(GOALS)('shows its goal “%s” in the description and on items', (goal, [topic]) => {
    const template = templates.get('mattermost-prr')!;
    expect(template.description).toContain(goal);
    const onBoard = toSections(template).flatMap(({items}) => items);
    const labelled = onBoard.filter(({description}) => description.includes(`\`${topic!}\``));
    expect(labelled.length).toBeGreaterThanOrEqual(5);
  });

  test('has the sections Scope, SRE, Platform, Security, and ends with the acceptance alone', () => {
    const {sections} = templates.get('mattermost-prr')!;
    expect(sections.map(({title, items}) => [title, items.at(-1)?.title])).toEqual([
      ['Scope', 'Brief support, docs and marketing, and set a watch window with success metrics'],
      ['SRE', 'SRE review'],
      ['Platform', 'Platform review'],
      ['Security', 'Security review'],
      ['Acceptance', 'Take responsibility for running the service, by name and date'],
    ]);
    expect(sections.at(-1)?.items).toHaveLength(1);
    const roles = linesIn('mattermost-prr').map(({item}) => item.role);
    expect(roles.map((role) => role === 'acceptance')).toEqual(
      roles.map((_role, place) => place === roles.length - 1),
    );
  });
});

test.each(['mattermost-prr', 'launch'])('%s gives each item to whom it belongs', (id) => {
  const ownerOfId = new Map(REQUIREMENTS.map((each) => [each.id, each.owner]));
  const wrong = linesIn(id).filter(({item, team}) => {
    const name = TEAMS.find((each) => each.id === team)?.name ?? 'DRI';
    return (item.covers ?? []).some((each) => ownerOfId.get(each) !== name);
  });
  expect(wrong.map(({item}) => boardTitle(item))).toEqual([]);
});

test('every team of the Mattermost PRR has items that are mandatory in all tiers, and few enough to be named', () => {
  for (const team of ['sre', 'platform', 'security']) {
    const always = linesIn('mattermost-prr').filter(
      (line) => line.team === team && line.item.mandatory === true,
    );
    expect(always.length).toBeGreaterThan(0);
    expect(always.length).toBeLessThanOrEqual(5);
  }
});

describe('what the other templates are made for', () => {
  test('simple-prr: its phases, stage, reviewers, and a handover by steps with the developers as backup', () => {
    const {sections, fields, reviewers} = templates.get('simple-prr')!;
    expect(sections.map(({title}) => title)).toEqual([
      'Engagement',
      'Analysis',
      'Improvements and refactoring',
      'Training',
      'Onboarding',
      'Continuous improvement',
    ]);
    expect(fields?.map((field) => field.id)).toEqual([
      'stage',
      'importance',
      'fit',
      'staffing',
      'agreed-slo',
      'exit-criteria',
      'schedule',
    ]);
    expect(fields?.[0]?.options).toEqual(['design', 'build', 'launch', 'operation']);
    expect(reviewers).toEqual({min: 1, max: 3});
    const steps = linesIn('simple-prr').filter(({item}) => item.role === 'handover');
    expect(steps.map(({item}) => item.id)).toEqual([
      'handover-operations',
      'handover-change',
      'handover-access',
      'handover-backup',
    ]);
  });

  test('dpr: a score, no approvals, and a full review where it is called for', () => {
    const {scored, callsFor, sections} = templates.get('dpr')!;
    expect(scored).toBe(true);
    expect(sections.at(-1)?.items.map(({id}) => id)).toEqual(['dpr-scores', 'dpr-gaps']);
    const calls = callsFor?.filter(({template}) => template === 'mattermost-prr');
    expect(calls?.map(({tiers, scoreBelow, field}) => tiers ?? scoreBelow ?? field)).toEqual([
      ['1', '2'],
      60,
      'data-class',
    ]);
  });

  test('launch: one or two reviewers, and when that is not enough', () => {
    const {reviewers, callsFor} = templates.get('launch')!;
    expect(reviewers).toEqual({min: 1, max: 2});
    expect(new Set(callsFor?.map(({template}) => template))).toEqual(new Set(['mattermost-prr']));
    expect(callsFor?.map(({field, tiers}) => field ?? tiers)).toEqual([
      'kind',
      ['1'],
      'growth',
      'last-review',
      'data-class',
    ]);
  });

  test('early-engagement: its phases, and what follows when SRE takes the service over', () => {
    const {sections, callsFor} = templates.get('early-engagement')!;
    expect(sections.map(({title}) => title)).toEqual([
      'Qualify',
      'Design',
      'Build',
      'Launch',
      'After launch',
    ]);
    expect(callsFor?.[0]).toMatchObject({template: 'simple-prr', field: 'outcome', is: ['SRE takes over']});
  });

  test('frameworks: what the framework answers is a section of its own', () => {
    const answered = linesIn('frameworks').filter(({item}) => item.framework === true);
    expect(answered.length).toBeGreaterThan(0);
    expect(linesIn('frameworks').filter(({section}) => section === 'provided')).toEqual(answered);
  });
});
