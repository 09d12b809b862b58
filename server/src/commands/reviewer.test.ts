import {actor, commandLine as setUp} from '../../test/fakes/command_line';

describe('/prr reviewer', () => {
  it.each<[string, unknown[]]>([
    ['', ['list', actor, '']],
    ['list', ['list', actor, '']],
    ['list prr-12', ['list', actor, 'PRR-12']],
    ['accept', ['accept', actor, '', '']],
    ['accept PRR-12 --team=SRE', ['accept', actor, 'PRR-12', 'SRE']],
    ['decline', ['decline', actor, '', '', '']],
    ['decline PRR-12 on call this week', ['decline', actor, 'PRR-12', '', 'on call this week']],
    ['decline --team=sre the “pager” --is mine', ['decline', actor, '', 'sre', 'the “pager” --is mine']],
    ['pass', ['pass', actor, '', '', '']],
    ['pass @Bob PRR-12', ['pass', actor, 'PRR-12', '', 'bob']],
    ['set sre @bob', ['set', actor, '', 'sre', ['bob']]],
    ['set Data Platform @bob @carol PRR-12', ['set', actor, 'PRR-12', 'Data Platform', ['bob', 'carol']]],
    ['set PRR-12 @bob sre', ['set', actor, 'PRR-12', 'sre', ['bob']]],
    ['DROP sre @bob', ['drop', actor, '', 'sre', 'bob']],
  ])('%s', async (line, call) => {
    const {type, reviewerCalls} = setUp();
    await type(`reviewer ${line}`);
    expect(reviewerCalls).toEqual([call]);
  });

  it.each([
    ['set sre', 'Name the team and the person: `/prr reviewer set <team> @user … [PRR-12]`.'],
    ['drop @bob', 'Name the team and the person: `/prr reviewer drop <team> @user [PRR-12]`.'],
    ['praise @bob', '“praise” is nothing that can be done with reviewers.'],
    ['accept PRR-12 please', 'please'],
    ['pass bob', 'bob'],
  ])('%s is refused: %s', async (line, sentence) => {
    const {type, reviewerCalls} = setUp();
    expect(await type(`reviewer ${line}`)).toContain(sentence);
    expect(reviewerCalls).toEqual([]);
  });
});
