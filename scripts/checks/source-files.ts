import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const skippedFolders = new Set(['node_modules', '.git', '.data', 'dist', 'coverage']);

/** Paths of all files of the tree relative to its root, without installed, generated and kept data. */
export async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const nested = entries.map(async (entry): Promise<string[]> => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(nested)).flat().sort();
}

const code = /[.](ts|tsx|mts|cts|js|mjs|cjs)$/;

/** Written by a program or never to be changed: sizes and names are not a person's choice there. */
const unmeasured = [
  /^entities\/migrations\//,
  /(^|\/)generated\//,
  /(^|\/)histories\//,
  /[.]d[.]ts$/,
];

/** Code that people write and read. */
export async function listCode(root: string): Promise<string[]> {
  const files = await listFiles(root);
  return files.filter((path) => code.test(path));
}

/** Whether budgets and names apply to the file. */
export function isMeasured(path: string): boolean {
  return !unmeasured.some((pattern) => pattern.test(path));
}
