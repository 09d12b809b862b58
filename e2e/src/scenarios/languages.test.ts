import {onEachBoard} from '../boards';
import {Client, textOf} from '../client';
import {
  cardText,
  recordText,
  saidInThread,
  type SeenReview,
  startedReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {PASSWORD} from '../world';

/** What the German help gives as an example. */
const WORDS = 'SRE-Review ist abgeschlossen';

let world: SharedWorld;
/** Reads German, on a server whose language is English. */
let greta: Client;
let review: SeenReview;
let answer: string;

beforeAll(async () => {
  world = await sharedWorld();
  const user = await world.admin.createUser('greta', PASSWORD);
  await world.admin.addToTeam(world.team.id, user.id);
  greta = await Client.login(world.address, 'greta', PASSWORD);
  await greta.rest.put('/users/me/patch', {locale: 'de'});
  const channel = await greta.createChannel(world.team.id, 'auf-deutsch');
  await world.admin.addMember(channel.id, world.alice.id);
  answer = await type(greta, channel, '/prr start "Checkout auf Deutsch"');
  review = await startedReview(greta, answer);
});

afterAll(async () => {
  await world.leave();
});

onEachBoard('languages', () => {
  test('what one person is told is in theirs', async () => {
    expect(answer).toContain('Checkout auf Deutsch, ist gestartet. [Zur Karte](');
    const help = await type(greta, review.channel, '/prr help');
    expect(help).toContain('`/prr tick <number or text> [PRR-12]` hakt einen Punkt ab');
    expect(help).toContain(`zum Beispiel: ${WORDS}`);
    expect(await type(greta, review.channel, '/prr tikc 1')).toBe(
      'Es gibt keinen Befehl tikc. Meinten Sie `/prr tick`? `/prr help` zeigt, was es gibt.',
    );
    expect(await type(greta, review.channel, '/prr tick 9999')).toContain('also keinen Punkt 9999');
    expect(await type(world.alice, review.channel, '/prr tikc 1')).toContain('There is no command tikc.');
  });

  test('so is what comes of their post', async () => {
    const told = await toldPrivately(greta, review.channel, () => greta.createPost(review.channel.id, WORDS));
    expect(textOf(told)).toContain('Nur aktuelle Mitglieder von SRE können für');
  });

  test('what everybody reads is in the server’s, whoever started the review, and in whatever words it is signed', async () => {
    expect(await cardText(greta, review.card, 'DRI @greta')).toContain('⬜ **SRE** is waiting');
    await saidInThread(greta, review.card, '@greta has started the review');
    await world.alice.createPost(review.channel.id, WORDS);
    expect(await cardText(greta, review.card, 'SRE** approved')).toContain('✅ **SRE** approved by @alice');
  });

  test('and the record', async () => {
    expect(await type(greta, review.channel, '/prr cancel Nur ein Versuch')).toContain(
      'ist abgebrochen: Nur ein Versuch',
    );
    expect(await recordText(greta, review.card)).toContain(WORDS);
  });
});
