import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { AppError, unavailable } from '#contracts/shared/app-error.ts';
import type { ByteRange, ObjectStorage } from '#providers/storage/object-storage.ts';
import { StorageError } from '#providers/storage/storage-error.ts';
import type { ChosenFile } from './choose-file.ts';

interface Served {
  file: ChosenFile;
  storage: ObjectStorage;
  cacheControl: string;
}

/** Whether the client has this file already (RFC 9110, 13.1.2: weak comparison). */
function isKnown(request: Request, etag: string): boolean {
  const given = request.get('if-none-match') ?? '';
  const tags = given.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

/**
 * The one part that is asked for; null for the whole file, also where several parts are asked for or where the
 * client's parts are of another file (`If-Range`).
 *
 * @returns 'unsatisfiable' where nothing of the file is in it
 */
function rangeOf(
  request: Request,
  { bytes, etag }: ChosenFile,
): ByteRange | null | 'unsatisfiable' {
  const condition = request.get('if-range');
  if (condition !== undefined && condition !== etag) return null;
  const ranges = request.range(bytes, { combine: true });
  if (ranges === undefined || ranges === -2) return null;
  if (ranges === -1) return 'unsatisfiable';
  const [first] = ranges;
  return ranges.type === 'bytes' && ranges.length === 1 && first ? first : null;
}

async function open(storage: ObjectStorage, key: string, range: ByteRange | null) {
  try {
    return await storage.open(key, range ?? undefined);
  } catch (error) {
    throw error instanceof StorageError ? unavailable(error) : error;
  }
}

/**
 * Answers a stored file: whole, in part, or not at all to a client that has it.
 *
 * @throws AppError `not_found` where the storage has lost it, `unavailable` while the storage is away
 */
export async function serveFile(
  request: Request,
  response: Response,
  served: Served,
): Promise<void> {
  const { file, storage, cacheControl } = served;
  response.set({ ETag: file.etag, 'Cache-Control': cacheControl, 'Accept-Ranges': 'bytes' });
  if (isKnown(request, file.etag)) {
    response.status(304).end();
    return;
  }
  const range = rangeOf(request, file);
  if (range === 'unsatisfiable') {
    response.status(416).set('Content-Range', `bytes */${file.bytes}`).end();
    return;
  }
  const opened = await open(storage, file.storageKey, range);
  if (!opened) throw new AppError('not_found');
  const length = range ? range.end - range.start + 1 : opened.sizeBytes;
  response.set({ 'Content-Type': opened.mime, 'Content-Length': String(length) });
  if (range) {
    const { start, end } = range;
    response.status(206).set('Content-Range', `bytes ${start}-${end}/${opened.sizeBytes}`);
  }
  if (request.method === 'HEAD') {
    opened.stream.destroy();
    response.end();
    return;
  }
  await pipeline(opened.stream, response);
}
