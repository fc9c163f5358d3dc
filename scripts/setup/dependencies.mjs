import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { showElapsed } from './progress.mjs';

/** npm says what is wrong first and then prints its manual; the whole of it is in the log. */
const shownLogLines = 12;

/**
 * Runs `npm ci` when node_modules is missing or does not hold what package-lock.json names.
 *
 * @param {URL} root folder of the project
 */
export async function ensureDependencies(root) {
  if (isInstalled(root)) return;
  const logs = new URL('.data/logs/', root);
  mkdirSync(logs, { recursive: true });
  const log = fileURLToPath(new URL('install.log', logs));
  const stop = showElapsed('Installing dependencies (npm ci)');
  const code = await runNpm(root, log);
  stop(code === 0 ? 'done' : 'failed');
  if (code === 0) return;
  const complaint = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('npm error'));
  throw new Error(
    `${complaint.slice(0, shownLogLines).join('\n')}\nnpm ci failed (${code}); the whole log: ${log}\nCheck the network and the npm registry, then run the command again.`,
  );
}

/**
 * npm writes node_modules/.package-lock.json last, so it tells both what is there and that it is complete.
 *
 * @param {URL} root
 */
export function isInstalled(root) {
  const installedFile = new URL('node_modules/.package-lock.json', root);
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  const wanted = packagesOf(new URL('package-lock.json', root));
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      // Packages for other platforms are rightly absent.
      (entry.optional && !(path in installed)) ||
      (installed[path]?.version === entry.version &&
        installed[path]?.integrity === entry.integrity),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

async function runNpm(root, log) {
  // Started by npm we know which npm; otherwise the one on PATH.
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm cannot be started: ${error.message}`)));
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal));
  });
  output.end();
  await finished(output);
  return code;
}
