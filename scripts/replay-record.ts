import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { scenarios } from '#tests/workflows/support/scenarios.ts';

const help = `npm run replay:record [-- WORKFLOW[/PATH] …]

Runs the scenarios of the workflows on a real server and keeps their histories. Without a name: of all, and only
those that say something else than what is committed (another event, another order, another payload). With names:
those alone, whether they differ or not. Afterwards: git diff --stat tests/workflows/histories`;

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const test = 'tests/workflows/every-path.workflow.test.ts';
const named = process.argv.slice(2);
const known = new Set(scenarios.flatMap(({ workflow, path }) => [workflow, `${workflow}/${path}`]));
const wrong = named.find((name) => !name.startsWith('-') && !known.has(name));

if (named.includes('--help') || named.includes('-h')) {
  console.log(help);
} else if (wrong !== undefined) {
  console.error(`"${wrong}" is no workflow and no path of one\n\n${help}`);
  process.exitCode = 1;
} else {
  // Titles of the scenarios begin with `workflow, path:`.
  const titles = named.map((name) =>
    name.includes('/') ? `${name.replace('/', ', ')}:` : `${name},`,
  );
  const chosen = titles.length > 0 ? ['-t', `\\b(?:${titles.join('|')})`] : [];
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'workflow', test, ...chosen],
    {
      stdio: 'inherit',
      env: { ...process.env, RECORD_HISTORIES: named.length > 0 ? 'all' : 'changed' },
    },
  );
  process.exitCode = status ?? 1;
}
