/** Compiles the plugin that the wire tests under the Go host run: server/test/fixtures/echo_plugin.ts. */
import path from 'node:path';
import {compile} from './compile';
import {hostPlatform} from './platforms';
import {cache, root} from './root';

const entry = path.join(root, 'server', 'test', 'fixtures', 'echo_plugin.ts');
await compile(entry, hostPlatform(), path.join(cache, 'fixtures', 'echo'));
