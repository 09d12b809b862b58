import {sampleTemplate} from '../../../test/fakes/playbooks/shelf';
import {describePlaybook, readNote} from './playbook_note';

test.each(['For small things.', '', 'Two\n\nparagraphs'])(
  'the note is the last line of "%s"',
  (description) => {
    const text = describePlaybook(sampleTemplate({description}));
    expect(text.split('\n').at(-1)).toBe('PRR template: small 1.0.0');
    expect(text.startsWith(description)).toBe(true);
    expect(readNote(text)).toEqual({id: 'small', version: '1.0.0'});
  },
);

const known = {id: 'my-prr', version: '1.2.3'};

test.each<[string, object | null]>([
  ['PRR template: my-prr 1.2.3', known],
  ['Text before\r\nPRR template: my-prr 1.2.3\r\nand behind', known],
  ['  > **PRR template:** `my-prr` v1.2.3.  ', known],
  ['_prr template my-prr, version 1.2.3_', known],
  ['- PRR template: My-PRR 1.2.3', known],
  ['PRR template: my-prr', {...known, version: ''}],
  ['PRR template: my-prr 2.0.0-beta.1', {...known, version: '2.0.0-beta.1'}],
  ['PRR template: other 1.0.0\n\nPRR template: my-prr 1.2.3', known],
  ['', null],
  ['For PRRs', null],
  ['This is no longer the PRR template: my-prr 1.2.3', null],
  ['PRR template: my-prr 1.2.3 is what this was', null],
  ['PRR template:', null],
  ['PRR template: -', null],
])('%j', (description, note) => {
  expect(readNote(description)).toEqual(note);
});
