import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTypeScript, { astToString, type OpenAPITSOptions } from 'openapi-typescript';
import ts from 'typescript';

/** `node scripts/client.ts` writes the client's types from openapi.json; with `--check` it compares instead. */
const source = new URL('../openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../client/generated/api.ts', import.meta.url));
const head =
  '// Written by scripts/client.ts from openapi.json. Change the routes, then: npm run openapi\n\n';

const options: OpenAPITSOptions = {
  silent: true,
  // A default says what the API takes when a field is left out: the client may leave it out.
  defaultNonNullable: false,
  // Any JSON value is a choice that contains itself, which TypeScript refuses as a property's type.
  transform: (schema, { path = '' }) =>
    'anyOf' in schema && JSON.stringify(schema).includes(`"$ref":"${path}"`)
      ? ts.factory.createKeywordTypeNode(ts.SyntaxKind.UnknownKeyword)
      : undefined,
};
const text = head + astToString(await openapiTypeScript(await readFile(source, 'utf8'), options));

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== text) {
    console.error('client/generated/api.ts is not what openapi.json says. Run: npm run openapi');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
console.log(`${text.split('\n').length} lines`);
