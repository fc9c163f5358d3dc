import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Gate } from './gate.ts';
import { measureFunctions } from './measure-functions.ts';
import { isMeasured, listCode } from './source-files.ts';

/** From docs/architecture: what a person can hold in mind at once. Lines; exclusive but for `none`. */
const budget = { median: 60, p90: 130, none: 300, aFunction: 50 };

/** Kinds after a dot are part of the convention: `reserve-credits.unit.test.ts`. */
const kebabCase = /^[.]?[a-z0-9]+(-[a-z0-9]+)*([.][a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Sizes of files and functions, and the form of file names. */
export const fileBudgetGate: Gate = {
  name: 'budget',
  unit: 'files',
  async run(root) {
    const paths = (await listCode(root)).filter(isMeasured);
    const texts = await Promise.all(
      paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
    );
    const sizes = texts
      .map(({ path, text }) => ({ path, lines: countLines(text) }))
      .sort((left, right) => right.lines - left.lines);
    const lines = sizes.map((size) => size.lines);
    const [median, p90] = [percentile(lines, 0.5), percentile(lines, 0.9)];
    const tooLong = sizes.filter((size) => size.lines > budget.none);
    const failures = [
      ...(median < budget.median ? [] : [`median is ${median} lines, must be < ${budget.median}`]),
      ...(p90 < budget.p90 ? [] : [`p90 is ${p90} lines, must be < ${budget.p90}`]),
      ...tooLong.map((size) => `${size.path}: ${size.lines} lines, at most ${budget.none}`),
      ...texts.flatMap(({ path, text }) => longFunctions(path, text)),
      ...paths.filter((path) => !kebabCase.test(basename(path))).map(misnamed),
    ];
    const worst = sizes.slice(0, 10).map((size) => `${size.lines} ${size.path}`);
    const summary = `lines: median ${median}, p90 ${p90}, longest ten:`;
    return { checked: paths.length, failures, notes: paths.length > 0 ? [summary, ...worst] : [] };
  },
};

function longFunctions(path: string, text: string): string[] {
  return measureFunctions(path, text)
    .filter((one) => one.lines >= budget.aFunction)
    .map((one) => `${path}:${one.line}: ${one.name} has ${one.lines} lines, < ${budget.aFunction}`);
}

function misnamed(path: string): string {
  return `${path}: file names are kebab-case`;
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** Nearest-rank percentile of numbers sorted from large to small. */
function percentile(descending: number[], share: number): number {
  const ascending = descending.toReversed();
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? 0;
}
