import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Gate } from './gate.ts';
import { projectRoot, runTool } from './run-tool.ts';

const knipReport = z.object({
  files: z.number(),
  found: z.array(
    z.object({
      type: z.string(),
      path: z.string(),
      symbol: z.string(),
      line: z.number().nullable(),
    }),
  ),
  hints: z.array(z.string()),
});

type KnipReport = z.infer<typeof knipReport>;

/**
 * Unused files, exports, types and packages. The second run looks at the product without its tests: a file
 * or a package that only tests use is no part of the product.
 */
export const deadCodeGate: Gate = {
  name: 'dead-code',
  unit: 'files',
  async run(root) {
    const all = await runKnip(root, []);
    const product = await runKnip(root, ['--production', '--include', 'files,dependencies']);
    const known = new Set(all.found.map(({ type, path, symbol }) => `${type} ${path} ${symbol}`));
    const onlyTested = product.found.filter(
      ({ type, path, symbol }) => !known.has(`${type} ${path} ${symbol}`),
    );
    return {
      checked: all.files,
      failures: [
        ...all.found.map((one) => describeIssue(root, one)),
        ...onlyTested.map((one) => `${describeIssue(root, one)} (only outside the product)`),
        ...all.hints.map((hint) => `knip.json: ${hint}`),
      ],
      notes: [`${product.files} of them in the product`],
    };
  },
};

async function runKnip(root: string, flags: string[]): Promise<KnipReport> {
  const reporter = join(projectRoot, 'scripts', 'checks', 'knip-reporter.ts');
  const config = join(projectRoot, 'knip.json');
  const { stdout, output } = await runTool(
    'knip',
    ['--config', relative(root, config), '--reporter', reporter, ...flags],
    root,
  );
  const json = stdout.split('\n').find((line) => line.startsWith('{"files"'));
  if (!json) throw new Error(output);
  return knipReport.parse(JSON.parse(json));
}

function describeIssue(root: string, issue: KnipReport['found'][number]): string {
  const place = `${relative(root, issue.path)}${issue.line === null ? '' : `:${issue.line}`}`;
  return issue.type === 'files'
    ? `unused file: ${place}`
    : `unused ${issue.type}: ${issue.symbol} (${place})`;
}
