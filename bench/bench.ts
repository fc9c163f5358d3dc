import { join } from 'node:path';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { reportFailure } from '#scripts/platform/launch-error.ts';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { stopSignal } from '#scripts/platform/stop-signal.ts';
import { readOptions } from './harness/options.ts';
import { describeMachine, renderResults, writeReport } from './harness/report.ts';
import { type Result, runMeasure } from './harness/run-measure.ts';
import { allMeasures } from './measures/all-measures.ts';
import { createServers } from './servers/servers.ts';

/** `npm run bench -- [name …] [--rounds n]`: the product against named baselines, on servers of its own. */
const signal = stopSignal();
const say = (line: string) => void process.stdout.write(`${line}\n`);
const startedAt = new Date();

try {
  const { measures, rounds } = readOptions(process.argv.slice(2), allMeasures);
  // The signals are ours: workers are shut down by who started them.
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    // A full queue makes the core warn of slow workflow tasks; that is what is measured.
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
  });
  const machine = describeMachine();
  const results: Result[] = [];
  const servers = new AsyncDisposableStack();
  try {
    const context = { ...createServers(servers, signal), say, signal };
    for (const measure of measures) {
      say(`${measure.name} …`);
      results.push(await runMeasure(measure, context, rounds));
    }
  } finally {
    await servers.disposeAsync();
  }
  const file = await writeReport(join(projectRoot, '.data/bench'), startedAt, machine, results);
  say(`\n${renderResults(results)}\n\n  ${file}`);
  if (results.some(({ kind }) => kind === 'failed')) process.exitCode = 1;
} catch (error) {
  if (signal.aborted) {
    say('Stopped.');
    // As shells report a program that was interrupted.
    process.exitCode = 130;
  } else reportFailure(error);
}
// Work of a measure that was abandoned may still wait for servers that are gone.
process.exit();
