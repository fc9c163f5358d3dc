import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { projectRoot, runTool } from './run-tool.ts';

/** Oxlint with type information: floating promises, `any` that flows, cycles, console, process.env. */
export const lintGate: Gate = {
  name: 'lint',
  unit: 'files',
  async run(root) {
    const rules = join(projectRoot, '.oxlintrc.json');
    const { code, output } = await runTool(
      'oxlint',
      ['--type-aware', '--config', rules, '.'],
      root,
    );
    const checked = Number(/ on (\d+) files? with \d+ rules/.exec(output)?.[1] ?? 0);
    return { checked, failures: code === 0 ? [] : [output] };
  },
};
