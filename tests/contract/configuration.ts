import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const base = new URL('schemathesis.toml', import.meta.url);
const hooks = fileURLToPath(new URL('hooks.py', import.meta.url));

/** How often an id of a real row is taken instead of an invented one. */
const realness = 0.7;

function operation(path: string, name: string): string {
  return `
[[operations]]
include-path = ${JSON.stringify(path)}
parameters = { "path.id" = { dictionary = ${JSON.stringify(name)}, probability = ${realness} } }
`;
}

/**
 * The configuration of a run: schemathesis.toml, and ids of rows that exist for the paths below their list,
 * so that more than 404 is seen.
 *
 * @param ids by the path of their list (`planner/keywords/`)
 * @param paths of the schema
 */
export function configurationFor(
  ids: Readonly<Record<string, string>>,
  paths: readonly string[],
): string {
  const parts = [
    `hooks = ${JSON.stringify(hooks)}\n`,
    readFileSync(base, 'utf8'),
    '\n[dictionaries]\n',
  ];
  const named = Object.entries(ids).map(([list, id]) => {
    return { prefix: `/api/v1/${list}{id}/`, name: list.replaceAll(/\W+/g, '-'), id };
  });
  for (const { name, id } of named) parts.push(`"${name}" = { values = ["${id}"] }\n`);
  for (const { prefix, name } of named) {
    for (const path of paths.filter((candidate) => candidate.startsWith(prefix))) {
      parts.push(operation(path, name));
    }
  }
  return parts.join('');
}
