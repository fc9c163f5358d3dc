import type { Readable } from 'node:stream';

export interface StoredObject {
  bytes: Buffer;
  mime: string;
}

/** A part of an object, both ends inclusive, as in HTTP. It must lie within the object. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface OpenedObject {
  /** Must be read to its end or destroyed: it holds an open file or connection. */
  stream: Readable;
  mime: string;
  /** Of the whole object, also where a part of it was asked for. */
  sizeBytes: number;
}

/**
 * Files by key. A key is a path of lower-case segments (`account/images/id.png`): letters, digits, `_`, `.`,
 * `-`, no segment begins with a dot.
 *
 * Every method throws StorageError: `invalid_input` for a key or media type outside these rules, `no_space`
 * where nothing more fits, `access_denied` where the platform may not read or write there, `unavailable` for
 * any other fault of the medium.
 */
export interface ObjectStorage {
  /** All or nothing, and durable once it returns. Replaces what was there. */
  put(key: string, bytes: Uint8Array, options: { mime: string }): Promise<void>;
  /** `null` where nothing is stored. */
  get(key: string): Promise<StoredObject | null>;
  /** The same for large files, `null` where nothing is stored. */
  open(key: string, range?: ByteRange): Promise<OpenedObject | null>;
  /**
   * Tells before work is paid for whether its result can be kept.
   *
   * @throws StorageError `no_space`, or `access_denied` or `unavailable` where nothing can be written at all
   */
  ensureRoom(bytes: number): Promise<void>;
  /** Removing what is not there is fine. */
  delete(key: string): Promise<void>;
}
