import {join} from 'node:path';
import {openCatalog} from '../../src/i18n/catalog';
import {Messages} from '../../src/i18n/messages';
import {read} from '../../src/reading/read';
import {readTeams} from '../../src/teams/team_definition';

const TEAMS = ['SRE', 'Platform', 'Security', 'Data Platform', 'Site Reliability'];
const readable = readTeams(JSON.stringify(TEAMS.map((name, index) => ({id: `t${String(index)}`, name}))));
if (!('value' in readable)) throw new Error('the teams are no teams');
const teams = readable.value;

const messages = new Messages({
  catalog: openCatalog(join(__dirname, '../../../assets/i18n'), (_locale, reason) => {
    throw new Error(reason);
  }),
  onBroken: (_locale, key, reason) => {
    throw new Error(`${key}: ${reason}`);
  },
});

/** What stands in the last quotation marks, or behind the last colon. */
function exampleIn(text: string): string {
  const quoted = [...text.matchAll(/[“„«「"]\s?([^“”„«»「」"]+?)\s?[”“»」"]/gu)].at(-1)?.[1];
  return quoted ?? text.split(/[:：]/u).at(-1)?.trim() ?? '';
}

const nothing = {
  count: 1,
  more: 0,
  numbers: '',
  members: '',
  title: '',
  key: '',
  dri: '',
  user: '',
  item: '',
  items: '',
};

describe.each(['en', 'de', 'es', 'fr', 'ja'])(
  'the examples of a sign-off in %s count when they are typed',
  (locale) => {
    const say = messages.translator(locale);

    it.each(['start.announcement', 'commands.help-foot', 'welcome.then'])('%s', (key) => {
      expect(read(exampleIn(say(key, nothing)), teams).verdicts).toEqual([
        expect.objectContaining({teamId: 't0', verdict: 'complete'}),
      ]);
    });

    it.each([
      'tick.mandatory-done',
      'tick.sign-off-missing',
      'commands.pending-team',
      'signoff.board.sign-too',
    ])('%s, for teams of any name', (key) => {
      const got = TEAMS.map((team) => read(exampleIn(say(key, {...nothing, team})), teams).verdicts);
      expect(got).toEqual(
        TEAMS.map((_name, index) => [
          expect.objectContaining({teamId: `t${String(index)}`, verdict: 'complete'}),
        ]),
      );
    });

    it('what Playbooks would take for one is none', () => {
      const text = say('setup.keywords.head', {...nothing, team: 'SRE'});
      const [example = ''] = text.match(/SRE.*[?？]|[^「«"“„]*SRE[^」»"”]*[?？]/u) ?? [];
      expect(example).not.toBe('');
      expect(read(example, teams).verdicts).toEqual([]);
    });
  },
);
