import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';

/** Oxlint with type information: floating promises, `any` that flows, cycles, console, process.env. */
export const lintGate: Gate = {
  name: 'lint',
  unit: 'files',
  async run(root) {
    const { code, output } = await runTool('oxlint', ['--type-aware', '.'], root);
    const checked = Number(/ on (\d+) files? with \d+ rules/.exec(output)?.[1] ?? 0);
    return { checked, failures: code === 0 ? [] : [output] };
  },
};
