import { StorageError } from '#providers/storage/storage-error.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Nothing there; also where the key leads through a file, or ends at a directory. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error));
}

/** Runs disk work; what it throws becomes a StorageError that names the key and not the disk's path. */
export async function tellFault<T>(key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new StorageError('no_space', `The storage is full: ${key} was not written`);
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new StorageError('access_denied', `The storage does not let us at ${key} (${code})`);
    }
    throw new StorageError('unavailable', `The storage failed at ${key} (${code || 'unknown'})`);
  }
}
