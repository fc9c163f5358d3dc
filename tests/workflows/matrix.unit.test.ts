import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as workflows from '#workflows/index.ts';
import { crashedScenarios, type Dimension, dimensions, exempt } from './support/matrix.ts';
import { scenarios } from './support/scenarios.ts';
import type { WorkflowType } from './support/workflow-inputs.ts';

/** From the manifest: a workflow nobody has thought of here is missing in every column. */
const types = Object.keys(workflows).sort() as WorkflowType[];

const pathsOf = (type: WorkflowType, named: RegExp) =>
  scenarios.flatMap(({ workflow, path }) => (workflow === type && named.test(path) ? [path] : []));

/** What covers a cell: names of scenarios, or of recorded histories. */
const coverage: Record<Dimension, (type: WorkflowType) => string[] | Promise<string[]>> = {
  pause: (type) => pathsOf(type, /^paused/),
  cancel: (type) => pathsOf(type, /^cancelled/),
  retry: (type) => pathsOf(type, /retried|repaired/),
  crash: (type) => (crashedScenarios.some(({ workflow }) => workflow === type) ? ['killed'] : []),
  replay: async (type) =>
    (await readdir(new URL(`histories/${type}/`, import.meta.url)).catch(() => []))
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace('.json', '')),
};

interface Cell {
  type: WorkflowType;
  dimension: Dimension;
  covered: string[];
  reason: string | undefined;
}

async function cells(): Promise<Cell[]> {
  const wanted = types.flatMap((type) => dimensions.map((dimension) => ({ type, dimension })));
  return Promise.all(
    wanted.map(async ({ type, dimension }) => ({
      type,
      dimension,
      covered: await coverage[dimension](type),
      reason: exempt[type]?.[dimension],
    })),
  );
}

describe('every workflow, paused, cancelled, retried, crashed and replayed', () => {
  it('is covered by a scenario, or has a reason why it cannot be', async () => {
    const all = await cells();
    process.stdout.write(`${render(all)}\n`);
    const missing = all.filter(({ covered, reason }) => covered.length === 0 && !reason);
    expect(missing.map(({ type, dimension }) => `${type}, ${dimension}`)).toEqual([]);
    expect(types.length).toBeGreaterThan(15);
  });

  it('has no reason for what is covered all the same', async () => {
    const stale = (await cells()).filter(({ covered, reason }) => covered.length > 0 && reason);
    expect(stale.map(({ type, dimension }) => `${type}, ${dimension}`)).toEqual([]);
    expect(Object.keys(exempt).filter((type) => !(type in workflows))).toEqual([]);
  });
});

/** A line a workflow; a cell says how many scenarios or histories cover it, or why none does. */
function render(all: readonly Cell[]): string {
  return [...Map.groupBy(all, ({ type }) => type)]
    .map(([type, row]) => {
      const shown = row.map(({ dimension, covered, reason }) =>
        covered.length > 0 ? `${dimension} ${covered.length}` : `${dimension} – (${reason})`,
      );
      return `${type}: ${shown.join(', ')}`;
    })
    .join('\n');
}
