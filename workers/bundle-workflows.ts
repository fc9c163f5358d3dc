import { writeFile } from 'node:fs/promises';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundleSources } from './workflow-bundle.ts';

/** Writes the workflow bundle to the file named as the argument: once an image, or once a worker's start. */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name the file to write the workflow bundle to');
const { code } = await bundleWorkflowCode({ ...bundleSources, logger: new DefaultLogger('WARN') });
await writeFile(file, code);
