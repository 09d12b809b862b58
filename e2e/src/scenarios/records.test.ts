import {generateKeyPairSync, sign} from 'node:crypto';
import axios from 'axios';
import {encode, keyIdOf, seal} from '../../../server/src/records/envelope';
import {type Envelope, envelopeSchema} from '../../../server/src/records/record_schema';
import {onEachBoard} from '../boards';
import {Client} from '../client';
import {
  approve,
  cardText,
  fileTexts,
  saidInThread,
  type SeenReview,
  startedReview,
  startReview,
  type,
} from '../reviews';
import type {Channel, Post} from '../models';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {PASSWORD} from '../world';

let world: SharedWorld;
let square: Channel;

beforeAll(async () => {
  world = await sharedWorld();
  square = await world.dave.channelByName(world.team.id, 'town-square');
});

afterAll(async () => {
  await world.leave();
});

/** Closes the review, and waits for the record of that number. */
async function close(by: Client, {channel, card, key}: SeenReview, number: number): Promise<Post> {
  await type(by, channel, `/prr close ${key}`);
  await cardText(by, card, '**Closed** by');
  return saidInThread(by, card, `Record ${number} of ${key}`);
}

/** The record's files: Markdown, then JSON. */
async function filesOf(by: Client, record: Post): Promise<{markdown: string; json: string}> {
  const [markdown = ''] = await fileTexts(by, record, '.md');
  const [json = ''] = await fileTexts(by, record, '.json');
  return {markdown, json};
}

function read(json: string): Envelope {
  return envelopeSchema.parse(JSON.parse(json));
}

/** What a browser gets that somebody is logged in with: a cookie, and no token in a header. */
function browse(client: Client | null, path: string) {
  return axios.get<string>(`${world.address}/plugins/prr/api/v1/records/${path}`, {
    headers: client === null ? {} : {Cookie: `MMAUTHTOKEN=${client.rest.token}`},
    responseType: 'text',
    proxy: false,
    validateStatus: () => true,
  });
}

async function statusFor(client: Client | null, path: string): Promise<number> {
  return (await browse(client, path)).status;
}

/** Uploads a file to the channel, and has it checked there. */
async function verified(by: Client, channel: Channel, name: string, content: string | Uint8Array) {
  await by.postWithFiles(channel.id, 'is this real?', {[name]: content});
  return type(by, channel, '/prr verify');
}

/** Hashed and signed again, by a key that the file brings along. */
function forged(envelope: Envelope): Uint8Array {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519');
  const spki = publicKey.export({format: 'der', type: 'spki'}).toString('base64');
  const {digest: _digest, signature: _signature, ...signed} = envelope;
  return encode(
    seal(signed, {publicKey: spki, keyId: keyIdOf(spki), sign: (bytes) => sign(null, bytes, privateKey)}),
  );
}

onEachBoard('records', () => {
  describe('of a review that was closed, taken up again and closed', () => {
    let review: SeenReview;
    let first: {markdown: string; json: string};
    let fileId: string;

    beforeAll(async () => {
      review = await startReview(world, 'Recorded quokka service');
      await approve(world, review);
      const record = await close(world.dave, review, 1);
      first = await filesOf(world.dave, record);
      fileId = record.file_ids?.[0] ?? '';
    });

    test('have every sign-off with its words and its post, and are genuine in their thread', async () => {
      const {record, chain} = read(first.json);
      expect(record).toMatchObject({
        key: review.key,
        status: 'closed',
        title: 'Recorded quokka service',
        channel: {id: review.channel.id, name: review.channel.name},
        mattermostTeam: {id: world.team.id, name: world.team.name},
      });
      expect(record.people.map(({username}) => username)).toEqual(
        expect.arrayContaining(['dave', 'alice', 'bob', 'carol']),
      );
      const [sre] = record.approvals.filter(({name}) => name === 'SRE');
      expect(sre?.signatures).toMatchObject([
        {user: world.alice.id, words: 'SRE review is completed', counts: true},
      ]);
      expect(sre?.signatures[0]?.permalink).toMatch(/\/pl\/[a-z0-9]{26}$/);
      expect(record.items.some(({why}) => why !== '')).toBe(true);
      expect(chain).toMatchObject({number: 1, previous: ''});
      const said = await type(world.dave, review.channel, '/prr verify', review.card.id);
      expect(said.match(/Genuine/g)).toHaveLength(2);
      expect(said).toContain('It is the latest record of this review.');
    });

    test('are told from what was changed, hashed again, or signed by somebody else', async () => {
      const {dave} = world;
      const {channel, key} = review;
      const changed = first.json.replace('SRE review is completed', 'SRE review is completec');
      const said = await verified(dave, channel, 'a.json', changed);
      expect(said).toContain(`❌ **Changed.** a.json is not what was recorded as record 1 of ${key}`);
      expect(said).toMatch(/`record\.approvals\[\d\]\.signatures\[0\]\.words`/);
      const envelope = read(changed);
      const {digest} = read(new TextDecoder().decode(forged(envelope)));
      const hashed = encode({...envelope, digest});
      expect(await verified(dave, channel, 'b.json', hashed)).toContain('It was hashed again after that');
      expect(await verified(dave, channel, 'c.json', forged(envelope))).toContain('❌ **Not ours.**');
      expect(await verified(dave, channel, 'd.json', first.json)).toContain('✅ **Genuine.**');
      expect(await verified(dave, channel, 'e.md', first.markdown)).toContain('✅ **Genuine.**');
      expect(await verified(dave, channel, 'f.md', `${first.markdown} `)).toContain('❌ **Changed.**');
      expect(await verified(dave, channel, 'g.json', '{}')).toContain('❌ **Not a record.**');
    });

    test('are a page for printing, a file, and nothing at all for others', async () => {
      const {dave, erin, admin} = world;
      const page = await browse(dave, `${review.key}.html`);
      expect(page.status).toBe(200);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'; style-src 'sha256-");
      expect(String(page.headers['content-type'])).toContain('text/html');
      expect(page.data).toContain('SRE review is completed');
      expect((await browse(dave, `${review.key}/1.json`)).data).toBe(first.json);
      expect((await browse(dave, `${review.key}/1.md`)).data).toBe(first.markdown);
      expect(await statusFor(admin, `${review.key}/1.json`)).toBe(200);
      expect(await statusFor(null, `${review.key}.html`)).toBe(401);
      const [forbidden, unknown] = [
        await browse(erin, `${review.key}.html`),
        await browse(erin, 'PRR-99999.html'),
      ];
      expect([forbidden.status, forbidden.data]).toEqual([404, unknown.data]);
      expect(unknown.status).toBe(404);
    });

    test('are found by who may read them', async () => {
      const {dave, erin, admin} = world;
      const today = new Date().toISOString().slice(0, 10);
      const query = `/prr search quokka --team=SRE --person=@alice --from=${today} --status=closed`;
      expect(await type(dave, square, query)).toContain(review.key);
      expect(await type(admin, square, query)).toContain(review.key);
      expect(await type(erin, square, query)).not.toContain(review.key);
      expect(await type(dave, square, '/prr search quokka --to=2020-01-01')).not.toContain(review.key);
      expect(await type(dave, square, '/prr search quokka --person=@gus')).not.toContain(review.key);
    });

    test('are chained, and the first says that another holds', async () => {
      const {dave, erin} = world;
      await type(dave, review.channel, `/prr reopen ${review.key}`);
      await cardText(dave, review.card, 'The review stays open until somebody closes it');
      const second = read((await filesOf(dave, await close(dave, review, 2))).json);
      expect(second.chain).toMatchObject({number: 2, previous: read(first.json).digest});
      expect(await type(dave, square, `/prr verify ${fileId}`)).toContain(
        'the record that holds is number 2',
      );
      expect(await type(erin, square, `/prr verify ${fileId}`)).toContain('that you can read');
      expect(await type(dave, review.channel, `/prr record ${review.key}`)).toContain(second.digest);
    });

    test('outlive the archiving of the channel for those who could read them, and a service is due again', async () => {
      const {dave, alice, erin, admin} = world;
      expect(await type(dave, review.channel, `/prr re-review 2099-11-01 ${review.key}`)).toContain(
        'is to be reviewed again by 2099-11-01',
      );
      expect(await type(dave, square, '/prr search quokka')).toContain('again by 2099-11-01');
      await admin.archiveChannel(review.channel.id);
      expect(await statusFor(alice, `${review.key}/1.html`)).toBe(200);
      expect(await statusFor(erin, `${review.key}/1.html`)).toBe(404);
      expect(await type(alice, square, `/prr verify ${review.key}`)).toContain('✅ **Genuine.**');
      expect(await type(alice, square, '/prr search quokka')).toContain(review.key);
    });

    test('are erased by a system admin only, and stay in the chain', async () => {
      const {dave, admin} = world;
      const erase = `/prr record erase ${review.key} 1 asked by the works council`;
      expect(await type(dave, square, erase)).toContain('Only system admins can erase a record.');
      expect(await type(admin, square, erase)).toContain('is erased');
      expect(await statusFor(dave, `${review.key}/1.json`)).toBe(410);
      expect((await browse(dave, `${review.key}/1.html`)).data).toContain('asked by the works council');
      const said = await type(dave, square, `/prr verify ${review.key}`);
      expect(said).toContain('⚠️ **Erased.**');
      expect(said).toContain('✅ **Genuine.**');
    });
  });

  test('read and verify the same when a person and the channel are deleted for good', async () => {
    const {admin, bob, alice, carol, dave, team} = world;
    const name = `zoe-${world.board}`;
    const user = await admin.createUser(name, PASSWORD);
    await admin.addToTeam(team.id, user.id);
    const zoe = await Client.login(world.address, name, PASSWORD);
    const typed = `/prr start "Recorded wombat service" @${bob.username} @${alice.username} @${carol.username} @${dave.username} --new`;
    const review = await startedReview(zoe, await type(zoe, square, typed));
    await approve(world, review);
    const {json} = await filesOf(zoe, await close(zoe, review, 1));
    await admin.patchConfig({
      ServiceSettings: {EnableAPIUserDeletion: true, EnableAPIChannelDeletion: true},
    });
    await admin.rest.delete(`/users/${user.id}?permanent=true`);
    expect((await browse(bob, `${review.key}.json`)).data).toBe(json);
    expect(read(json).record.people).toContainEqual(expect.objectContaining({id: user.id, username: name}));
    expect((await browse(bob, `${review.key}.html`)).data).toContain(`@${name}`);
    expect(await verified(bob, square, 'kept.json', json)).toContain('✅ **Genuine.**');
    expect(await type(bob, square, `/prr search wombat --person=${user.id}`)).toContain(review.key);
    await admin.rest.delete(`/channels/${review.channel.id}?permanent=true`);
    expect(await statusFor(bob, `${review.key}.json`)).toBe(404);
    expect(await statusFor(admin, `${review.key}.json`)).toBe(200);
    expect(await type(admin, square, '/prr search wombat')).toContain(review.key);
    expect(await type(bob, square, '/prr search wombat')).not.toContain(review.key);
  });
});
