import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** MikroORM 7 and native TypeScript need it; the dependencies bring it. */
const neededMajor = 24;

/**
 * Runs the script under Node 24 or newer: in this process if it is one, else in one of its own whose end is ours.
 *
 * @param {URL} root
 * @param {string} script path of a TypeScript file
 * @param {string[]} options
 */
export async function runUnderPinnedNode(root, script, options) {
  if (majorOf(process.versions.node) >= neededMajor) {
    process.argv.splice(1, process.argv.length, script, ...options);
    await import(pathToFileURL(script).href);
    return;
  }
  const node = findNode(root);
  const child = spawn(node, [script, ...options], { stdio: 'inherit', cwd: process.cwd() });
  // A terminal sends Ctrl-C to both: we wait for the child's own clean end. A kill to us alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, exitSignal) => resolve([exitCode, exitSignal]));
  });
  process.exitCode = signal ? 1 : (code ?? 1);
}

function findNode(root) {
  const pinned = fileURLToPath(new URL('node_modules/.bin/node', root));
  const answer = spawnSync(pinned, ['--version'], { encoding: 'utf8' });
  if (answer.status === 0 && majorOf(answer.stdout.replace('v', '')) >= neededMajor) return pinned;
  throw new Error(
    `Node ${neededMajor} or newer is needed; this is ${process.versions.node} and the dependencies bring none ` +
      `for ${process.platform} ${process.arch}. Install Node ${neededMajor} and run the command again.`,
  );
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.split('.')[0]);
}
