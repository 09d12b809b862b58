import {createHash} from 'node:crypto';
import {onEachBoard} from '../boards';
import type {Client} from '../client';
import type {Channel} from '../models';
import {
  cardText,
  fileTexts,
  prepareReviews,
  REVIEWERS,
  saidInThread,
  startedReview,
  type SeenReview,
  type,
} from '../reviews';
import {sharedWorld} from '../shared_world';
import type {World} from '../world';

/** Which teams each of the library's templates asks, and what it has to be told about itself. */
const TEMPLATES = [
  {id: 'mattermost-prr', teams: ['SRE', 'Platform', 'Security'], facts: []},
  {id: 'simple-prr', teams: ['SRE'], facts: ['stage operation', 'exit-criteria two quiet weeks']},
  {id: 'dpr', teams: [], facts: ['data-class internal']},
  {id: 'launch', teams: ['SRE', 'Platform', 'Security'], facts: ['kind small feature']},
  {id: 'early-engagement', teams: ['SRE'], facts: ['reason the team asked']},
  {id: 'frameworks', teams: ['SRE', 'Platform'], facts: ['framework-support supported']},
] as const;

interface RecordFile {
  digest: string;
  signature: unknown;
  record: {
    key: string;
    items: {number: number; title: string; state: string; answer?: {text: string} | null}[];
    [field: string]: unknown;
  };
}

let world: World;

beforeAll(async () => {
  world = await sharedWorld();
  await prepareReviews(world);
});

/** Numbers of all items, as the list of them shows. */
async function itemNumbers(client: Client, {channel, key}: SeenReview): Promise<number[]> {
  const listed = await type(client, channel, `/prr items ${key}`);
  return [...listed.matchAll(/^[☐✓–] \*\*(\d{1,3})\*\*/gmu)].map(([, number]) => Number(number));
}

/** The file with a digest that fits what is in it (RFC 8785), as whoever changes it would write it. */
function hashed(file: RecordFile): string {
  const {digest: _before, signature, ...signed} = file;
  const digest = createHash('sha256')
    .update(JSON.stringify(sorted(signed)))
    .digest('hex');
  return `${JSON.stringify({...signed, signature, digest}, null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}

/** Posts a file and has it verified. @returns what the command says of it */
async function verified(client: Client, channel: Channel, name: string, content: string): Promise<string> {
  await client.postWithFiles(channel.id, 'Is this what was recorded?', {[name]: content});
  return type(client, channel, '/prr verify');
}

onEachBoard('the library', () => {
  test.each(TEMPLATES)(
    '$id is started, answered, approved and closed, and its record is verified',
    async ({id, teams, facts}) => {
      const {dave} = world;
      const square = await dave.channelByName(world.team.id, 'town-square');
      const people = REVIEWERS.filter(({team}) => teams.some((each) => each === team));
      const invited = people.map(({name}) => `@${name}`).join(' ');
      const review = await startedReview(
        dave,
        await type(dave, square, `/prr start "Ledger service by ${id}" ${invited} --new --template ${id}`),
      );
      const {channel, key, card} = review;
      await type(dave, channel, '/prr tier 99.9%');
      for (const fact of facts) {
        expect(await type(dave, channel, `/prr set ${fact}`)).toContain(fact.split(' ').at(-1));
      }
      const numbers = await itemNumbers(dave, review);
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      for (const number of numbers) {
        await type(
          dave,
          channel,
          `/prr answer ${String(number)} see https://wiki.example/${id}/${String(number)}?a=1&b=2`,
        );
      }

      for (const {team, name, words} of people) {
        await world[name].createPost(channel.id, words);
        await cardText(dave, card, new RegExp(`✅ \\*\\*${team}\\*\\*.*@${name}`));
      }
      await type(dave, channel, `/prr close ${key}`);
      const post = await saidInThread(dave, card, `Record of ${key}`);

      const [text = ''] = await fileTexts(dave, post, '.json');
      const file = JSON.parse(text) as RecordFile;
      expect(file.record.key).toBe(key);
      expect(file.record.items).toHaveLength(numbers.length);
      for (const {number, title, answer} of file.record.items) {
        if (/^(?:SRE|Platform|Security) review/u.test(title)) continue; // Answered by signing off.
        expect(answer?.text).toBe(`see https://wiki.example/${id}/${String(number)}?a=1&b=2`);
      }

      expect(await verified(dave, channel, `${key}-record-1.json`, text)).toMatch(/genuine/iu);
      const oneByte = text.replace('Ledger service', 'Ledger servicE');
      expect(await verified(dave, channel, `${key}-record-1.json`, oneByte)).toMatch(/changed/iu);
      const hashedAgain = hashed({...file, record: {...file.record, title: 'Another service'}});
      expect(await verified(dave, channel, `${key}-record-1.json`, hashedAgain)).toContain(
        'It was hashed again',
      );
    },
  );
});
