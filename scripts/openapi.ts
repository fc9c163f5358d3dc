import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allRoutes } from '#api/routes.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';

/** `node scripts/openapi.ts` writes the document of the routes; with `--check` it compares instead. */
const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
/** The types of the client are made from the document. */
const client = fileURLToPath(new URL('./client.ts', import.meta.url));
const openApi = createOpenApi(allRoutes, apiVersion);

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => 'null');
  // Order counts, white space does not.
  if (JSON.stringify(JSON.parse(committed)) !== JSON.stringify(openApi)) {
    console.error('openapi.json is not what the routes say. Run: npm run openapi');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, `${JSON.stringify(openApi, null, 2)}\n`);
  await promisify(execFile)(process.execPath, [client]);
}
console.log(`${allRoutes.length} operations`);
