// Entry of every command, before anything is installed: Node built-ins only, any Node from 20 on.
import { ensureDependencies } from './setup/dependencies.mjs';
import { runUnderPinnedNode } from './setup/pinned-node.mjs';
import { scriptOf } from './setup/script-of.mjs';

// For whoever measures how long a command takes: an install counts, too.
process.env.COMMAND_STARTED_AT ??= String(Math.round(performance.timeOrigin));
const root = new URL('..', import.meta.url);
const [command, ...rest] = process.argv.slice(2);

try {
  const script = scriptOf(root, command);
  await ensureDependencies(root);
  await runUnderPinnedNode(root, script, rest);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
