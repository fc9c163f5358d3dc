import { join } from 'node:path';
import type { Gate } from './gate.ts';
import { projectRoot, runTool } from './run-tool.ts';

// TypeScript 7 checks; TypeScript 6 stays installed for the tools that need its API (`.bin/tsc` is 6).
const compiler = join(projectRoot, 'node_modules', 'typescript-7', 'bin', 'tsc');

/** The type check of one tsconfig; a config that includes no file is an error of the compiler. */
export function typesGate(name: string, config: string): Gate {
  return {
    name,
    unit: 'files',
    async run(root) {
      const flags = ['-p', config, '--pretty', 'false', '--listFiles'];
      const { code, stdout, output } = await runTool('node', [compiler, ...flags], root);
      const listed = stdout.split('\n').filter((line) => line.startsWith(root));
      const checked = listed.filter((line) => !line.includes('/node_modules/')).length;
      const errors = output
        .split('\n')
        .filter((line) => !/^\/.*[.](ts|tsx|mts|cts|json)$/.test(line));
      return { checked, failures: code === 0 ? [] : [errors.join('\n')] };
    },
  };
}
