import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Logger } from 'pino';
import { temporalLogger } from './shared/temporal-logger.ts';

/** The workflows' source, bundled the same way for workers, tests and replay. */
export const workflowsPath = new URL('../workflows/index.ts', import.meta.url).pathname;

/** Bundles every workflow; the same code feeds workers and replay. */
export async function bundleWorkflows(logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ workflowsPath, logger: temporalLogger(logger) });
}
