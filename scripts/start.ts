import { setTimeout as delay } from 'node:timers/promises';
import { readCommandLine } from './command-line/command-line.ts';
import { launcherVariables, nextPortText } from './command-line/launcher-variables.ts';
import { reportFailure } from './platform/launch-error.ts';
import { startPlatform } from './platform/platform.ts';
import { stopSignal } from './platform/stop-signal.ts';
import { describeEvent, printAddresses } from './platform/tell.ts';

const { values } = readCommandLine({
  command: 'npm start',
  summary:
    'Starts the whole platform on this machine, prints its addresses and stays until Ctrl-C.',
  options: { 'next-port': { type: 'boolean', default: false } },
  optionTexts: { 'next-port': nextPortText },
  variables: launcherVariables,
});
const signal = stopSignal();
const began = Date.now();

try {
  const platform = await startPlatform({
    environment: process.env,
    isNextPortAllowed: values['next-port'] || process.env.NEXT_FREE_PORTS === '1',
    signal,
    say: console.log,
    onEvent: describeEvent,
  });
  console.log(
    `\nIGNY8 is running (${((Date.now() - began) / 1_000).toFixed(1)} s). Ctrl-C stops it.\n`,
  );
  printAddresses(platform);
  // For ever, until the signal comes.
  while (!signal.aborted) await delay(60_000, undefined, { signal }).catch(() => undefined);
  console.log('\nStopping …');
  await platform.stop();
  console.log('Stopped.');
} catch (error) {
  if (signal.aborted) console.log('Stopped.');
  else reportFailure(error);
}
