import { reportFailure } from './platform/launch-error.ts';
import { lastLines } from './platform/processes/log-file.ts';
import { projectRoot } from './platform/project-root.ts';
import { runMigrations } from './platform/run-migrations.ts';
import { layOut } from './platform/state/data-layout.ts';
import { withDatabase } from './platform/with-database.ts';

try {
  const layout = layOut(projectRoot, process.env.DATA_DIR || '.data');
  await withDatabase(layout, process.env, async (urls) => {
    const environment = {
      ...process.env,
      DATABASE_URL: urls.owner,
      DATABASE_APP_URL: urls.app,
      DATABASE_SYSTEM_URL: urls.system,
    };
    const logFile = await runMigrations(environment, layout.logs);
    console.log(lastLines(logFile, 1));
  });
} catch (error) {
  reportFailure(error);
}
