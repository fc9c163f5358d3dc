import type { MikroORM } from '@mikro-orm/postgresql';
import { createOrm } from '#entities/orm.ts';
import { projectRoot } from '../platform/project-root.ts';
import { runMigrations } from '../platform/run-migrations.ts';
import { layOut } from '../platform/state/data-layout.ts';
import { withDatabase } from '../platform/with-database.ts';

/**
 * Runs `work` as the system role, which passes row-level security: on the database given by
 * DATABASE_SYSTEM_URL, else on the one the launcher would use. The embedded one is brought up to date first.
 */
export async function withSystemOrm<Result>(
  environment: NodeJS.ProcessEnv,
  applicationName: string,
  work: (orm: MikroORM) => Promise<Result>,
): Promise<Result> {
  const given = environment.DATABASE_SYSTEM_URL;
  if (given) return workOn(given, applicationName, work);
  const layout = layOut(projectRoot, environment.DATA_DIR || '.data');
  return withDatabase(layout, environment, async (urls) => {
    if (!environment.DATABASE_URL) {
      const databases = {
        DATABASE_URL: urls.owner,
        DATABASE_APP_URL: urls.app,
        DATABASE_SYSTEM_URL: urls.system,
      };
      await runMigrations({ ...environment, ...databases }, layout.logs);
    }
    return workOn(urls.system, applicationName, work);
  });
}

async function workOn<Result>(
  url: string,
  applicationName: string,
  work: (orm: MikroORM) => Promise<Result>,
): Promise<Result> {
  const orm = await createOrm({ url, poolSize: 2, applicationName });
  try {
    return await work(orm);
  } finally {
    await orm.close();
  }
}
