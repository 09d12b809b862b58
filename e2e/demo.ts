import {once} from 'node:events';
import {Cleanup} from './src/cleanup';
import {playReview, approvalLines, type Narrator, TITLE} from './src/story';
import {PASSWORD, PEOPLE, startWorld} from './src/world';

/** Prints the story: who does what, and indented below it what was read back from the server. */
const narrator: Narrator = {
  chapter: (title) => {
    console.log(`\n── ${title} ${'─'.repeat(Math.max(3, 70 - title.length))}`);
  },
  does: (who, what) => {
    console.log(`\n${who} › ${what}`);
  },
  sees: (who, text) => {
    console.log(text.trimEnd().replaceAll(/^/gm, '    │ ').replace('    │ ', `    │ [${who}]\n    │ `));
  },
};

async function demo(): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.onSignals();
  const world = await startWorld({say: console.log}, cleanup);
  try {
    const end = await playReview(world, narrator);
    const lines = approvalLines(end);
    if (process.env['ONCE'] !== '1') {
      console.log(`\nThe server is still running: ${world.address} (team "${world.team.name}")`);
      console.log(
        `Sign in with the Mattermost app as ${['admin', ...PEOPLE].join(', ')}; password ${PASSWORD}`,
      );
    }
    console.log(`\nReview closed: ${TITLE}`);
    lines.forEach((line) => {
      console.log(line);
    });
    if (process.env['ONCE'] !== '1') {
      console.log('\nPress Ctrl-C to stop it.');
      await once(process, 'SIGINT');
      await cleanup.run();
    }
  } catch (error) {
    console.error(
      `\nThe last warnings in the server's log (.cache/last-server.log):\n${world.server.troubles()}\n`,
    );
    throw error;
  } finally {
    await cleanup.run();
  }
}

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
