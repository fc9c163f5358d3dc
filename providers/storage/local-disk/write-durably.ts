import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** On the same file system as the objects, and no key: those never begin with a dot. */
const incomingFolder = '.incoming';

/**
 * Writes a file so that it is there whole or not at all, and still there after a power cut: temporary file,
 * fsync, rename, fsync of the directory. What a killed process leaves in `.incoming` may be deleted.
 */
export async function writeDurably(root: string, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(root, incomingFolder, randomUUID());
  await mkdir(dirname(temporary), { recursive: true });
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeAndSync(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable only when its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
