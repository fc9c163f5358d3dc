import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalDiskStorage } from '#providers/storage/local-disk/local-disk-storage.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';
import { describeStorage } from './describe-storage.ts';

const key = '0198c1de/images/kettle-1.png';
const png = { mime: 'image/png' };

let parent: string;
let directory: string;
let storage: ObjectStorage;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'igny8-storage-'));
  directory = join(parent, 'storage');
  storage = createLocalDiskStorage({ directory });
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

describeStorage(() => storage);

describe('a file of the disk', () => {
  it('is there for the next process', async () => {
    await storage.put(key, Buffer.from('one'), png);
    const next = createLocalDiskStorage({ directory });
    expect(await next.get(key)).toEqual({ bytes: Buffer.from('one'), mime: 'image/png' });
  });

  it('leaves nothing half behind, written by many and deleted', async () => {
    const writers = Array.from({ length: 8 }, (_, index) => Buffer.alloc(100_000, index));
    await Promise.all(writers.map((bytes) => storage.put(key, bytes, png)));
    expect(await readdir(join(directory, '.incoming'))).toEqual([]);
    await storage.delete(key);
    expect(await readdir(join(directory, '0198c1de/images'))).toEqual([]);
  });

  it('is readable by this user only', async () => {
    await storage.put(key, Buffer.from('one'), png);
    expect((await stat(join(directory, key))).mode & 0o077).toBe(0);
  });

  it('by a bad key is made nowhere', async () => {
    const outside = storage.put('a/../../outside', Buffer.from('x'), png);
    await expect(outside).rejects.toMatchObject({ kind: 'invalid_input' });
    expect(await readdir(parent)).toEqual([]);
  });

  it('whose media type was lost is of the unknown one', async () => {
    await storage.put(key, Buffer.from('x'), png);
    await rm(join(directory, `${key}~mime`));
    expect(await storage.get(key)).toMatchObject({ mime: 'application/octet-stream' });
  });
});

describe('a storage that cannot be written', () => {
  it('says so without naming its place, and keeps what was there', async () => {
    await storage.put('a', Buffer.from('one'), png);
    const fault: unknown = await storage
      .put('a/b', Buffer.from('two'), png)
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'StorageError', kind: 'unavailable' });
    expect(String(fault)).not.toContain(parent);
    expect(await readFile(join(directory, 'a'), 'utf8')).toBe('one');
  });

  it('is found out when its directory is a file', async () => {
    await writeFile(directory, '');
    const put = storage.put(key, Buffer.from('x'), png);
    await expect(put).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await storage.get(key)).toBeNull();
  });
});

describe('room', () => {
  it('is not there for more than the disk has', async () => {
    await expect(storage.ensureRoom(Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'no_space',
    });
  });

  it('is nowhere where nothing can be written', async () => {
    await writeFile(directory, 'a file where the folder should be');
    await expect(storage.ensureRoom(1)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
