import {sampleItem, sampleReport, sampleView} from '../../test/fakes/sample_review';
import {findItem} from './find_item';

const view = sampleView();
view.content.sections[2]!.items.push(
  sampleItem('i5', 'Alerts'),
  sampleItem('i6', 'Alerts are routed'),
  sampleItem('i7', 'Alerts are silent'),
  sampleItem('i8', 'Rollback: 15 minutes'),
);
const report = sampleReport(view);

test.each([
  ['1', 'i1'],
  ['8', 'i8'],
  ['#3', 'i3'],
  [' 3 ', 'i3'],
  ['03', 'i3'],
  ['３', 'i3'],
  ['runbook', 'i2'],
  ['RUNBOOK  linked', 'i2'],
  ['alerts', 'i5'],
  ['routed', 'i6'],
  ['15 min', 'i8'],
])('“%s” is %s', (name, id) => {
  expect(findItem(report, name).item.id).toBe(id);
});

test.each<[string, string, object]>([
  ['', 'item.empty', {}],
  ['  ', 'item.empty', {}],
  ['0', 'item.number-out-of-range', {number: '0', total: 8}],
  ['#9', 'item.number-out-of-range', {number: '9', total: 8}],
  ['15', 'item.number-out-of-range', {number: '15', total: 8}],
  ['nothing like it', 'item.unknown', {item: 'nothing like it'}],
  [
    'alerts are',
    'item.ambiguous',
    {item: 'alerts are', count: 2, candidates: '6. Alerts are routed, 7. Alerts are silent', more: 0},
  ],
])('“%s” is refused: %s', (name, code, params) => {
  expect(() => findItem(report, name)).toThrow(expect.objectContaining({code, params}));
});

test('names five candidates and counts the others', () => {
  expect(() => findItem(report, 'e')).toThrow(
    expect.objectContaining({params: expect.objectContaining({more: 2}) as object}),
  );
});
