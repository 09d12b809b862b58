import {Refusal} from '../review/refusal';
import {tokenize} from './tokens';

const words = (line: string) => tokenize(line).map(({text}) => text);

describe('tokenize', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ['tick 4', ['tick', '4']],
    ['tick\u00a04\u202f\u30005', ['tick', '4', '5']],
    ['tick\u200b4', ['tick', '4']],
    ['start "Checkout service" @bob', ['start', 'Checkout service', '@bob']],
    ['start “Checkout service” @bob', ['start', 'Checkout service', '@bob']],
    ['start „Checkout service“', ['start', 'Checkout service']],
    ['start "Checkout service”', ['start', 'Checkout service']],
    ['start «Checkout service»', ['start', 'Checkout service']],
    ["start 'Checkout service'", ['start', 'Checkout service']],
    ['start ‘Checkout service’', ['start', 'Checkout service']],
    ['start 「決済サービス 本番」', ['start', '決済サービス 本番']],
    ['start "it\'s Bob’s"', ['start', "it's Bob’s"]],
    ['start "say \\"hi\\" now"', ['start', 'say "hi" now']],
    ["skip 4 don't need 'tis", ['skip', '4', "don't", 'need', "'tis"]],
    ['start ""', ['start', '']],
    ['start X —new', ['start', 'X', '--new']],
    ['start X –new', ['start', 'X', '--new']],
    ['start A — B', ['start', 'A', '—', 'B']],
    ['start X —template=“my prr”', ['start', 'X', '--template=my prr']],
    ['start X --template="my prr" --new', ['start', 'X', '--template=my prr', '--new']],
  ])('%j is %j', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('finds no quote in a value that is empty', () => {
    expect(words('start X --template=')).toEqual(['start', 'X', '--template=']);
  });

  it('says which quote is not closed', () => {
    expect(() => tokenize('start "Checkout @bob')).toThrow(
      new Refusal('commands.unclosed-quote', {value: '"Checkout @bob'}),
    );
  });
});
