import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Problem} from '../yaml/problem';
import {readYaml} from '../yaml/read';
import {templateSchema, type Template} from './template';

/** Something wrong with one file of the library; the file is left out. */
export interface TemplateProblem {
  /** The file's name, e.g. `mattermost-prr.yaml`. */
  file: string;
  problem: Problem;
}

export interface LoadedTemplates {
  templates: Template[];
  problems: TemplateProblem[];
}

export const MAX_BYTES = 256 * 1024;

/**
 * Reads every `*.yaml` of a folder, in the order of their names. A file that is broken, or whose id another file
 * has, is reported and left out.
 * @throws when the folder itself cannot be read
 */
export async function loadTemplates(folder: string): Promise<LoadedTemplates> {
  const loaded: LoadedTemplates = {templates: [], problems: []};
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort()) {
    const read = await readFileIn(folder, file);
    if ('problems' in read) {
      loaded.problems.push(...read.problems.map((problem) => ({file, problem})));
    } else if (loaded.templates.some(({id}) => id === read.value.id)) {
      loaded.problems.push({file, problem: {key: 'problem.template-twice', params: {value: read.value.id}}});
    } else {
      loaded.templates.push(read.value);
    }
  }
  return loaded;
}

async function readFileIn(folder: string, file: string): Promise<{value: Template} | {problems: Problem[]}> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch (error) {
    return {problems: [{key: 'problem.template-unreadable', params: {reason: String(error)}}]};
  }
  return readYaml(text, templateSchema, {maxBytes: MAX_BYTES, entry: 'template'});
}
