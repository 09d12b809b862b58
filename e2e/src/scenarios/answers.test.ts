import {onBoard, onEachBoard} from '../boards';
import {textOf} from '../client';
import type {OpenDialog, Post} from '../models';
import {InPlaybooks} from '../playbooks';
import {
  approve,
  BOT,
  cardText,
  receiptFor,
  saidInThread,
  type SeenReview,
  startReview,
  toldPrivately,
  type,
} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {numberOf} from '../template_items';
import {until} from '../until';

const SLO = numberOf('sre-slo');
const ALERTS = numberOf('sre-alerts');
const RUNBOOKS = numberOf('sre-runbooks');
const DASHBOARD = numberOf('sre-dashboard');

let world: SharedWorld;
let review: SeenReview;
let bot: string;

beforeAll(async () => {
  world = await sharedWorld();
  bot = (await world.dave.userByName(BOT)).id;
  review = await startReview(world, 'Answered');
});

afterAll(async () => {
  await world.leave();
});

/** What dave reads when he types it in the review's channel. */
function says(command: string, person = world.dave): Promise<string> {
  return type(person, review.channel, `/prr ${command}`);
}

function nextMonth(): string {
  return new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10);
}

async function clipped(post: Post, ...emoji: string[]): Promise<void> {
  await until(
    `the bot’s ${emoji.join() || 'nothing'}`,
    () => world.dave.reactions(post.id, bot),
    (seen) => seen.join() === emoji.join(),
  );
}

onEachBoard('answers and evidence', () => {
  test('are given by command: words kept, links named, nothing ticked', async () => {
    const answer = await says(
      `answer ${SLO} 99.9 % over a month, see [the *SLO*](https://wiki.example/slo_(v2)?a=1&b=2)`,
    );
    expect(answer).toContain(`Item ${SLO} of ${review.key} is answered`);
    const item = await says(`item ${SLO}`);
    expect(item).toContain('*Why it matters:*');
    expect(item).toContain('*Good evidence:*');
    expect(item).toContain('*Answered by @dave');
    expect(item).toContain('[the SLO](https://wiki.example/slo_%28v2%29?a=1&b=2)');
    expect(item).toMatch(new RegExp(`☐ \\*\\*${SLO}\\*\\*`));
    await cardText(world.dave, review.card, /📎 1 of \d+ answered/);
    expect(await says('items')).toMatch(new RegExp(`☐ \\*\\*${SLO}\\*\\* .* 📎`));
    expect(await says('answers SRE')).toContain('no answer yet');
  });

  test('are given in a dialog, which says why it matters and checks links', async () => {
    const events = await world.dave.listen();
    let dialog: OpenDialog;
    try {
      await world.dave.command(review.channel, `/prr answer ${ALERTS}`);
      dialog = await events.dialog();
    } finally {
      await events.close();
    }
    expect(dialog.dialog.introduction_text).toContain('*Good evidence:*');
    const wrong = await world.dave.submitDialog(dialog, review.channel, {
      kind: 'answered',
      text: 'They page us',
      evidence: 'ask Bob',
    });
    expect(wrong.errors?.['evidence']).toContain('“ask Bob” is no link');
    await toldPrivately(world.dave, review.channel, () =>
      world.dave.submitDialog(dialog, review.channel, {
        kind: 'answered',
        text: 'They page us',
        evidence: 'Alert rules: https://git.example/alerts.yaml',
      }),
    );
    expect(await says(`item ${ALERTS}`)).toContain('[Alert rules](https://git.example/alerts.yaml)');
  });

  test('are given in a thread, with files; change and go with the reply; a question is no answer', async () => {
    const {alice, dave} = world;
    const [, rootId = ''] = /\/pl\/([a-z0-9]{26})/.exec(await says(`answer ${RUNBOOKS} --thread`)) ?? [];
    const root = await dave.getPost(rootId);
    expect(root.root_id).toBe('');
    expect(root.message).toContain(`**Item ${RUNBOOKS}** of ${review.key}`);
    expect(await says(`answer ${RUNBOOKS} --thread`)).toContain(rootId);
    const post = await dave.postWithFiles(
      review.channel.id,
      'Five of them',
      {'runbooks.md': '# Restart'},
      rootId,
    );
    await clipped(post, 'paperclip');
    const question = await alice.createPost(review.channel.id, 'Who walked through them?', rootId);
    const more = await dave.createPost(review.channel.id, 'https://wiki.example/walked', rootId);
    await clipped(more, 'paperclip');
    await clipped(question);
    let item = await says(`item ${RUNBOOKS}`);
    expect(item).toContain('> Five of them');
    expect(item).toMatch(/\[runbooks\.md\]\(.*\/pl\/.*\), \[wiki\.example\/walked\]/);
    expect(item).not.toContain('Who walked');
    await dave.patchPost(post.id, {message: 'Six of them'});
    await until(
      'the edited answer',
      () => says(`item ${RUNBOOKS}`),
      (text) => text.includes('> Six of them'),
    );
    await world.admin.patchPost(more.id, {message: 'https://evil.example'});
    await dave.deletePost(post.id);
    item = await until(
      'the answer without the deleted reply',
      () => says(`item ${RUNBOOKS}`),
      (text) => !text.includes('Six of them'),
    );
    expect(item).toContain('wiki.example/walked');
    expect(item).not.toContain('evil.example');
    const taken = await says(`answer ${RUNBOOKS} ${world.address}/${world.team.name}/pl/${question.id}`);
    expect(taken).toContain('is answered');
    expect(await says(`item ${RUNBOOKS}`)).toContain('> Who walked through them?');
    await clipped(more);
  });

  test('that an item does not apply stays visible, and skips it for its team alone', async () => {
    expect(await says(`na ${DASHBOARD}`)).toContain('Say why');
    expect(await says(`na ${DASHBOARD} it has no users yet`)).toContain('It is not skipped');
    expect(await says(`items`)).toMatch(new RegExp(`☐ \\*\\*${DASHBOARD}\\*\\*`));
    expect(await says(`na ${DASHBOARD} it has no users at all`, world.alice)).not.toContain(
      'It is not skipped',
    );
    const item = await says(`item ${DASHBOARD}`);
    expect(item).toMatch(new RegExp(`– \\*\\*${DASHBOARD}\\*\\*.*skipped`));
    expect(item).toContain('> it has no users at all');
  });

  test('gaps are ranked, owned, accepted until a day, and exported', async () => {
    expect(await says('gap 1 urgent nothing')).toContain('“urgent” is no severity');
    await says(
      `gap ${ALERTS} high no alert on the queue --owner @bob --due ${nextMonth()} --ticket https://t.example/OPS-1`,
    );
    await says('gap none critical =HYPERLINK("https://evil.example")');
    await saidInThread(world.dave, review.card, /\*\*G1\*\* \(high\) on item/);
    await cardText(world.dave, review.card, 'Open gaps: 1 critical, 1 high');
    const listed = await says('gaps');
    expect(listed.indexOf('**G2** critical')).toBeLessThan(listed.indexOf('**G1** high'));
    expect(listed).toContain('owner @bob');
    expect(listed).toContain('[ticket](https://t.example/OPS-1)');
    await says('gap rank G1 1');
    expect(await says('gaps')).toContain('1. **G1** high');
    expect(await says(`gap accept G1 @bob ${nextMonth()} the vendor fixes it`, world.alice)).toContain(
      'Only the DRI',
    );
    await says(`gap accept G1 @bob ${nextMonth()} the vendor fixes it`);
    await cardText(world.dave, review.card, /Open gaps: 1 critical · 1 accepted risk/);
    await says('gap rank G2 1');

    expect(await says('gaps csv')).toContain('direct message');
    const {id} = await world.dave.direct(bot);
    const sent = (await world.dave.posts(id)).filter(({file_ids = []}) => file_ids.length > 0).at(-1);
    const csv = await world.dave.fileText(sent?.file_ids?.[0] ?? '');
    expect(csv).toContain(`${review.key},Answered`);
    expect(csv).toContain('accepted');
    expect(csv).toMatch(/"'=HYPERLINK/);
    expect(await says('gap ticket G1')).toContain('## Done when this can be shown');
  });

  test('a reply may sign off too; closing names open gaps, and they are followed up after it', async () => {
    const thread = await says(`answer ${numberOf('sre-oncall')} --thread`);
    const [, rootId = ''] = /\/pl\/([a-z0-9]{26})/.exec(thread) ?? [];
    const both = await world.alice.createPost(review.channel.id, 'SRE review is completed', rootId);
    await receiptFor(world.alice, both);
    await until(
      'both signs on the reply',
      () => world.dave.reactions(both.id, bot),
      (seen) => seen.toSorted().join() === 'paperclip,white_check_mark',
    );
    await approve(world, review);
    expect(await says(`close ${review.key}`)).toContain(
      'One gap is open, which does not keep it from closing: G2',
    );
    await cardText(world.dave, review.card, '**Closed** by @dave');
    expect(await says(`answer ${SLO} ${review.key} changed`)).toContain('has ended');
    expect(await says(`gap done G2 ${review.key}`)).toContain('**G2** of');
    expect(await says(`gaps all ${review.key}`)).toMatch(/\*\*G2\*\* critical.*done, @dave/);
    expect(await says(`gap 1 ${review.key} low another`)).toContain('has ended');
  });
});

onBoard('playbooks', 'answers to items that are taken away', () => {
  test('are still there, and say so', async () => {
    const other = await startReview(world, 'Answered and gone');
    const command = (text: string): Promise<string> => type(world.dave, other.channel, `/prr ${text}`);
    await command(`answer ${DASHBOARD} ${other.key} https://grafana.example/d/checkout`);
    const inPlaybooks = new InPlaybooks(world.dave);
    const [run] = await inPlaybooks.runsIn(other.channel);
    const title = run?.checklists.flatMap(({items}) => items)[DASHBOARD - 1]?.title ?? '';
    await inPlaybooks.deleteItem(run?.id ?? '', title);
    const answers = await until(
      'the answer to an item that is gone',
      () => command(`answers ${other.key}`),
      (text) => text.includes('An item that is gone'),
    );
    expect(answers).toContain('[grafana.example/checkout](https://grafana.example/d/checkout)');
    expect(textOf(await world.dave.getPost(other.card.id))).not.toContain(title);
  });
});
