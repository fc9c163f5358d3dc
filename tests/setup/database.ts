import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl } from './database-url.ts';
import { type TestRole, testRoles } from './provided.ts';
import { runAsAdmin } from './run-as-admin.ts';

export interface TestDatabase {
  /** Role that owns the tables; not a superuser. */
  ownerUrl: string;
  /** Role of requests and activities: row-level security binds it. */
  appUrl: string;
  /** Role of relay, reconcilers and sweeps. */
  systemUrl: string;
  /** Ends every connection that is left and removes the database. */
  drop(): Promise<void>;
}

/**
 * An own, migrated and otherwise empty database for one test file: a file copy of the template, so it
 * costs tens of milliseconds.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template, passwords } = inject('postgres');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await runAsAdmin(
    adminUrl,
    `create database ${database} template ${template} strategy file_copy owner ${testRoles.owner}`,
  );
  const urlOf = (name: TestRole) =>
    databaseUrl(adminUrl, database, { name, password: passwords[name] });
  return {
    ownerUrl: urlOf(testRoles.owner),
    appUrl: urlOf(testRoles.app),
    systemUrl: urlOf(testRoles.system),
    drop: () => runAsAdmin(adminUrl, `drop database if exists ${database} with (force)`),
  };
}
