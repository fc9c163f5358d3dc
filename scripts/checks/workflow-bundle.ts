import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { failureConverterPath } from '#temporal/codec/data-converter.ts';
import type { Gate } from './gate.ts';

/** What webpack calls the modules of a bundle. */
const moduleKey = /^\/\*\*\*\/ "([^"\n]+)"/gm;

/** Packages that may be in the bundle; everything else there is memory of every cached workflow, twice and more. */
const allowedPackages = /^(@temporalio\/(workflow|common|proto)|nexus-rpc|long|ms|@types)(\/|$)/;

/**
 * Bundles the workflows as the worker does. The bundler itself refuses Node's built-ins; this also refuses
 * every package beside Temporal's own, zod above all.
 */
export const workflowBundleGate: Gate = {
  name: 'bundle',
  unit: 'modules',
  async run(root) {
    const workflowsPath = join(root, 'workflows', 'index.ts');
    await stat(workflowsPath);
    const messages: string[] = [];
    const { code } = await bundleWorkflowCode({
      workflowsPath,
      failureConverterPath,
      logger: collect(messages),
    }).catch((error: unknown) => ({
      code: error instanceof Error ? error : new Error(String(error)),
    }));
    if (code instanceof Error) return { checked: 1, failures: [code.message, ...messages] };
    const modules = [...code.matchAll(moduleKey)].map((match) => match[1] ?? '');
    const ours = modules.filter((path) => path.endsWith('.ts'));
    return {
      checked: ours.length,
      failures: modules.filter(isForeign).map((path) => `the workflow bundle contains ${path}`),
      notes: [`${Math.round(code.length / 1024)} kB with source map, ${modules.length} modules`],
    };
  },
};

function isForeign(path: string): boolean {
  const name = path.split('node_modules/').at(-1);
  return path.includes('node_modules/') && name !== undefined && !allowedPackages.test(name);
}

type BundleLogger = NonNullable<Parameters<typeof bundleWorkflowCode>[0]['logger']>;

/** Keeps what the bundler complains about, for the failure; its progress is nobody's business. */
function collect(messages: string[]): BundleLogger {
  const keep = (message: string) => void messages.push(message);
  const drop = () => undefined;
  return { log: drop, trace: drop, debug: drop, info: drop, warn: keep, error: keep };
}
