import type {Channel} from '@mattermost/types/channels';
import type {PluginManifest} from '@mattermost/types/plugins';
import type {Post} from '@mattermost/types/posts';
import type {GlobalState} from '@mattermost/types/store';
import type {Store} from 'redux';
import manifest from '../../../plugin.json';
import type {CurrentChannel, HostState, HostStore, PostTypeProps} from './registry';

/** Fails to compile unless the first is all that the second asks for. */
type Gives<Given extends Asked, Asked> = Given;

/**
 * The registry itself is in no published package. What it hands over is, and our words for it are held against theirs
 * by the compiler: these lines would not compile otherwise.
 */
export type Checked = [
  Gives<Channel, CurrentChannel>,
  Gives<Post, PostTypeProps['post']>,
  Gives<GlobalState, HostState>,
  Gives<Store<GlobalState>, Pick<HostStore, 'getState' | 'subscribe'>>,
];

/** What the server tells web apps of a plugin: the same as its manifest, as far as it is of interest to them. */
const asPublished: Pick<PluginManifest, 'id' | 'name' | 'description' | 'version' | 'min_server_version'> =
  manifest;

test('the types of settings are those that the host knows', () => {
  const known = [
    'bool',
    'dropdown',
    'generated',
    'radio',
    'text',
    'longtext',
    'number',
    'username',
    'custom',
  ];
  const schema: {settings?: {type: string}[]; sections?: {settings: {type: string}[]}[]} =
    manifest.settings_schema;
  const settings = [...(schema.settings ?? []), ...(schema.sections ?? []).flatMap(({settings}) => settings)];
  expect(settings.length).toBeGreaterThan(5);
  expect(settings.map(({type}) => type).filter((type) => !known.includes(type))).toEqual([]);
  expect(asPublished.id).toBe('prr');
});
