import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';

/** Layout, import order and Biome's recommended lint rules. */
export const formatGate: Gate = {
  name: 'format',
  unit: 'files',
  async run(root) {
    const limits = ['--max-diagnostics=50', '--error-on-warnings', '--reporter=concise'];
    const { code, output } = await runTool('biome', ['check', ...limits, '.'], root);
    const checked = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0);
    return { checked, failures: code === 0 ? [] : [output] };
  },
  async repair(root) {
    await runTool('biome', ['check', '--write', '.'], root);
  },
};
