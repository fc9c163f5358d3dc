import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';

const key = '0198c1de/images/kettle-1.png';
const png = { mime: 'image/png' };

type Storage = () => ObjectStorage;

/** What every storage promises, whatever lies behind it. The storage is empty before each test. */
export function describeStorage(storage: Storage): void {
  describe('an object', () => {
    describeReading(storage);
    describeWriting(storage);
  });
  describe('a key', () => {
    describeKeys(storage);
  });
  describeRefusals(storage);
}

function describeReading(storage: Storage): void {
  it('comes back with its bytes and type, whole or as a stream', async () => {
    const bytes = randomBytes(300_000);
    await storage().put(key, bytes, png);
    expect(await storage().get(key)).toEqual({ bytes, mime: 'image/png' });
    const opened = await storage().open(key);
    expect(opened).toMatchObject({ mime: 'image/png', sizeBytes: 300_000 });
    expect(await buffer(opened?.stream ?? Readable.from([]))).toEqual(bytes);
  });

  it.each([
    [0, 0],
    [0, 99_999],
    [10, 20],
    [99_990, 99_999],
  ])('comes back in part, %i to %i, with the size of the whole', async (start, end) => {
    const bytes = randomBytes(100_000);
    await storage().put(key, bytes, png);
    const opened = await storage().open(key, { start, end });
    expect(opened).toMatchObject({ mime: 'image/png', sizeBytes: 100_000 });
    expect(await buffer(opened?.stream ?? Readable.from([]))).toEqual(
      bytes.subarray(start, end + 1),
    );
  });
}

function describeWriting(storage: Storage): void {
  it('is replaced by a later one, type and all', async () => {
    await storage().put(key, Buffer.from('one'), png);
    await storage().put(key, Buffer.from('two'), { mime: 'image/webp' });
    expect(await storage().get(key)).toEqual({ bytes: Buffer.from('two'), mime: 'image/webp' });
  });

  it('may be empty', async () => {
    await storage().put(key, Buffer.alloc(0), png);
    expect(await storage().get(key)).toEqual({ bytes: Buffer.alloc(0), mime: 'image/png' });
  });

  it('that was never stored is null', async () => {
    expect(await storage().get(key)).toBeNull();
    expect(await storage().open(key)).toBeNull();
    expect(await storage().open(key, { start: 0, end: 1 })).toBeNull();
  });

  it('is not what lies on the way to it or beyond it', async () => {
    await storage().put(key, Buffer.from('one'), png);
    for (const other of ['0198c1de/images', `${key}/beyond`]) {
      expect(await storage().get(other)).toBeNull();
      expect(await storage().open(other)).toBeNull();
    }
  });

  it('is gone once deleted; deleting twice is fine', async () => {
    await storage().put(key, Buffer.from('one'), png);
    await storage().delete(key);
    await storage().delete(key);
    expect(await storage().get(key)).toBeNull();
  });

  it('written by many at once is one of them, whole', async () => {
    const writers = Array.from({ length: 8 }, (_, index) => Buffer.alloc(100_000, index));
    await Promise.all(writers.map((bytes) => storage().put(key, bytes, png)));
    const stored = await storage().get(key);
    expect(writers).toContainEqual(stored?.bytes);
  });
}

function describeKeys(storage: Storage): void {
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
    await expect(storage().put(bad, Buffer.from('x'), png)).rejects.toMatchObject(refusal);
    await expect(storage().get(bad)).rejects.toMatchObject(refusal);
    await expect(storage().open(bad)).rejects.toMatchObject(refusal);
    await expect(storage().delete(bad)).rejects.toMatchObject(refusal);
  });
}

function describeRefusals(storage: Storage): void {
  it.each(['', 'png', 'image/png\r\nx: y', 'text/html; charset=utf-8'])(
    'the media type %j is refused',
    async (mime) => {
      const put = storage().put(key, Buffer.from('x'), { mime });
      await expect(put).rejects.toMatchObject({ kind: 'invalid_input' });
    },
  );

  it('room is there for what fits', async () => {
    await expect(storage().ensureRoom(1000)).resolves.toBeUndefined();
  });
}
