import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { allRoutes } from '#api/routes.ts';
import { createOpenApi } from '#api/shared/openapi.ts';
import { apiVersion } from '#api/system/docs/version.ts';

/** `node scripts/openapi.ts` writes the document of the routes; with `--check` it compares instead. */
const target = fileURLToPath(new URL('../openapi.json', import.meta.url));
const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
const text = JSON.stringify(createOpenApi(allRoutes, apiVersion));

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => 'null');
  // Order counts, white space does not: that is the formatter's.
  if (JSON.stringify(JSON.parse(committed)) !== text) {
    console.error('openapi.json is not what the routes say. Run: npm run openapi');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, `${text}\n`);
  await promisify(execFile)(biome, ['format', '--write', target]);
}
console.log(`${allRoutes.length} operations`);
