import {actor, commandLine as setUp} from '../../test/fakes/command_line';
import type {Rehearsed, Said} from '../actions/trying_out';
import {runes} from '../posts/markdown';

const SAID = {key: 'reading.why.said', params: {words: '', named: 'false'}};
const ONCE = {key: 'reading.why.condition', params: {words: 'once *it* rains', named: 'true'}};
const sre: Said = {team: 'SRE', verdict: 'complete', isMember: true, refused: null, isAsked: true, why: SAID};
const own: Said = {
  ...sre,
  isAsked: false,
  refused: {review: 'PRR-1', code: 'sign-off.own-review', params: {team: 'SRE', review: 'PRR-1'}},
};
const first: Said = {
  ...sre,
  refused: {
    review: 'PRR-1',
    code: 'sign-off.mandatory-open',
    params: {team: 'SRE', count: 2, items: '4 “Runbook *linked*”', more: 1},
  },
};

describe('/prr read', () => {
  it.each([
    ['read SRE review is "completed', 'SRE review is "completed'],
    ['READ > quoted\n\n--new line', '> quoted\n\n--new line'],
    ['read  two  spaces ', ' two  spaces'],
  ])('%j reads the text as it was typed', async (line, text) => {
    const {type, tried} = setUp();
    await type(line);
    expect(tried).toEqual([[actor, text]]);
  });

  it('says for each team what it would be, what kept it from counting, and that nothing was done', async () => {
    const {type, explained} = setUp();
    explained.push({
      verdicts: [sre, {...sre, team: 'Platform', verdict: 'withdraw', isMember: false}],
      nearMisses: [{...sre, team: 'Security', why: ONCE}],
      why: SAID,
      isAboutReviews: true,
    });
    expect(await type('read whatever')).toBe(
      [
        '✅ **SRE**: this is a sign-off. From you it would count.',
        '↩️ **Platform**: this takes the approval back. From you it would not count, because you are no member of Platform.',
        '⬜ **Security**: no sign-off, but nearly one. It depends on something: “once \\*it\\* rains”. You would be asked privately, with a button.',
        'Nothing was done.',
      ].join('\n'),
    );
  });

  it('says what an open review would refuse, and who would not be asked', async () => {
    const {type, explained} = setUp();
    explained.push({
      verdicts: [first],
      nearMisses: [
        {...own, why: ONCE},
        {...first, why: ONCE},
        {...sre, isMember: false, isAsked: false, why: ONCE},
      ],
      why: SAID,
      isAboutReviews: true,
    });
    const nearly = '⬜ **SRE**: no sign-off, but nearly one. It depends on something: “once \\*it\\* rains”.';
    expect((await type('read whatever')).split('\n')).toEqual([
      '✅ **SRE**: this is a sign-off. PRR-1 would refuse it now. SRE cannot be signed off yet, and nothing was ticked: 2 mandatory items of SRE have to be ticked by hand first, or skipped with a reason: 4 “Runbook \\*linked\\*” and 1 more. Use `/prr tick` and `/prr skip` with the number, then sign off again: that ticks the rest.',
      `${nearly} You would not be asked. You are the DRI of PRR-1, so your sign-off for SRE does not count, and nothing was ticked: nobody approves their own review. Ask another member of SRE to sign off.`,
      `${nearly} You would be asked privately, with a button.`,
      `${nearly} A member would be asked privately, with a button.`,
      'Nothing was done.',
    ]);
  });

  it('says why a text signs off nothing', async () => {
    expect(await setUp().type('read good morning')).toBe(
      '⬜ This signs off nothing. Nothing in it says that a review is done, or takes that back.\nNothing was done.',
    );
  });

  it('wants a text', async () => {
    const {type, tried} = setUp();
    expect(await type('read')).toBe('Say what is to be read: `/prr read <text>`');
    expect(tried).toEqual([]);
  });
});

describe('/prr rehearse', () => {
  const post = (change: Partial<Rehearsed>): Rehearsed => ({
    userId: 'alice',
    words: 'SRE review is | completed\nthanks',
    verdicts: [sre],
    nearMisses: [],
    why: SAID,
    isAboutReviews: true,
    ruledOut: null,
    isEdited: false,
    ...change,
  });

  it.each([
    ['rehearse', 50],
    ['rehearse 200', 200],
  ])('/prr %s', async (line, count) => {
    const {type, tried} = setUp();
    expect(await type(line)).toBe('There are no posts here to be read. Nothing was done.');
    expect(tried).toEqual([[actor, count]]);
  });

  it.each(['0', '201', 'all', '-5'])('%s is no number of posts', async (number) => {
    const {type, tried} = setUp();
    expect(await type(`rehearse ${number}`)).toContain('is not a number of posts from 1 to 200.');
    expect(tried).toEqual([]);
  });

  it('is a table with what each post would have come to', async () => {
    const {type, rehearsed} = setUp();
    const no = {verdicts: [], nearMisses: []};
    rehearsed.push({
      count: 50,
      posts: [
        post({}),
        post({userId: 'bob', verdicts: [{...sre, isMember: false}]}),
        post({isEdited: true}),
        post({verdicts: [own]}),
        post({verdicts: [{...own, refused: {...own.refused!, code: 'sign-off.named-by-dri'}}]}),
        post({verdicts: [first]}),
        post({verdicts: [{...own, refused: {...own.refused!, code: 'sign-off.team-not-needed'}}]}),
        post({verdicts: [{...own, refused: {...own.refused!, code: 'review.ended'}}]}),
        post({verdicts: [{...sre, verdict: 'withdraw'}]}),
        post({verdicts: [], nearMisses: [{...own, why: ONCE}], why: ONCE}),
        post({ruledOut: 'prop'}),
        post({verdicts: [], nearMisses: [{...sre, why: ONCE}], why: ONCE}),
        post({...no, why: ONCE, words: 'SRE?'}),
      ],
    });
    const text = await type('rehearse');
    expect(text.split('\n').slice(2, -2)).toEqual([
      '| Author | Post | Read as | Would count |',
      '| --- | --- | --- | --- |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: yes |',
      '| @bob | SRE review is \\| completed thanks | SRE complete | SRE: no, its author is no member |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: asked first, because it was edited |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: no, its author is the DRI of PRR-1 |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: no, the DRI of PRR-1 has named its author as a stand-in |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: no, mandatory items of PRR-1 are open: 4 “Runbook \\*linked\\*” and 1 more |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: no, PRR-1 needs no review by it |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | SRE: no, PRR-1 would refuse it |',
      '| @alice | SRE review is \\| completed thanks | SRE withdrawn | SRE: yes |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | no: It depends on something: “once \\*it\\* rains”. |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | no, ruled out: an integration made it |',
      '| @alice | SRE review is \\| completed thanks | SRE complete | no, but its author would be asked: It depends on something: “once \\*it\\* rains”. |',
      '| @alice | SRE? | – | no: It depends on something: “once \\*it\\* rains”. |',
    ]);
    expect(text).toContain('Of the last 50 posts here, 13 have to do with reviews.');
    expect(text).toMatch(/Nothing was done\.$/);
  });

  it('fits a post, the latest first to be kept', async () => {
    const {type, rehearsed} = setUp();
    const posts = Array.from({length: 200}, (_, place) =>
      post({words: `${String(place)} ${'|'.repeat(500)}`}),
    );
    rehearsed.push({count: 200, posts});
    const text = await type('rehearse 200');
    expect(runes(text)).toBeLessThan(16_000);
    expect(text).toContain('| 199 ');
    expect(text).toMatch(/… and \d+ earlier ones/);
  });
});

describe('what was asked', () => {
  const asked = {
    number: 3,
    postId: 'post1',
    channelId: 'channel',
    teams: ['SRE'],
    withdraws: false,
    reviews: [{key: 'PRR-1', title: 'First *one*'}],
    why: [ONCE],
  };

  it('is in /prr pending, with the post, the reason, and how to answer', async () => {
    const {type, asked: waiting} = setUp();
    waiting.push(asked, {...asked, number: 4, why: null});
    const post = '[Your post](https://chat.example/core/pl/post1)';
    expect((await type('pending')).split('\n')).toEqual([
      `- **3** ${post} was not counted for SRE. It depends on something: “once \\*it\\* rains”. If you mean it: \`/prr count 3\``,
      `- **4** ${post} waits for your answer: is it your sign-off for SRE in PRR-1 First \\*one\\*? If so: \`/prr count 4\``,
    ]);
  });

  it.each([
    ['count 3', {number: 3, team: '', review: ''}],
    ['count #3 Data Platform prr-12', {number: 3, team: 'Data Platform', review: 'PRR-12'}],
  ])('/prr %s', async (line, answer) => {
    const {type, answers} = setUp();
    expect(await type(line)).toContain('[your post](https://chat.example/core/pl/post1)');
    expect(answers).toEqual([[actor, answer]]);
  });

  it.each(['count', 'count sre', 'count 0'])('/prr %s says what to type', async (line) => {
    const {type, answers} = setUp();
    expect(await type(line)).toContain('Say which one, by its number in `/prr pending`: `/prr count');
    expect(answers).toEqual([]);
  });
});
