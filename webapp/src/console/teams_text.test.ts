import {
  draftsOf,
  idFor,
  withField,
  withMember,
  withoutMember,
  withoutTeam,
  withTeam,
  withTeamMoved,
} from './teams_text';

const byHand = `# Who approves; ask Erin before you change it.
- id: sre
  name: SRE # the on-call people
  aliases: [Site Reliability, ops]
  members:
    # everybody in the channel
    - "~core/sre"
    - "@alice"
  quorum: 2

# Those who own the cluster
- id: platform
  name: 'Platform'
  members: []
`;

test('a text is read as it stands, with what is usual filled in', () => {
  expect(draftsOf(byHand)).toEqual([
    {
      id: 'sre',
      name: 'SRE',
      aliases: ['Site Reliability', 'ops'],
      members: ['~core/sre', '@alice'],
      quorum: '2',
    },
    {id: 'platform', name: 'Platform', aliases: [], members: [], quorum: '1'},
  ]);
});

test.each([
  ['no YAML', '- id: ['],
  ['a map', 'id: sre'],
  ['a list of words', '- sre'],
  ['members that are no list', '- id: sre\n  members: "@alice"'],
  ['members that are lists', '- id: sre\n  members: [["@alice"]]'],
  ['references', '- &a {id: sre}\n- *a'],
  ['nothing', ''],
])('%s is for no form', (_what, text) => {
  expect(draftsOf(text)).toBeNull();
});

test('an ampersand in a name is no reference', () => {
  expect(draftsOf('- id: rd\n  name: "R &D"\n  members: ["@a"] # *all*, &c\n')).toHaveLength(1);
});

/** Lines of the first that the second lacks, and the other way round. */
function difference(before: string, after: string): {gone: string[]; come: string[]} {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line))};
}

test.each([
  [
    'a name',
    withField(byHand, 1, 'name', 'Cluster'),
    {gone: ["  name: 'Platform'"], come: ["  name: 'Cluster'"]},
  ],
  ['aliases', withField(byHand, 1, 'aliases', ['k8s']), {gone: [], come: ['  aliases: [ k8s ]']}],
  ['no alias', withField(byHand, 0, 'aliases', []), {gone: ['  aliases: [Site Reliability, ops]'], come: []}],
  ['a quorum', withField(byHand, 0, 'quorum', 3), {gone: ['  quorum: 2'], come: ['  quorum: 3']}],
  ['the usual quorum', withField(byHand, 0, 'quorum', 1), {gone: ['  quorum: 2'], come: []}],
  ['a member', withMember(byHand, 0, '@bob'), {gone: [], come: ['    - "@bob"']}],
  ['a member less', withoutMember(byHand, 0, 1), {gone: ['    - "@alice"'], come: []}],
  ['a first member', withMember(byHand, 1, '@bob'), {gone: ['  members: []'], come: ['    - "@bob"']}],
  [
    'a team',
    withTeam(byHand, {id: 'sec', name: 'Security'}),
    {gone: [], come: ['- id: sec', '  name: Security']},
  ],
])(
  'changing %s leaves everything else as it was written, comments included',
  (_what, after, {gone, come}) => {
    const changed = difference(byHand, after);
    // The library writes lists in one line with a space inside of the brackets.
    const same = (line: string): string => line.replace(/\[ /u, '[').replace(/ \]/u, ']');
    expect(changed.gone.map(same).filter((line) => !changed.come.map(same).includes(line))).toEqual(
      gone.map(same),
    );
    expect(changed.come.map(same)).toEqual(expect.arrayContaining(come.map(same)));
    for (const comment of byHand.match(/#.*/gu) ?? []) {
      expect(after).toContain(comment);
    }
  },
);

test('a team that moves takes the comment above it along', () => {
  const moved = withTeamMoved(byHand, 1, -1);
  expect(draftsOf(moved)?.map(({id}) => id)).toEqual(['platform', 'sre']);
  expect(moved.indexOf('# Those who own the cluster')).toBeLessThan(moved.indexOf('id: platform'));
  expect(moved.indexOf('# the on-call people')).toBeGreaterThan(moved.indexOf('id: platform'));
});

test('a team that is removed goes, and the others stay', () => {
  expect(draftsOf(withoutTeam(byHand, 0))?.map(({id}) => id)).toEqual(['platform']);
});

test('the last member leaves an empty list', () => {
  expect(withoutMember('- id: sre\n  members:\n    - "@alice"\n', 0, 0)).toBe('- id: sre\n  members: []\n');
});

test.each([
  ['Data Platform', [], 'data-platform'],
  ['Qualität & Test', [], 'qualitat-test'],
  ['基盤', [], 'team'],
  ['基盤', ['team'], 'team-2'],
  ['42', [], 'team'],
  ['A very long name of a team that nobody says', [], 'a-very-long-name-of-a-te'],
])('the id of %s beside %j is %s', (name, taken, id) => {
  expect(idFor(name, taken)).toBe(id);
});
