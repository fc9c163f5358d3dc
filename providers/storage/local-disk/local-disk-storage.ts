import { type FileHandle, open, readFile, rm, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkKey, checkMime } from '#providers/storage/object-key.ts';
import type { ByteRange, ObjectStorage, OpenedObject } from '#providers/storage/object-storage.ts';
import { StorageError } from '#providers/storage/storage-error.ts';
import { isMissing, tellFault } from './disk-faults.ts';
import { writeDurably } from './write-durably.ts';

/** No key holds `~`, so the side file can never be an object of its own. */
const mimeSuffix = '~mime';

/** What `ensureRoom` writes; no key holds `~`. It stays, for others may be writing it at the same time. */
const probeName = '~room';

/** Of an object whose side file was lost by other hands. */
const unknownMime = 'application/octet-stream';

/** Objects as files in one directory, which is made when first needed. Each has its media type beside it. */
export function createLocalDiskStorage({ directory }: { directory: string }): ObjectStorage {
  const root = resolve(directory);
  const pathOf = (key: string): string => `${root}/${checkKey(key)}`;
  return {
    put: async (key, bytes, { mime }) => {
      const path = pathOf(key);
      const type = Buffer.from(checkMime(mime));
      // The type first: whoever sees the object finds its type.
      await tellFault(key, async () => {
        await writeDurably(root, `${path}${mimeSuffix}`, type);
        await writeDurably(root, path, bytes);
      });
    },
    get: async (key) => {
      const path = pathOf(key);
      return tellFault(key, async () => {
        const bytes = await unlessMissing(readFile(path));
        return bytes && { bytes, mime: await readMime(path) };
      });
    },
    open: async (key, range) => {
      const path = pathOf(key);
      return tellFault(key, () => openFile(path, range));
    },
    ensureRoom: (bytes) => ensureRoom(root, bytes),
    delete: async (key) => {
      const path = pathOf(key);
      await tellFault(key, async () => {
        await rm(path, { force: true });
        await rm(`${path}${mimeSuffix}`, { force: true });
      });
    },
  };
}

/** Writes a little, too: a disk that has become read-only, or a lost permission, shows only then. */
async function ensureRoom(root: string, bytes: number): Promise<void> {
  const free = await tellFault('a test file', async () => {
    await writeDurably(root, `${root}/${probeName}`, Buffer.from('room'));
    const { bavail, bsize } = await statfs(root);
    return bavail * bsize;
  });
  if (free >= bytes) return;
  throw new StorageError('no_space', 'The storage is full: nothing more can be kept');
}

async function openFile(path: string, range?: ByteRange): Promise<OpenedObject | null> {
  const handle = await unlessMissing(open(path, 'r'));
  if (!handle) return null;
  try {
    const sizeBytes = await fileSize(handle);
    const mime = await readMime(path);
    if (sizeBytes === null) await handle.close();
    return sizeBytes === null ? null : { stream: handle.createReadStream(range), mime, sizeBytes };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** `null` for a directory, which is the beginning of keys and no object. */
async function fileSize(handle: FileHandle): Promise<number | null> {
  const stats = await handle.stat();
  return stats.isFile() ? stats.size : null;
}

async function readMime(path: string): Promise<string> {
  return (await unlessMissing(readFile(`${path}${mimeSuffix}`, 'utf8'))) ?? unknownMime;
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
