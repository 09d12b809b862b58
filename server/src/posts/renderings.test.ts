import {english} from '../../test/fakes/english';
import {FakeChat} from '../../test/fakes/chat';
import {sampleTime, sampleView} from '../../test/fakes/sample_review';
import {People} from './people';
import {Renderings} from './renderings';

class ZonedChat extends FakeChat {
  override async getUser(userId: string) {
    const user = await super.getUser(userId);
    return userId === 'dave' ? {...user, Timezone: {automaticTimezone: 'Asia/Tokyo'}} : user;
  }
}

function setUp(siteUrl = 'https://chat.example/mm/') {
  const chat = new ZonedChat();
  const people = new People(chat);
  const t = english();
  const options = {chat, people, translator: () => t, siteUrl: () => siteUrl, now: () => sampleTime};
  return {chat, renderings: new Renderings(options)};
}

test.each([
  ['dave', 'Asia/Tokyo'],
  ['alice', 'UTC'],
  ['gone', 'UTC'],
])('days are meant where the DRI is: %s, %s', async (driId, zone) => {
  expect((await setUp().renderings.of(sampleView({driId}), 'en')).zone).toBe(zone);
});

test('nobody is looked up twice for a time zone', async () => {
  const {chat, renderings} = setUp();
  const view = sampleView();
  await renderings.of(view, 'en');
  expect(chat.calls['getUser']).toBe(1);
});

test('what is no single review is read at its time, in no zone of anybody’s', async () => {
  expect(await setUp().renderings.ofPeople(['alice'], 'en', 'core')).toMatchObject({
    zone: 'UTC',
    now: sampleTime,
  });
});

test.each([
  [{kind: 'playbooks', ref: 'run1'}, 'https://chat.example/mm/playbooks/runs/run1'],
  [{kind: 'playbooks', ref: ''}, ''],
  [{kind: 'builtin', ref: 'review12'}, ''],
] as const)('the page of %j is “%s”', async (board, link) => {
  expect((await setUp().renderings.ofPeople([], 'en')).boardLink(board)).toBe(link);
});
