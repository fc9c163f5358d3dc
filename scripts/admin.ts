import { createOrm } from '#entities/orm.ts';
import { UsageError } from './admin/command.ts';
import { helpText } from './admin/commands.ts';
import { runAdminCommand } from './admin/run-command.ts';
import { reportFailure } from './platform/launch-error.ts';
import { projectRoot } from './platform/project-root.ts';
import { layOut } from './platform/state/data-layout.ts';
import { withDatabase } from './platform/with-database.ts';

/** Runs as the system role against the database of this project, or DATABASE_URL. */
async function run(typed: string[]): Promise<void> {
  const layout = layOut(projectRoot, process.env.DATA_DIR || '.data');
  await withDatabase(layout, process.env, async ({ system }) => {
    const orm = await createOrm({ url: system, poolSize: 2, applicationName: 'igny8-admin' });
    try {
      await runAdminCommand(orm, typed, (line) => console.log(line));
    } finally {
      await orm.close();
    }
  });
}

const typed = process.argv.slice(2);
if (typed.length === 0 || typed.includes('--help')) {
  console.log(helpText());
} else {
  try {
    await run(typed);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${helpText()}`);
      process.exitCode = 2;
    } else {
      reportFailure(error);
    }
  }
}
