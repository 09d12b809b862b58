import {once} from 'node:events';
import {Cleanup} from './src/cleanup';
import {playReview, approvalLines, type Narrator, type StoryEnd, TITLE} from './src/story';
import {isStage} from './src/web_client';
import {type OwnWorld, PASSWORD, PEOPLE, startWorld} from './src/world';

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
    console.log(`\nReview closed: ${TITLE}`);
    lines.forEach((line) => {
      console.log(line);
    });
    if (process.env['ONCE'] !== '1') {
      console.log(whatToTry(world, end));
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

/** How to see it with one's own eyes: where, as whom, and what to type. */
function whatToTry({address, team, client}: OwnWorld, {open, reviewers}: StoryEnd): string {
  const [first] = reviewers;
  return [
    '\nNow you. Another review waits for all its teams; sign off for one of them and watch its items being ticked:',
    `  open     ${address}/${team.name}/channels/${open.channel.name}   (channel “${open.channel.display_name}”)`,
    `  sign in  ${first?.username ?? ''}   password ${PASSWORD}`,
    `  type     ${first?.words ?? ''}`,
    `The others: ${reviewers.map(({username, words}) => `${username} types “${words}”`).join('; ')}. DRI: dave. Admin: admin.`,
    `The same password for ${['admin', ...PEOPLE].join(', ')}.`,
    ...(isStage(client)
      ? ['This page is a small test stage, not Mattermost’s own web client, which WEB_CLIENT=… would bring.']
      : []),
    '\nPress Ctrl-C to stop the server.',
  ].join('\n');
}

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
