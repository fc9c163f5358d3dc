import { parseArgs } from 'node:util';
import { LaunchError } from '#scripts/platform/launch-error.ts';
import type { Measure } from './measure.ts';

/** What the command line asks for. */
export interface BenchOptions {
  measures: Measure[];
  /** Undefined: as many as each measure wants. */
  rounds: number | undefined;
}

/**
 * Reads `[name …] [--rounds n]`; without names every measure runs. A name stands for all measures that begin
 * with it and a hyphen, too: `clustering-speed` for `clustering-speed-1000`.
 *
 * @throws LaunchError naming what is unknown
 */
export function readOptions(argumentList: string[], all: readonly Measure[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: argumentList,
    options: { rounds: { type: 'string' } },
    allowPositionals: true,
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new LaunchError(`--rounds is a whole number from 1 on, not ${values.rounds}`);
  }
  const isMeant = ({ name }: Measure, asked: string) =>
    name === asked || name.startsWith(`${asked}-`);
  const unknown = positionals.filter((asked) => !all.some((measure) => isMeant(measure, asked)));
  if (unknown.length > 0) {
    const names = all.map((measure) => measure.name);
    throw new LaunchError(`No measure ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  }
  const measures = all.filter(
    (measure) => positionals.length === 0 || positionals.some((asked) => isMeant(measure, asked)),
  );
  return { measures, rounds };
}
