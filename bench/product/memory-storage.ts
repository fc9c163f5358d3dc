import { Readable } from 'node:stream';
import type { ObjectStorage, StoredObject } from '#providers/storage/object-storage.ts';

/** Files in the memory of this process. */
export function createMemoryStorage(): ObjectStorage {
  const objects = new Map<string, StoredObject>();
  return {
    async put(key, bytes, { mime }) {
      objects.set(key, { bytes: Buffer.from(bytes), mime });
    },
    get: async (key) => objects.get(key) ?? null,
    async open(key, range) {
      const stored = objects.get(key);
      if (!stored) return null;
      const { bytes, mime } = stored;
      const part = range ? bytes.subarray(range.start, range.end + 1) : bytes;
      return { stream: Readable.from([part]), mime, sizeBytes: bytes.length };
    },
    ensureRoom: async () => undefined,
    async delete(key) {
      objects.delete(key);
    },
  };
}
