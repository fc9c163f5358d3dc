import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '#scripts/checks/run-tool.ts';

/** A small tree of its own with these files, gone after the test; its path. */
export async function plant(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'igny8-planted-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return root;
}

/** The same with the project's packages in reach. */
export async function plantWithPackages(files: Record<string, string>): Promise<string> {
  const root = await plant({ 'package.json': '{"type":"module"}', ...files });
  await symlink(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  return root;
}
