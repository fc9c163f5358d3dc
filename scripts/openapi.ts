import { readFile, writeFile } from 'node:fs/promises';
import { allRoutes } from '#api/routes.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';

/** `node scripts/openapi.ts` writes the document of the routes; with `--check` it compares instead. */
const target = new URL('../openapi.json', import.meta.url);
const text = `${JSON.stringify(createOpenApi(allRoutes, apiVersion), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('openapi.json is not what the routes say. Run: npm run openapi');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
console.log(`${allRoutes.length} operations`);
