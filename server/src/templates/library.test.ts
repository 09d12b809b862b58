import {KeyValueTable} from '../../test/fakes/keyvalue_table';
import {libraryOn} from '../../test/fakes/templates';
import {Refusal} from '../review/refusal';
import {templateSchema, type Template} from './template';

it('an empty library has no default', async () => {
  expect(await libraryOn([]).defaultId()).toBe('');
});

function template(id: string, version = '1.0.0', title = id): Template {
  const sections = [{id: 'sre', title: 'SRE', items: [{id: 'sre-review', title: 'SRE review'}]}];
  return templateSchema.parse({id, version, title, sections});
}

async function refusalOf(use: Promise<unknown>): Promise<unknown> {
  try {
    return await use;
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.params];
    throw error;
  }
}

const made = (at = 1) => ({by: 'admin', at, parent: null});

describe('own templates', () => {
  const shipped = [template('mattermost-prr'), template('simple')];

  it('are there for every node as soon as they are stored, beside those that came along', async () => {
    const table = new KeyValueTable();
    const [one, other] = [libraryOn(shipped, table), libraryOn(shipped, table)];
    expect(await one.own.store(template('ours', '1.0.0', 'Ours'), 'id: ours', made(7))).toBe('stored');
    expect((await other.offered()).map(({id, origin, by, at}) => [id, origin, by, at])).toEqual([
      ['mattermost-prr', 'shipped', '', 0],
      ['simple', 'shipped', '', 0],
      ['ours', 'own', 'admin', 7],
    ]);
    expect(await other.get('ours')).toEqual(template('ours', '1.0.0', 'Ours'));
    const [version] = await other.own.versionsOf('ours');
    expect(await other.own.sourceOf(version!)).toBe('id: ours');
  });

  it('a version never changes: other content needs a higher one', async () => {
    const library = libraryOn(shipped);
    await library.own.store(template('ours', '3.1.0'), 'a', made(1));
    expect(await library.own.store(template('ours', '3.1.0'), 'a', made(2))).toBe('unchanged');
    expect(await refusalOf(library.own.store(template('ours', '3.1.0', 'Other'), 'b', made(3)))).toEqual([
      'template.version-taken',
      {id: 'ours', version: '3.1.0'},
    ]);
    expect(await refusalOf(library.own.store(template('ours', '3.0.9'), 'c', made(4)))).toEqual([
      'template.version-lower',
      {id: 'ours', version: '3.0.9', newest: '3.1.0'},
    ]);
    expect(await library.own.store(template('ours', '3.10.0', 'Other'), 'd', made(5))).toBe('stored');
    expect((await library.get('ours'))?.title).toBe('Other');
    expect((await library.get('ours', '3.1.0'))?.title).toBe('ours');
    expect(await library.get('ours', '3.2.0')).toBeNull();
    expect((await library.own.versionsOf('ours')).map(({version, at}) => [version, at])).toEqual([
      ['3.1.0', 1],
      ['3.10.0', 5],
    ]);
  });

  it('of two nodes that store the same version with other content, one is refused', async () => {
    const table = new KeyValueTable();
    table.lag = 2;
    const store = (title: string) =>
      refusalOf(libraryOn(shipped, table).own.store(template('ours', '1.0.0', title), title, made()));
    const outcomes = await Promise.all([store('One'), store('Other')]);
    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes).toContainEqual(['template.version-taken', {id: 'ours', version: '1.0.0'}]);
  });

  it('what was stored when a process died before it was listed is listed when it is stored again', async () => {
    const table = new KeyValueTable();
    const library = libraryOn(shipped, table);
    await library.own.store(template('ours'), 'a', made());
    table.setWithOptions('template-index', null, {Atomic: false, OldValue: null, ExpireInSeconds: 0});
    expect(await library.get('ours')).toBeNull();
    expect(await library.own.store(template('ours'), 'a', made())).toBe('unchanged');
    expect(await library.get('ours')).toEqual(template('ours'));
  });

  it('one that is retired is not offered, whether it came along or not, until it is brought back', async () => {
    const library = libraryOn(shipped);
    await library.own.store(template('ours'), 'a', made());
    expect(await library.own.retire('ours', 'admin', 5)).toBe(true);
    expect(await library.own.retire('ours', 'admin', 6)).toBe(false);
    expect(await library.own.retire('mattermost-prr', 'admin', 7)).toBe(true);
    expect((await library.offered()).map(({id}) => id)).toEqual(['simple']);
    expect((await library.all()).map(({id}) => id)).toEqual(['simple']);
    expect(await library.defaultId()).toBe('simple');
    expect((await library.entries()).map(({id, retired}) => [id, retired?.at])).toEqual([
      ['mattermost-prr', 7],
      ['simple', undefined],
      ['ours', 5],
    ]);
    expect(await library.own.restore('ours')).toBe(true);
    expect(await library.own.restore('ours')).toBe(false);
    expect((await library.offered()).map(({id}) => id)).toEqual(['simple', 'ours']);
  });

  it('two hundred are enough', async () => {
    const library = libraryOn(shipped);
    for (let number = 0; number < 200; number++) {
      await library.own.store(template(`t${String(number)}`), 'a', made());
    }
    expect(await refusalOf(library.own.store(template('one-more'), 'a', made()))).toEqual([
      'template.too-many',
      {limit: 200},
    ]);
    expect(await library.own.store(template('t0', '2.0.0'), 'b', made())).toBe('stored');
  });
});

describe('the template of a review', () => {
  const before = template('mattermost-prr', '1.0.0', 'Before');
  const after = template('mattermost-prr', '1.1.0', 'After');

  it('stays as it was when the plugin comes with a newer one', async () => {
    const table = new KeyValueTable();
    const digest = await libraryOn([before], table).keep(before);
    const review = {template: {id: before.id, version: before.version, title: before.title, digest}};
    const upgraded = libraryOn([after], table);
    expect(await upgraded.ofReview(review)).toEqual(before);
    expect(await upgraded.newerThan(review)).toBe('1.1.0');
    expect(await libraryOn([before], table).newerThan(review)).toBe('');
  });

  it.each<[string, {id: string; version: string}, string | undefined]>([
    ['without a copy is the one of its version', {id: 'mattermost-prr', version: '1.1.0'}, 'After'],
    ['in a version that is known no more', {id: 'mattermost-prr', version: '1.0.0'}, undefined],
    ['that comes from none', {id: '', version: ''}, undefined],
    ['of another library', {id: 'nobody', version: '1.0.0'}, undefined],
  ])('%s', async (_what, named, title) => {
    const found = await libraryOn([after]).ofReview({template: {...named, title: ''}});
    expect(found?.title).toBe(title);
  });
});
