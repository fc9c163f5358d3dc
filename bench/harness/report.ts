import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { renderTable } from '#scripts/demo/table.ts';
import type { Result } from './run-measure.ts';

const heading = ['measure', 'product', 'baseline', 'unit', 'ratio', 'goal', 'rounds', ''];

/** Results as a table; a measure without figures has its reason below it. */
export function renderResults(results: readonly Result[]): string {
  const rows = results.map(row);
  const legend = results.map(
    ({ measure }) => `  ${measure.name}: ${measure.what}, against ${measure.baseline}`,
  );
  const failures = results.flatMap((result) =>
    result.kind === 'measured' ? [] : [`\n${result.measure.name} ${result.kind}: ${result.reason}`],
  );
  return [renderTable(heading, rows), '', ...legend, ...failures].join('\n');
}

function row(result: Result): string[] {
  const { name, unit, goal } = result.measure;
  const wanted = `${goal.direction === 'at least' ? '≥' : '≤'} ${goal.ratio}`;
  if (result.kind !== 'measured') {
    return [name, '-', '-', unit, '-', wanted, '-', result.kind.toUpperCase()];
  }
  const { product, baseline, ratio, isMet } = result.outcome;
  return [
    name,
    product.toFixed(1),
    baseline.toFixed(1),
    unit,
    ratio.toFixed(2),
    wanted,
    String(result.rounds.length),
    isMet ? 'met' : 'MISSED',
  ];
}

/** What the machine was like: figures of another machine, or of a busy one, are other figures. */
export function describeMachine() {
  const [loadOneMinute = 0] = loadavg();
  return {
    cpus: availableParallelism(),
    cpuModel: cpus()[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    loadOneMinute,
  };
}

type Machine = ReturnType<typeof describeMachine>;

/** Writes everything as JSON. Returns the file's path. */
export async function writeReport(
  folder: string,
  startedAt: Date,
  machine: Machine,
  results: readonly Result[],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${startedAt.toISOString().replaceAll(/[:.]/g, '-')}.json`);
  const measures = results.map(({ measure, ...result }) => {
    const { name, what, baseline, unit, goal } = measure;
    return { name, what, baselineIs: baseline, unit, goal, ...result };
  });
  const report = { startedAt: startedAt.toISOString(), machine, measures };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
