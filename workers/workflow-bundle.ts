import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { failureConverterPath } from '#temporal/codec/data-converter.ts';

/** What the bundler is given: the same for workers, tests and replay. */
export const bundleSources = {
  workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
  failureConverterPath,
};

const bundler = fileURLToPath(new URL('./bundle-workflows.ts', import.meta.url));

/** A bundle in a file, and how to remove it again. */
export interface BundleFile {
  codePath: string;
  remove(): Promise<void>;
}

/**
 * The bundle that was built ahead (production, in the image), else one built now by a process of its own:
 * the bundler takes about 150 MB, which a worker would never give back.
 */
export async function obtainWorkflowBundle(prebuilt: string): Promise<BundleFile> {
  if (prebuilt !== '') return { codePath: prebuilt, remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'igny8-workflows-'));
  const codePath = join(folder, 'workflow-bundle.js');
  await promisify(execFile)(process.execPath, [bundler, codePath]);
  return { codePath, remove: () => rm(folder, { recursive: true, force: true }) };
}
