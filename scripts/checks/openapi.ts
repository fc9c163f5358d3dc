import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { runTool } from './run-tool.ts';

/** The committed OpenAPI document is what the routes say. The generator compares (`--check`) and counts. */
export const openApiGate: Gate = {
  name: 'openapi',
  unit: 'operations',
  async run(root) {
    const script = join(root, 'scripts', 'openapi.ts');
    await stat(script);
    const { code, output } = await runTool('node', [script, '--check'], root);
    const checked = Number(/(\d+) operations/.exec(output)?.[1] ?? 0);
    return { checked, failures: code === 0 ? [] : [output] };
  },
  async repair(root) {
    await runTool('node', [join(root, 'scripts', 'openapi.ts')], root);
  },
};
