import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allRoutes } from '#api/routes.ts';
import type { Route } from '#api/shared/route-record.ts';
import {
  permissionNames,
  permissions,
  rolesNeedingGrants,
} from '#contracts/api/shared/permissions.ts';
import type { Gate } from './gate.ts';
import { callers, mayCall } from './role-callers.ts';

const page = join('docs', 'api', 'roles.md');

/** docs/api/roles.md says what the routes and the table of permissions say. */
export const roleMatrixGate: Gate = {
  name: 'roles',
  unit: 'routes',
  async run(root) {
    const text = await readFile(join(root, page), 'utf8').catch(() => '');
    const stands = text === renderRoleMatrix(allRoutes);
    return {
      checked: allRoutes.length,
      failures: stands ? [] : [`${page} is not what the routes say`],
    };
  },
  async repair(root) {
    await writeFile(join(root, page), renderRoleMatrix(allRoutes));
  },
};

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function permissionRows(): string[] {
  return permissionNames.map((name) => {
    const { description, roles, apiKeys } = permissions[name];
    return row([`\`${name}\``, description, roles.join(', '), apiKeys ? 'by scope' : 'never']);
  });
}

function routeRow({ record }: Route): string {
  const marks = callers.map((caller) => (mayCall(record, caller) ? '✓' : ''));
  const { method, path, permission } = record;
  return row([`${method.toUpperCase()} ${path}`, permission, ...marks]);
}

/** The page as it must stand in the repository. */
function renderRoleMatrix(routes: readonly Route[]): string {
  const sorted = routes.toSorted((one, other) => (one.record.path < other.record.path ? -1 : 1));
  return [
    '# Who may do what',
    '',
    'Generated from [permissions.ts](../../contracts/api/shared/permissions.ts) and the routes by `npm run check -- --fix roles`.',
    'A test compares every line with what the API answers (tests/api/role-matrix.integration.test.ts).',
    '',
    '## Permissions',
    '',
    row(['permission', 'allows to', 'roles', 'API key']),
    row(['---', '---', '---', '---']),
    ...permissionRows(),
    '',
    `On sites they were not granted, ${rolesNeedingGrants.join(' and ')} get 403 ("No access to this site"), and lists leave them out. A person of a system account counts as a developer.`,
    'An API key acts with the role of who made it, within its scopes: `read` is GET, `write` the rest.',
    '',
    '## Routes',
    '',
    row(['route', 'permission', ...callers]),
    row(['---', '---', ...callers.map(() => ':-:')]),
    ...sorted.map(routeRow),
    '',
  ].join('\n');
}
