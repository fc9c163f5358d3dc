import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';

/** The types of the client are what the committed document says. The generator compares (`--check`) and counts. */
export const clientGate: Gate = {
  name: 'client',
  unit: 'lines',
  async run(root) {
    const script = join(root, 'scripts', 'client.ts');
    await stat(script);
    const { code, output } = await runTool('node', [script, '--check'], root);
    const checked = Number(/(\d+) lines/.exec(output)?.[1] ?? 0);
    return { checked, failures: code === 0 ? [] : [output] };
  },
  async repair(root) {
    await runTool('node', [join(root, 'scripts', 'client.ts')], root);
  },
};
