import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { serverVersionOf } from './cli-version.ts';

/** The vendor's own download: a tar.gz with the one program inside. */
const officialArchive = 'https://temporal.download/cli/archive';
const connectMilliseconds = 10_000;
/** 50 MB on a slow line. */
const downloadMilliseconds = 300_000;
const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin' };
const architectures: Partial<Record<NodeJS.Architecture, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
};

/**
 * Downloads the official CLI and puts it at `target` once it has proved to run.
 *
 * @param archive where to ask; a test has its own
 * @throws Error saying why it could not be had
 */
export async function downloadCli(
  version: string,
  target: string,
  signal: AbortSignal,
  archive = officialArchive,
): Promise<void> {
  const platform = platforms[process.platform];
  const architecture = architectures[process.arch];
  if (!platform || !architecture) throw new Error(`none for ${process.platform} ${process.arch}`);
  const address = `${archive}/v${version}?platform=${platform}&arch=${architecture}`;
  const folder = mkdtempSync(join(dirname(target), 'download-'));
  try {
    const packed = join(folder, 'temporal.tar.gz');
    await writeFile(packed, await fetchBytes(address, signal));
    const unpacked = spawnSync('tar', ['-xzf', packed, '-C', folder], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`the archive does not unpack: ${unpacked.stderr}`);
    const program = join(folder, 'temporal');
    if (!serverVersionOf(program)) throw new Error('the downloaded program does not run here');
    renameSync(program, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fetchBytes(address: string, signal: AbortSignal): Promise<Buffer> {
  const connecting = new AbortController();
  const timer = setTimeout(() => connecting.abort(new Error('no answer')), connectMilliseconds);
  const limits = AbortSignal.any([
    signal,
    connecting.signal,
    AbortSignal.timeout(downloadMilliseconds),
  ]);
  try {
    const response = await fetch(address, { signal: limits });
    clearTimeout(timer);
    if (!response.ok) throw new Error(`${new URL(address).host} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(
      `${new URL(address).host}: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause: error,
      },
    );
  } finally {
    clearTimeout(timer);
  }
}
