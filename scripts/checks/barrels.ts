import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ts from 'typescript';
import type { Gate } from './gate.ts';
import { listCode } from './source-files.ts';

/** The two tables of contents that Temporal needs; everywhere else an import names the file it means. */
const manifests = new Set(['workflows/index.ts', 'activities/index.ts']);

/** No barrels: no other `index` file, and no file that does nothing but export other files again. */
export const barrelsGate: Gate = {
  name: 'barrels',
  unit: 'files',
  async run(root) {
    const paths = (await listCode(root)).filter((path) => !manifests.has(path));
    const found = await Promise.all(
      paths.map(async (path) => {
        const text = await readFile(join(root, path), 'utf8');
        if (/^index[.]/.test(basename(path)))
          return [`${path}: only the manifests are named index`];
        return isBarrel(path, text) ? [`${path}: a barrel; import the files themselves`] : [];
      }),
    );
    return { checked: paths.length, failures: found.flat() };
  },
};

function isBarrel(path: string, text: string): boolean {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (
    statements.length > 0 &&
    statements.every(
      (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
    )
  );
}
