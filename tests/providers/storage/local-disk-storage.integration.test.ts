import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalDiskStorage } from '#providers/storage/local-disk/local-disk-storage.ts';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';

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

describe('an object', () => {
  it('comes back with its bytes and type, whole or as a stream, also to the next process', async () => {
    const bytes = randomBytes(300_000);
    await storage.put(key, bytes, png);
    const next = createLocalDiskStorage({ directory });
    expect(await next.get(key)).toEqual({ bytes, mime: 'image/png' });
    const opened = await next.open(key);
    expect(opened).toMatchObject({ mime: 'image/png', sizeBytes: 300_000 });
    expect(await buffer(opened?.stream ?? Readable.from([]))).toEqual(bytes);
  });

  it('is replaced by a later one, type and all', async () => {
    await storage.put(key, Buffer.from('one'), png);
    await storage.put(key, Buffer.from('two'), { mime: 'image/webp' });
    expect(await storage.get(key)).toEqual({ bytes: Buffer.from('two'), mime: 'image/webp' });
  });

  it('may be empty', async () => {
    await storage.put(key, Buffer.alloc(0), png);
    expect(await storage.get(key)).toEqual({ bytes: Buffer.alloc(0), mime: 'image/png' });
  });

  it('that was never stored is null', async () => {
    expect(await storage.get(key)).toBeNull();
    expect(await storage.open(key)).toBeNull();
  });

  it('is not what lies on the way to it or beyond it', async () => {
    await storage.put(key, Buffer.from('one'), png);
    for (const other of ['0198c1de/images', `${key}/beyond`]) {
      expect(await storage.get(other)).toBeNull();
      expect(await storage.open(other)).toBeNull();
    }
  });

  it('is gone once deleted; deleting twice is fine', async () => {
    await storage.put(key, Buffer.from('one'), png);
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.get(key)).toBeNull();
    expect(await readdir(join(directory, '0198c1de/images'))).toEqual([]);
  });

  it('written by many at once is one of them, whole, and leaves nothing half', async () => {
    const writers = Array.from({ length: 8 }, (_, index) => Buffer.alloc(100_000, index));
    await Promise.all(writers.map((bytes) => storage.put(key, bytes, png)));
    const stored = await storage.get(key);
    expect(writers).toContainEqual(stored?.bytes);
    expect(await readdir(join(directory, '.incoming'))).toEqual([]);
  });

  it('is readable by this user only', async () => {
    await storage.put(key, Buffer.from('one'), png);
    expect((await stat(join(directory, key))).mode & 0o077).toBe(0);
  });
});

describe('a key', () => {
  it.each([
    '',
    '/etc/passwd',
    '../outside',
    'a/../../outside',
    'a/./b',
    'a//b',
    'a/',
    '.incoming/x',
    'a/.hidden',
    'A.png',
    'a\\b',
    'a\0b',
    'a~mime',
    'é',
    'a b',
    'a\n',
    'x'.repeat(201),
    'abc/'.repeat(300).slice(0, -1),
  ])('%j is refused everywhere', async (bad) => {
    const refusal = { name: 'StorageError', kind: 'invalid_input' };
    await expect(storage.put(bad, Buffer.from('x'), png)).rejects.toMatchObject(refusal);
    await expect(storage.get(bad)).rejects.toMatchObject(refusal);
    await expect(storage.open(bad)).rejects.toMatchObject(refusal);
    await expect(storage.delete(bad)).rejects.toMatchObject(refusal);
    expect(await readdir(parent)).toEqual([]);
  });
});

describe('a media type', () => {
  it.each(['', 'png', 'image/png\r\nx: y', 'text/html; charset=utf-8'])(
    '%j is refused',
    async (mime) => {
      const put = storage.put(key, Buffer.from('x'), { mime });
      await expect(put).rejects.toMatchObject({ kind: 'invalid_input' });
    },
  );

  it('that was lost is the unknown one', async () => {
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
  it('is there for what fits, and not for more than the disk has', async () => {
    await storage.ensureRoom(1000);
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
