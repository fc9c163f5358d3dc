import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** What runs the weights; an optional package, since it takes half a gigabyte. */
const packageName = '@huggingface/transformers';
/** The version this adapter was tried with, as package.json names it. */
const packageVersion = '4.3.1';

/** Without `--save-prod` npm leaves out what package.json calls an optional peer. */
const installCommand = `npm install --no-save --save-prod --ignore-scripts ${packageName}@${packageVersion}`;

/**
 * Where the optional package is installed.
 *
 * @param from a file of the project that has it
 * @returns an address that can be imported
 * @throws LocalModelMissing saying what to type
 */
export function locatePackage(from: string | URL): string {
  try {
    return pathToFileURL(createRequire(from).resolve(packageName)).href;
  } catch {
    throw new LocalModelMissing(`${packageName} is not installed; type: ${installCommand}`);
  }
}

/** Something a local model needs is not there. The message says what to do about it. */
export class LocalModelMissing extends Error {
  override readonly name = 'LocalModelMissing';
}
