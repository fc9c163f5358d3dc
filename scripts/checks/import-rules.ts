import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';
import { projectRoot, runTool } from './run-tool.ts';
import { listCode } from './source-files.ts';

const violation = z.object({
  from: z.string(),
  to: z.string(),
  rule: z.object({ name: z.string() }),
  cycle: z.array(z.object({ name: z.string() })).optional(),
});

const cruise = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({ totalDependenciesCruised: z.number(), violations: z.array(violation) }),
});

/**
 * The direction of imports between floors, by dependency-cruiser. With a TypeScript it does not know it
 * reports success on no modules, so every code file of the tree must be among what it looked at.
 */
export const importRulesGate: Gate = {
  name: 'imports',
  unit: 'modules',
  async run(root) {
    const code = (await listCode(root)).filter(
      (path) => path.includes('/') && !path.startsWith('.'),
    );
    const folders = await foldersWith(root, code);
    if (folders.length === 0) return { checked: 0, failures: [] };
    const config = join(projectRoot, '.dependency-cruiser.cjs');
    const flags = ['--config', config, '--output-type', 'json', ...folders];
    const { stdout, output } = await runTool('depcruise', flags, root);
    if (!stdout.startsWith('{')) return { checked: 0, failures: [output] };
    const { modules, summary } = cruise.parse(JSON.parse(stdout));
    const seen = new Set(modules.map((module) => module.source));
    const missed = code.filter((path) => !seen.has(path) && !path.endsWith('.d.ts'));
    const dependencies = summary.totalDependenciesCruised;
    return {
      checked: dependencies === 0 ? 0 : code.length - missed.length,
      failures: [
        ...summary.violations.map(describeViolation),
        ...missed.map((path) => `dependency-cruiser did not look at ${path}`),
      ],
      notes: [`${dependencies} imports`],
    };
  },
};

async function foldersWith(root: string, code: string[]): Promise<string[]> {
  const folders = new Set(code.map((path) => path.split('/')[0]));
  return (await readdir(root)).filter((name) => folders.has(name));
}

function describeViolation({ from, to, rule, cycle }: z.infer<typeof violation>): string {
  const route = cycle ? cycle.map((step) => step.name).join(' → ') : to;
  return `${rule.name}: ${from} → ${route}`;
}
