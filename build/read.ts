import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {openCatalog} from '../server/src/i18n/catalog';
import {Messages} from '../server/src/i18n/messages';
import type {ReviewingTeam} from '../server/src/review/types';
import {DEFAULT_TEAMS} from '../server/src/teams/settings';
import {readTeams} from '../server/src/teams/team_definition';
import {BadLine, numberedLines, readLine} from './reading_lines';
import {root} from './root';

const HELP = `Reads posts as the plugin does, and says what they sign off.

  npm run --silent read < posts.jsonl
  npm run --silent read -- --teams <file> < posts.jsonl

Standard input: one JSON object a line, {"text": "SRE review is completed"}. Empty lines are skipped.
Standard output: one JSON object for each of them, in that order:

  {"signOffs":[{"team":"sre","verdict":"complete"}],"reason":"said"}

  signOffs  what the post says about teams, at most once for each: "complete" or "withdraw"; empty when nothing counts
  reason    why: "said", "nothing", or what kept it from counting, with the words that did, as in "condition: once"

Whether the author may say so is not asked here: that is looked up in Mattermost when a post is counted.

  --teams <file>  the reviewing teams, as a list in YAML or JSON: [{"id": "sre", "name": "SRE", "aliases": ["infra"]}].
                  Without it: sre, platform and security.
  --help          this text

A line that cannot be read is answered with no sign-off and the reason "bad line"; standard error says which and why, as
{"line":3,"error":"…"}. Exit code: 0, 1 when a line could not be read, 2 when nothing could be done at all.
`;

/** npm runs scripts in the top folder, wherever it was called from. */
const from = process.env['INIT_CWD'] ?? process.cwd();

/** What keeps the whole from being done, in a sentence. */
class Unusable extends Error {
  override readonly name = 'Unusable';
}

async function teamsIn(text: string, file: string): Promise<ReviewingTeam[]> {
  const read = readTeams(text);
  if ('value' in read) return read.value;
  const catalog = openCatalog(join(root, 'assets', 'i18n'), () => undefined);
  const translate = new Messages({catalog, onBroken: () => undefined}).translator('en');
  throw new Unusable(read.problems.map(({key, params}) => `${file}: ${translate(key, params)}`).join('\n'));
}

function contentOf(file: string): string {
  try {
    return readFileSync(resolve(from, file), 'utf8');
  } catch (error) {
    throw new Unusable(`--teams: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function options(): {teams?: string | undefined; help?: boolean | undefined} {
  if (process.env['npm_config_teams'] !== undefined) {
    throw new Unusable(
      'npm takes --teams for an option of its own: write -- before it, as in the help (--help).',
    );
  }
  try {
    return parseArgs({options: {teams: {type: 'string'}, help: {type: 'boolean', short: 'h'}}}).values;
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function print(value: unknown): Promise<void> {
  return process.stdout.write(`${JSON.stringify(value)}\n`)
    ? Promise.resolve()
    : new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function main(): Promise<number> {
  const {teams: file, help} = options();
  if (help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const teams = await teamsIn(file === undefined ? DEFAULT_TEAMS : contentOf(file), file ?? '');
  let code = 0;
  for await (const [line, text] of numberedLines(process.stdin)) {
    try {
      await print(readLine(text, teams));
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      process.stderr.write(`${JSON.stringify({line, error: error.message})}\n`);
      await print({signOffs: [], reason: 'bad line'});
      code = 1;
    }
  }
  return code;
}

// Whoever reads may have seen enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Unusable ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
