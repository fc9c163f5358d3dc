import type { TestProject } from 'vitest/node';
import { migrate } from '#entities/migrate.ts';
import { ensureRoles } from '#entities/roles.ts';
import { databaseUrl } from './database-url.ts';
import { freePort } from './free-port.ts';
import { type TestPostgres, testRoles } from './provided.ts';
import { runAsAdmin } from './run-as-admin.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

const template = 'igny8_template';
const password = 'test';

/** Global setup: one throwaway PostgreSQL with a migrated template database for all files of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres(await freePort());
  try {
    project.provide('postgres', await prepare(server.adminUrl));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}

/** Roles, then the template database, owned and migrated by the owner role as in production. */
async function prepare(adminUrl: string): Promise<TestPostgres> {
  const login = (name: string) => ({ name, password });
  await ensureRoles(adminUrl, {
    owner: login(testRoles.owner),
    app: login(testRoles.app),
    system: login(testRoles.system),
  });
  await runAsAdmin(adminUrl, `create database ${template} owner ${testRoles.owner}`);
  await migrate(databaseUrl(adminUrl, template, login(testRoles.owner)));
  const { owner, app, system } = testRoles;
  return {
    adminUrl,
    template,
    passwords: { [owner]: password, [app]: password, [system]: password },
  };
}
