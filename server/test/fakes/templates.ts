import {PluginKeyValue} from '../../src/store/plugin_keyvalue';
import {TemplateLibrary} from '../../src/templates/library';
import type {Template} from '../../src/templates/template';
import {KeyValueTable} from './keyvalue_table';

/** The library as one node of a server sees it. @param table the server's; another one of the same is another node */
export function libraryOn(shipped: readonly Template[], table = new KeyValueTable()): TemplateLibrary {
  const kv = new PluginKeyValue({
    kvGet: async (key) => table.get(key),
    kvSetWithOptions: async (key, value, options) => table.setWithOptions(key, value, options),
  });
  return new TemplateLibrary({
    shipped,
    kv,
    onCorrupt: (key) => {
      throw new Error(`${key} cannot be read`);
    },
  });
}
