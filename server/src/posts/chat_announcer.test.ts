import {FakeBegun, FakeChat} from '../../test/fakes/chat';
import {sampleRecordToPost} from '../../test/fakes/records';
import {english} from '../../test/fakes/english';
import {sampleReport, sampleTime, sampleView} from '../../test/fakes/sample_review';
import type {ReviewView} from '../review/types';
import {ChatAnnouncer} from './chat_announcer';
import {closeNowButton} from './closing_buttons';
import {People} from './people';
import {POST_TYPES} from './post_types';
import {Renderings} from './renderings';

const hello = [{key: 'card.approval.approved-unsigned', params: {team: 'SRE *on call* @all'}}];
const thread = {channelId: 'channel', rootId: 'p1'};

function setUp() {
  const chat = new FakeChat();
  const begun = new FakeBegun();
  /** A plugin process on this chat and store; making another is a restart. */
  const start = () => {
    const people = new People(chat);
    const translator = () => english();
    const renderings = new Renderings({chat, people, translator, siteUrl: () => 'https://chat.example/sub/'});
    return new ChatAnnouncer({
      chat,
      begun,
      botId: 'bot',
      people,
      renderings,
      translator,
      channelLocale: () => 'en',
    });
  };
  return {chat, begun, start, announcer: start()};
}

const dies = () => {
  throw new Error('killed');
};

function withCard(view: ReviewView, cardPostId: string): ReviewView {
  return {...view, review: {...view.review, cardPostId}};
}

test('phrase and closing note are in the channels’ language, and post nothing', async () => {
  const {chat, announcer} = setUp();
  expect(await announcer.phrase(hello)).toBe('✅ **SRE \\*on call\\* @\u200dall** approved');
  const view = sampleView({status: 'cancelled', endReason: 'not needed'});
  expect(await announcer.closingNote(view, sampleReport(view))).toContain('was cancelled: not needed');
  expect(chat.posts).toEqual([]);
});

describe('say', () => {
  it('posts as the bot in the thread, people’s words as plain text', async () => {
    const {chat, announcer} = setUp();
    const id = await announcer.say(thread, 'key', hello, [closeNowButton('r1')]);
    expect(chat.posts).toEqual([
      {
        Id: id,
        UserId: 'bot',
        ChannelId: 'channel',
        RootId: 'p1',
        Type: '',
        Message: '✅ **SRE \\*on call\\* @\u200dall** approved',
        IsPinned: false,
        FileIds: [],
        DeleteAt: 0,
        Props: {
          prr_once: 'key',
          attachments: [
            {
              fallback: '',
              color: '',
              text: '',
              actions: [
                {
                  id: 'button0',
                  type: 'button',
                  name: 'Close now',
                  style: 'primary',
                  integration: {url: '/plugins/prr/api/v1/reviews/close', context: {reviewId: 'r1'}},
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('marks a receipt as one, with what it is for', async () => {
    const {chat, announcer} = setUp();
    const receipt = {reviewId: 'r1', signatureIds: ['post:p1:sre']};
    await announcer.say(thread, 'key', hello, [closeNowButton('r1')], receipt);
    expect(chat.posts).toMatchObject([
      {
        Type: 'custom_prr_receipt',
        Props: {prr_once: 'key', prr_review: 'r1', prr_signatures: ['post:p1:sre'], attachments: [{}]},
      },
    ]);
  });

  it('says each thing once, and does not search the thread for it', async () => {
    const {chat, announcer} = setUp();
    const first = await announcer.say(thread, 'key', hello);
    expect(await announcer.say(thread, 'key', hello)).toBe(first);
    expect(await announcer.say(thread, 'other', hello)).not.toBe(first);
    expect(chat.posts).toHaveLength(2);
    expect(chat.calls['getPostThread']).toBeUndefined();
  });

  it('says it once when asked twice at the same time', async () => {
    const {chat, announcer} = setUp();
    const [one, two] = await Promise.all([
      announcer.say(thread, 'key', hello),
      announcer.say(thread, 'key', hello),
    ]);
    expect(one).toBe(two);
    expect(chat.posts).toHaveLength(1);
  });

  it.each([thread, {channelId: 'channel', rootId: ''}])(
    'finds what it posted right before it was killed, in %j',
    async (place) => {
      const {chat, start, announcer} = setUp();
      chat.afterCreate = dies;
      await expect(announcer.say(place, 'key', hello)).rejects.toThrow('killed');
      expect(await start().say(place, 'key', hello)).toBe('p1');
      expect(chat.posts).toHaveLength(1);
    },
  );

  it('posts when it was killed before posting', async () => {
    const {chat, start, announcer} = setUp();
    jest.spyOn(chat, 'createPost').mockRejectedValueOnce(new Error('killed'));
    await expect(announcer.say(thread, 'key', hello)).rejects.toThrow('killed');
    await start().say(thread, 'key', hello);
    expect(chat.posts).toHaveLength(1);
  });

  it('does not take somebody else’s post for its own', async () => {
    const {chat, start, announcer} = setUp();
    const forged = {
      UserId: 'mallory',
      ChannelId: 'channel',
      RootId: 'p1',
      Type: '',
      Message: '',
      IsPinned: false,
      FileIds: [],
    };
    await chat.createPost({...forged, Props: {prr_once: 'key'}});
    jest.spyOn(chat, 'createPost').mockRejectedValueOnce(new Error('killed'));
    await expect(announcer.say(thread, 'key', hello)).rejects.toThrow('killed');
    expect(await start().say(thread, 'key', hello)).toBe('p2');
  });
});

describe('tell and direct', () => {
  it('shows an ephemeral post to one person, where they are', async () => {
    const {chat, announcer} = setUp();
    await announcer.tell('alice', thread, hello);
    expect(chat.posts).toEqual([]);
    expect(chat.ephemeral).toMatchObject([
      {userId: 'alice', post: {UserId: 'bot', ChannelId: 'channel', RootId: 'p1'}},
    ]);
  });

  it('sends a direct message once to each person', async () => {
    const {chat, announcer} = setUp();
    await announcer.direct('alice', 'key', hello);
    await announcer.direct('alice', 'key', hello);
    await announcer.direct('bob', 'key', hello);
    expect(chat.posts.map(({ChannelId}) => ChannelId)).toEqual(['alice__bot', 'bob__bot']);
  });
});

describe('the card', () => {
  it('is posted and pinned once', async () => {
    const {chat, start, announcer} = setUp();
    const view = sampleView();
    chat.afterCreate = dies;
    await expect(announcer.postCard(view, sampleReport(view))).rejects.toThrow('killed');
    expect(await start().postCard(view, sampleReport(view))).toBe('p1');
    expect(chat.posts).toMatchObject([
      {
        ChannelId: 'channel',
        RootId: '',
        IsPinned: true,
        Type: 'custom_prr_review',
        Message: '#### PRR-12 · Checkout service to production',
        Props: {prr_review: 'review12'},
      },
    ]);
  });

  it('is written again only when it looks different, and keeps its other props and its pin', async () => {
    const {chat, announcer} = setUp();
    const view = sampleView();
    const posted = withCard(view, await announcer.postCard(view, sampleReport(view)));
    chat.posts[0]!.Props!['from_plugin'] = 'true';
    await announcer.updateCard(posted, sampleReport(posted));
    expect(chat.calls['updatePost']).toBeUndefined();

    posted.content.sections[0]!.items[0]!.state = 'done';
    expect(await announcer.updateCard(posted, sampleReport(posted))).toBe('p1');
    expect(chat.posts).toHaveLength(1);
    expect(chat.posts[0]).toMatchObject({
      IsPinned: true,
      Props: {from_plugin: 'true', prr_once: 'card-review12'},
    });
    expect(JSON.stringify(chat.posts[0]!.Props!['attachments'])).toContain('✓ **1** Describe the change');
  });

  it('of an earlier version is found and brought up to date: it had no type, and said nothing of its review', async () => {
    const {chat, announcer} = setUp();
    const view = sampleView();
    const posted = withCard(view, await announcer.postCard(view, sampleReport(view)));
    const {attachments} = chat.posts[0]!.Props!;
    Object.assign(chat.posts[0]!, {Type: '', Props: {attachments, prr_once: 'card-review12'}});
    expect(await announcer.updateCard(posted, sampleReport(posted))).toBe('p1');
    expect(chat.posts).toMatchObject([{Type: '', Props: {attachments, prr_review: 'review12'}}]);
  });

  it('in an archived channel stays as it is: that ends nothing but itself', async () => {
    const {chat, announcer} = setUp();
    const view = sampleView();
    const posted = withCard(view, await announcer.postCard(view, sampleReport(view)));
    posted.content.sections[0]!.items[0]!.state = 'done';
    const Id = 'api.post.update_post.can_not_update_post_in_deleted.error';
    jest
      .spyOn(chat, 'updatePost')
      .mockRejectedValueOnce(Object.assign(new Error('no'), {Id, StatusCode: 400}));
    expect(await announcer.updateCard(posted, sampleReport(posted))).toBe('p1');
    jest.spyOn(chat, 'updatePost').mockRejectedValueOnce(Object.assign(new Error('away'), {StatusCode: 500}));
    await expect(announcer.updateCard(posted, sampleReport(posted))).rejects.toThrow('away');
  });

  it('that was deleted is posted anew, once', async () => {
    const {chat, announcer} = setUp();
    const view = sampleView();
    const posted = withCard(view, await announcer.postCard(view, sampleReport(view)));
    chat.posts[0]!.DeleteAt = sampleTime;
    expect(await announcer.updateCard(posted, sampleReport(posted))).toBe('p2');
    expect(await announcer.updateCard(posted, sampleReport(posted))).toBe('p2');
    expect(chat.posts).toHaveLength(2);
  });

  it('names people who are gone as somebody', async () => {
    const {chat, announcer} = setUp();
    const view = sampleView();
    view.content.driId = 'gone';
    await announcer.postCard(view, sampleReport(view));
    expect(JSON.stringify(chat.posts[0]!.Props)).toContain('DRI somebody · Template');
  });
});

describe('the record', () => {
  it('is a post in the card’s thread, once for each time the review ended, for ever', async () => {
    const {chat, begun, announcer} = setUp();
    const view = withCard(sampleView({status: 'closed', endedBy: 'dave', endedAt: sampleTime}), 'p0');
    await announcer.postRecord(view, sampleReport(view), sampleRecordToPost());
    // Years later: a signed post is edited.
    begun.expire();
    await announcer.postRecord(view, sampleReport(view), sampleRecordToPost());
    expect(chat.posts).toMatchObject([
      {
        RootId: 'p0',
        FileIds: ['f1', 'f2'],
        Type: 'custom_prr_record',
        Props: {prr_review: 'review12', prr_record: 1},
      },
    ]);
    expect(chat.files).toMatchObject([
      {channelId: 'channel', name: 'PRR-12-record-1.md', text: '# all of it'},
      {channelId: 'channel', name: 'PRR-12-record-1.json', text: '{}'},
    ]);
    expect(chat.posts[0]!.Message).toContain('SHA-256 `abc123`');
    view.review.endedAt += 1;
    await announcer.postRecord(view, sampleReport(view), sampleRecordToPost());
    expect(chat.posts).toHaveLength(2);
  });
});

test('the server has room for every type, and takes it from a plugin', () => {
  for (const type of Object.values(POST_TYPES)) {
    expect(type).toMatch(/^custom_.{1,19}$/u);
  }
});
