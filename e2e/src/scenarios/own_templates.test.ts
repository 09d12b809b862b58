import {onBoard, onEachBoard, thisBoard} from '../boards';
import type {Channel} from '../models';
import {InPlaybooks} from '../playbooks';
import {cardText, prepareReviews, recordText, startedReview, type, type SeenReview} from '../reviews';
import {until} from '../until';
import {type OwnWorld, startWorld} from '../world';

/** Of the parent only the sections Scope and SRE are kept, each with what it may need. */
const yaml = (version: string, more = '') => `# What our payments team asks.
id: payments
version: ${version}
title: Payments review
extends: mattermost-prr
drop: [platform, security, acceptance]
change:
  - id: sre-runbooks
    title: Runbook is linked, tried by somebody else
add:
  - section: sre
    after: sre-runbooks
    items:
      - id: sre-refunds
        title: Refunds work while the ledger is down
        why: Customers call at once.
        evidence: A link to the rehearsal.
        tiers: [1]
${more}`;

const ANOTHER = `sections:
  - id: ledger
    title: Ledger
    items: [{id: ledger-balance, title: The ledger balances}]
`;

let world: OwnWorld;
let office: Channel;
let review: SeenReview;

// A world of its own: a template that is brought is offered to everybody on a server.
beforeAll(async () => {
  world = await startWorld({board: thisBoard(), say: () => undefined});
  await prepareReviews(world);
  office = await world.dave.createChannel(world.team.id, 'own-templates');
  for (const {id} of [world.admin, world.alice, world.bob, world.carol]) {
    await world.dave.addMember(office.id, id);
  }
});

afterAll(async () => {
  await world.stop();
});

onEachBoard('own templates', () => {
  test('a broken file is answered with line and field, and changes nothing', async () => {
    const broken = yaml('1.0.0')
      .replace('sre-runbooks', 'sre-runboks')
      .replace('tiers: [1]', 'tiers: [1, 9]');
    await world.admin.postWithFiles(office.id, 'A first try', {'payments.yaml': broken});
    expect(await asAdmin('import')).toMatch(
      /was not stored[^]*Line 18 \(add 1, item 1, tier 2\): 9 is not a tier/,
    );
    const better = broken.replace(', 9', '');
    const {id} = await world.admin.postWithFiles(office.id, 'Again', {'payments.yaml': better});
    expect(await asAdmin(`import https://chat.example/core/pl/${id}`)).toContain(
      'Line 8 (change 1, id): there is no item or section sre-runboks in mattermost-prr',
    );
    expect(await asDave('list all')).not.toContain('payments');
  });

  test('only system admins store one; everybody may try a file', async () => {
    await world.dave.postWithFiles(office.id, '', {'payments.yaml': yaml('1.0.0')});
    expect(await asDave('import')).toContain('Only system admins may store templates');
    expect(await asDave('check')).toContain('**Payments review** `payments` 1.0.0 is well formed');
    const secret = await world.admin.createChannel(world.team.id, 'secret-templates', 'P');
    const hidden = await world.admin.postWithFiles(secret.id, '', {'x.yaml': yaml('1.0.0')});
    expect(await asDave(`check ${hidden.id}`)).toContain('is not the link of a post that you can read');
  });

  test('what an admin has posted and imported is there to start from', async () => {
    const {id} = await world.admin.postWithFiles(office.id, 'Ours', {'payments.yaml': yaml('1.0.0')});
    const answer = await type(world.admin, office, '/prr template import', id);
    expect(answer).toContain('**Payments review** `payments` 1.0.0 is stored: 2 sections');
    expect(answer).toMatch(/It inherits from mattermost-prr \d+\.\d+\.\d+\./);
    expect(answer).toContain('Its reviews need the approval of SRE.');
    expect(await asDave('list')).toMatch(
      /\*\*Payments review\*\* `payments` 1\.0\.0, brought by @admin on \d{4}-/,
    );
    const shown = await asDave('show payments');
    expect(shown).toContain('- Refunds work while the ledger is down `sre-refunds`, **mandatory** in tier 1');
    expect(shown).toContain('- Runbook is linked, tried by somebody else `sre-runbooks`');

    review = await startedReview(
      world.dave,
      await type(world.dave, office, '/prr start "Payments to production" --template payments'),
    );
    await cardText(world.dave, review.card, 'Template Payments review 1.0.0');
    expect(await type(world.dave, office, '/prr items')).toContain('Refunds work while the ledger is down');
  });

  test('a version never changes; a review keeps the one it began with, and says so', async () => {
    await world.admin.postWithFiles(office.id, '', {'payments.yaml': yaml('1.0.0', ANOTHER)});
    expect(await asAdmin('import')).toContain(
      'payments 1.0.0 is already stored with other content; raise the version.',
    );
    await world.admin.postWithFiles(office.id, '', {'payments.yaml': yaml('1.1.0', ANOTHER)});
    expect(await asAdmin('import')).toContain('`payments` 1.1.0 is stored: 3 sections');

    expect(await type(world.dave, office, '/prr status')).toContain(
      'It began with version 1.0.0 of the template Payments review and keeps it; 1.1.0 is there by now.',
    );
    expect(await type(world.dave, office, '/prr items')).not.toContain('The ledger balances');
    await cardText(world.dave, review.card, 'Template Payments review 1.0.0');
    expect(await asDave('show payments 1.0.0')).not.toContain('Ledger');
  });

  test('an export is the file as it was brought, for that person alone', async () => {
    expect(await asDave('export payments 1.0.0')).toContain('payments-1.0.0.yaml is in your direct messages');
    expect(await lastFile('payments-1.0.0.yaml')).toBe(yaml('1.0.0'));
  });

  test('from a retired one nothing is started, and its review goes on to the end', async () => {
    expect(await asAdmin('retire payments')).toContain('One open review goes on with it.');
    const elsewhere = await world.dave.createChannel(world.team.id, 'own-templates-later');
    const start = '/prr start "Later" --template payments';
    expect(await type(world.dave, elsewhere, start)).toContain('The template “payments” is retired');
    expect(await asDave('list')).not.toContain('payments');
    expect(await asDave('list all')).toContain('retired by @admin');

    await world.alice.createPost(office.id, 'SRE review is completed');
    await cardText(world.dave, review.card, /✅.*SRE/);
    expect(await type(world.dave, office, '/prr close')).toContain('is closed');
    expect(await recordText(world.dave, review.card)).toMatch(/Payments review[^]{1,40}1\.0\.0/);

    expect(await asAdmin('restore payments')).toBe('**Payments review** is offered again.');
    const next = await startedReview(world.dave, await type(world.dave, elsewhere, start));
    expect(next.card.is_pinned).toBe(true);
    expect(await type(world.dave, elsewhere, `/prr cancel ${next.key} done`)).toContain('is cancelled');
  });
});

onBoard('playbooks', 'templates and playbooks', () => {
  test('a playbook that people have edited becomes a template, and the same playbook again', async () => {
    const team = await world.admin.createTeam('round-trip', 'Round trip');
    await world.admin.addToTeam(team.id, world.dave.id);
    const channel = await world.dave.createChannel(team.id, 'playbooks');
    const dave = new InPlaybooks(world.dave);
    const find = async (title: string) =>
      (await dave.playbooks(team.id)).filter((each) => each.title === title);

    await type(world.dave, channel, '/prr setup');
    const [made] = await find('Mattermost PRR');
    const checklists = made!.checklists.slice(0, 2);
    checklists[1]!.items[0]!.title = 'Our very own question';
    await dave.changePlaybook(made!.id, {title: 'Round PRR', checklists});
    expect(await type(world.dave, channel, '/prr template export --playbook Round PRR')).toContain(
      'round-prr-1.0.0.yaml is in your direct messages',
    );
    const file = await lastFile('round-prr-1.0.0.yaml');
    expect(file).toMatch(/^ {8}why: /m);

    const imported = await type(world.admin, office, `/prr template import \`\`\`\n${file}\n\`\`\``);
    expect(imported).toContain('`round-prr` 1.0.0 is stored');
    await type(world.dave, channel, '/prr setup');
    const both = await find('Round PRR');
    expect(both).toHaveLength(2);
    const [one, other] = both.map((each) =>
      each.checklists.map(({title, items}) => [
        title,
        items.map((item) => [item.title, 'description' in item ? item.description : '']),
      ]),
    );
    expect(other).toEqual(one);
    await type(world.admin, office, '/prr template retire round-prr');
  });
});

function asAdmin(words: string): Promise<string> {
  return type(world.admin, office, `/prr template ${words}`);
}

function asDave(words: string): Promise<string> {
  return type(world.dave, office, `/prr template ${words}`);
}

/** The text of the file that the bot has sent dave. */
async function lastFile(name: string): Promise<string> {
  const bot = await world.dave.userByName('prr');
  const {id} = await world.dave.direct(bot.id);
  const [post] = await until(
    `${name} from the bot`,
    async () => (await world.dave.posts(id)).filter(({message}) => message.includes(name)),
    (posts) => posts.length > 0,
  );
  const [file = ''] = post?.file_ids ?? [];
  return world.dave.fileText(file);
}
