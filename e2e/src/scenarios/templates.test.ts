import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {onEachBoard, thisBoard} from '../boards';
import {prrBundle} from '../bundle';
import {bundleWith} from '../changed_bundle';
import {cachePath} from '../paths';
import {startReview, type} from '../reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

/** The colon on line 3 makes it no YAML. */
const BROKEN = 'id: broken\nversion: 1.0.0\ntitle: Not: YAML\nsections: []\n';

let directory: string;
let world: OwnWorld;

beforeAll(async () => {
  directory = mkdtempSync(cachePath('broken-template-'));
  const bundle = await bundleWith(prrBundle(), directory, 'assets/templates/broken.yaml', BROKEN);
  world = await startWorld({board: thisBoard(), say: () => undefined, bundle});
});

afterAll(async () => {
  await world.stop();
  rmSync(directory, {recursive: true});
});

onEachBoard('templates', () => {
  test('a broken template is named in the server’s log, with its line', async () => {
    const log = await until(
      'the template in the log',
      () =>
        readFileSync(world.server.logFile, 'utf8')
          .split('\n')
          .filter((line) => line.includes('broken.yaml')),
      (lines) => lines.length > 0,
    );
    expect(log).toEqual([expect.stringMatching(/"level":"error".*Line 3: this is not valid YAML/)]);
  });

  test('the other templates work', async () => {
    const {card} = await startReview(world, 'With the template that is left');
    expect(card.is_pinned).toBe(true);
    const square = await world.dave.channelByName(world.team.id, 'town-square');
    expect(await type(world.dave, square, '/prr start "Broken" --template broken')).toContain(
      'There is no template “broken”. Known templates: dpr, early-engagement, frameworks, launch, mattermost-prr, simple-prr.',
    );
  });
});
