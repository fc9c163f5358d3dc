import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Commands whose script does not stand at `scripts/<command>.ts`. */
const elsewhere = {
  test: 'scripts/checks/test.ts',
  check: 'scripts/checks/check.ts',
  bench: 'bench/bench.ts',
  'test:chaos': 'tests/chaos/chaos.ts',
};

/**
 * Path of the TypeScript file a command runs; `db:migrate` is `scripts/db-migrate.ts`.
 *
 * @param {URL} root folder of the project
 * @param {string | undefined} command
 */
export function scriptOf(root, command) {
  if (!command) throw new Error('Usage: node scripts/run.mjs <command> [options]');
  const relative = elsewhere[command] ?? `scripts/${command.replaceAll(':', '-')}.ts`;
  const script = fileURLToPath(new URL(relative, root));
  if (!existsSync(script)) throw new Error(`There is no command "${command}" (${relative})`);
  return script;
}
