import type {
  ApprovalView,
  Changed,
  ChannelReviews,
  ItemView,
  Refused,
  ReviewDetail,
} from '../../../server/src/views/views';
import {onEachBoard, thisBoard} from '../boards';
import {BrowserSession} from '../browser_session';
import {approvedBy, cardText, receiptFor, saidInThread, type SeenReview, startReview, type} from '../reviews';
import {sharedWorld, type SharedWorld} from '../shared_world';
import {itemIds, numberOf} from '../template_items';
import {PASSWORD} from '../world';

const SRE = numberOf('sre-slo');
const SRE_REVIEW = numberOf('sre-review');
const ITEMS = itemIds('').length;

let world: SharedWorld;
let review: SeenReview;
let alice: BrowserSession;
let dave: BrowserSession;

beforeAll(async () => {
  world = await sharedWorld();
  review = await startReview(world, 'Seen in the panel');
  [alice, dave] = await Promise.all([session('alice'), session('dave')]);
});

afterAll(async () => {
  await world.leave();
});

const session = (name: string): Promise<BrowserSession> =>
  BrowserSession.login(world.address, name, PASSWORD);

async function detail(by = alice): Promise<ReviewDetail> {
  const {status, body} = await by.get<ReviewDetail>(`/reviews/${review.key}`);
  expect({status, body}).toMatchObject({status: 200, body: {key: review.key}});
  return body;
}

async function change(by: BrowserSession, path: string, body: unknown = {}): Promise<Changed> {
  const answer = await by.post<Changed>(`/reviews/${review.key}${path}`, body);
  expect(answer).toMatchObject({status: 200});
  return answer.body;
}

function item({sections}: ReviewDetail, number: number): ItemView {
  const found = sections.flatMap(({items}) => items).find((each) => each.number === number);
  if (found === undefined) throw new Error(`there is no item ${String(number)}`);
  return found;
}

function approval({approvals}: ReviewDetail, teamId: string): ApprovalView {
  const found = approvals.find((each) => each.teamId === teamId);
  if (found === undefined) throw new Error(`${teamId} is not needed`);
  return found;
}

onEachBoard('the routes of the web app', () => {
  test('a channel tells of its reviews, and a review of all that is in it', async () => {
    const {body} = await alice.get<ChannelReviews>(`/channels/${review.channel.id}/reviews`);
    expect(body.reviews).toMatchObject([
      {
        key: review.key,
        status: 'open',
        board: thisBoard(),
        approved: 0,
        total: ITEMS,
        cardPostId: review.card.id,
      },
    ]);
    const seen = await detail();
    expect(seen).toMatchObject({
      title: 'Seen in the panel',
      driId: world.dave.id,
      template: {id: 'mattermost-prr'},
      me: {teams: ['sre'], may: {close: false, openGap: true}},
    });
    expect(seen.people[world.dave.id]).toBe('dave');
    expect(seen.boardLink.includes('/playbooks/runs/')).toBe(thisBoard() === 'playbooks');
    expect(item(seen, SRE)).toMatchObject({mine: true, state: 'open', may: {tick: true, answer: true}});
    expect(item(seen, SRE).why).not.toBe('');
    expect((await detail(dave)).me.may).toMatchObject({close: true, rename: true});

    const square = await world.dave.channelByName(world.team.id, 'off-topic');
    expect((await alice.get(`/channels/${square.id}/reviews`)).body).toEqual({reviews: []});
  });

  test('who cannot read the channel learns of nothing', async () => {
    const erin = await session('erin');
    const hidden = await erin.get<Refused>(`/reviews/${review.key}`);
    expect(hidden).toMatchObject({status: 404, body: {code: 'review.unknown'}});
    expect((await erin.get<Refused>('/reviews/PRR-99999')).body.code).toBe('review.unknown');
    expect((await erin.get(`/channels/${review.channel.id}/reviews`)).status).toBe(403);
    expect((await erin.post(`/reviews/${review.key}/cancel`, {reason: 'x'})).status).toBe(404);
  });

  test('another site presses nothing in somebody’s browser', async () => {
    const path = `/reviews/${review.key}/cancel`;
    const origin = {Origin: 'https://evil.example'};
    const forged = await dave.postAs(path, {reason: 'x'}, origin);
    expect([401, 403]).toContain(forged.status);
    const form = await dave.postAs(path, 'reason=x', {
      ...origin,
      'Content-Type': 'application/x-www-form-urlencoded',
    });
    expect([401, 403, 415]).toContain(form.status);
    expect((await detail()).status).toBe('open');
  });

  test('an item is ticked and opened again, and twice is once', async () => {
    const {id} = item(await detail(), SRE);
    for (const _time of [1, 2]) {
      const {review: ticked} = await change(alice, `/items/${id}/tick`);
      expect(item(ticked, SRE)).toMatchObject({state: 'done', counts: true, by: world.alice.id});
    }
    expect((await detail()).timeline.filter(({kind}) => kind === 'ticked')).toHaveLength(1);
    expect(item((await change(alice, `/items/${id}/untick`)).review, SRE).state).toBe('open');
    // It is nobody else's: what the panel shows is what the server says.
    expect(item(await detail(dave), SRE).may).toMatchObject({tick: false, untick: false});
    const refused = await dave.post<Refused>(`/reviews/${review.key}/items/${id}/tick`);
    expect(refused).toMatchObject({status: 422, body: {code: 'rights.change-team-item'}});
  });

  test('what is refused is said in one’s own language', async () => {
    const amelie = await world.admin.createUser(`amelie-${thisBoard()}`, PASSWORD);
    await world.admin.rest.put(`/users/${amelie.id}/patch`, {locale: 'fr'});
    await world.admin.addToTeam(world.team.id, amelie.id);
    await world.admin.addMember(review.channel.id, amelie.id);
    const {id} = item(await detail(), SRE);
    const {review: assigned} = await change(alice, `/items/${id}/assign`, {username: amelie.username});
    expect(item(assigned, SRE)).toMatchObject({owner: {kind: 'person', userId: amelie.id}});
    const hers = await session(amelie.username);
    const {status, body} = await hers.post<Refused>(`/reviews/${review.key}/items/${id}/skip`, {reason: ''});
    expect({status, code: body.code}).toEqual({status: 422, code: 'skip.reason-missing'});
    expect(body.message).toContain('Pourquoi ignorer le point');
    expect(item(await detail(), SRE).state).toBe('open');
    await change(dave, `/items/${id}/assign`, {username: ''});
  });

  test('an answer with evidence, and a gap', async () => {
    const {id} = item(await detail(), SRE);
    const evidence = ['https://runbook.example/checkout'];
    const {review: answered} = await change(alice, `/items/${id}/answer`, {
      text: 'See the run book.',
      evidence,
    });
    expect(item(answered, SRE).answer).toMatchObject({
      text: 'See the run book.',
      evidence: [{kind: 'link', url: evidence[0]}],
      by: world.alice.id,
    });
    const given = {itemId: id, severity: 'high', text: 'Nobody is paged', owner: 'dave'};
    for (const _time of [1, 2]) {
      const {review: opened} = await change(alice, '/gaps', given);
      expect(opened.gaps).toMatchObject([{id: 'G1', itemId: id, ownerId: world.dave.id, state: 'open'}]);
    }
    expect((await change(dave, '/gaps/G1', {kind: 'done'})).review.gaps).toMatchObject([{state: 'done'}]);
  });

  test('a hold, which its team lifts', async () => {
    const {review: held} = await change(alice, '/hold', {teamId: 'sre', reason: 'no restore was tried'});
    expect(approval(held, 'sre')).toMatchObject({
      state: 'on hold',
      holds: [{reason: 'no restore was tried'}],
    });
    await saidInThread(world.dave, review.card, 'no restore was tried');
    expect(approval((await change(alice, '/lift', {teamId: 'sre'})).review, 'sre').state).toBe('waiting');
  });

  test('the tick of the approval item is a sign-off, which its signer undoes', async () => {
    const {approvalItemId, may} = approval(await detail(), 'sre');
    expect(may.sign).toBe(true);
    const {review: signed} = await change(alice, `/items/${approvalItemId}/tick`);
    expect(approval(signed, 'sre').state).toBe('approved');
    expect(item(signed, SRE_REVIEW)).toMatchObject({state: 'done', approvalOf: 'sre'});
    await cardText(world.dave, review.card, approvedBy('SRE', 'alice'));
    const [signature] = approval(signed, 'sre').signatures;
    const undo = {signatureId: signature?.id ?? ''};
    const theirs = await dave.post<Refused>(`/reviews/${review.key}/undo`, undo);
    expect(theirs).toMatchObject({status: 422, body: {code: 'undo.not-yours'}});
    const {review: undone} = await change(alice, '/undo', undo);
    expect(approval(undone, 'sre')).toMatchObject({state: 'withdrawn', withdrawn: {by: world.alice.id}});
    expect(item(undone, SRE_REVIEW).state).toBe('open');
    await change(alice, `/items/${approvalItemId}/tick`);
  });

  test('whoever looks is told when somebody else signs off', async () => {
    const {id} = await detail();
    const events = await world.alice.listen();
    try {
      const post = await world.bob.createPost(review.channel.id, 'platform review is complete');
      const event = await events.waitFor(
        'custom_prr_review_changed',
        ({data}) => data['review_id'] === id && data['channel_id'] === review.channel.id,
      );
      expect(event.broadcast.channel_id).toBe(review.channel.id);
      await receiptFor(world.dave, post);
      expect(approval(await detail(), 'platform')).toMatchObject({
        state: 'approved',
        signatures: [{userId: world.bob.id, postId: post.id, words: 'platform review is complete'}],
      });
    } finally {
      await events.close();
    }
  });

  test('it is closed once every team has approved, and has its record', async () => {
    const early = await dave.post<Refused>(`/reviews/${review.key}/close`);
    expect(early).toMatchObject({status: 422, body: {code: 'close.approvals-missing'}});
    expect(early.body.message).toContain('Security');
    expect(await type(world.carol, review.channel, `/prr tick ${numberOf('security-review')}`)).toContain(
      'You have signed off for Security',
    );
    const {review: closed} = await change(dave, '/close');
    expect(closed).toMatchObject({status: 'closed', endedBy: world.dave.id, records: [{number: 1}]});
    expect((await change(dave, '/close')).review.records).toHaveLength(1);
    const {body} = await alice.get<ChannelReviews>(`/channels/${review.channel.id}/reviews`);
    expect(body.reviews).toMatchObject([{key: review.key, status: 'closed', approved: 3}]);
  });
});
