import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine } from './command-line/command-line.ts';
import { launcherVariables, nextPortText } from './command-line/launcher-variables.ts';
import { attachOrStart } from './demo/attach-or-start.ts';
import { createDemoClient } from './demo/create-demo-client.ts';
import { chooseDestination } from './demo/destination.ts';
import { printReport } from './demo/report.ts';
import { StepTeller } from './demo/step-teller.ts';
import { tellStory } from './demo/story.ts';
import { reportFailure } from './platform/launch-error.ts';
import { projectRoot } from './platform/project-root.ts';
import { stopSignal } from './platform/stop-signal.ts';

const { values } = readCommandLine({
  command: 'npm run demo',
  summary:
    'Takes a sample keyword file through clusters, ideas, articles and pictures to published posts.',
  options: {
    'next-port': { type: 'boolean', default: false },
    'wordpress-url': { type: 'string' },
    'wordpress-user': { type: 'string' },
    exit: { type: 'boolean', default: false },
  },
  optionTexts: {
    'next-port': nextPortText,
    'wordpress-url': ['--wordpress-url URL', 'Publish to this WordPress instead of the stand-in'],
    'wordpress-user': ['--wordpress-user NAME', 'User of that WordPress'],
    exit: ['--exit', 'End when the story ends, also in a terminal'],
  },
  variables: [
    ['WORDPRESS_APPLICATION_PASSWORD', 'Application password of that user'],
    ...launcherVariables,
  ],
});
const beganAt = Number(process.env.COMMAND_STARTED_AT ?? performance.timeOrigin);
const signal = stopSignal();
const wordPress = { siteUrl: values['wordpress-url'], username: values['wordpress-user'] };
const isNextPortAllowed = values['next-port'] || process.env.NEXT_FREE_PORTS === '1';

try {
  const platform = await attachOrStart({
    signal,
    isNextPortAllowed,
    destinationUrl: wordPress.siteUrl,
  });
  try {
    const { urls } = platform.running();
    const api = createDemoClient(urls.local ?? '', signal);
    const password = process.env.WORDPRESS_APPLICATION_PASSWORD;
    const result = await tellStory({
      api,
      destination: chooseDestination(wordPress, password, urls.sandbox ?? ''),
      keywordFile: `${projectRoot}/samples/keywords.csv`,
      tell: new StepTeller(platform.logFolder),
    });
    await printReport(api, result, platform.running(), beganAt);
    await stayForLooking(platform.isOurs);
  } finally {
    await platform.release();
  }
} catch (error) {
  if (signal.aborted) console.log('\nStopped.');
  else reportFailure(error);
}

/** A person wants to open the addresses; a script wants the exit code. */
async function stayForLooking(isOurs: boolean): Promise<void> {
  if (!isOurs) return;
  if (!process.stdout.isTTY || !process.stdin.isTTY || values.exit) {
    console.log('  The platform stops now; `npm start` brings these addresses back.');
    return;
  }
  console.log('  The platform stays up so that you can look. Ctrl-C stops it.');
  while (!signal.aborted) await delay(60_000, undefined, { signal }).catch(() => undefined);
  console.log('\nStopping …');
}
