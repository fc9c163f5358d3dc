import { StorageError } from '#providers/storage/storage-error.ts';

/** Names by which S3 and its relatives say that there is no such object. */
const missingNames = new Set(['NoSuchKey', 'NotFound']);

/** Full: MinIO and its relatives say it with a name, others with the status of WebDAV. */
const fullNames = new Set(['XMinioStorageFull', 'QuotaExceeded', 'InsufficientStorage']);
const insufficientStorage = 507;

const deniedNames = new Set([
  'AccessDenied',
  'Forbidden',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
]);

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What the client notes beside an error: the status of the answer, where there was one. */
function statusOf(error: unknown): number | undefined {
  const metadata: unknown = error instanceof Error ? Reflect.get(error, '$metadata') : undefined;
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const status: unknown = Reflect.get(metadata, 'httpStatusCode');
  return typeof status === 'number' ? status : undefined;
}

/** Whether there is simply no such object; a bucket that is missing is a fault. */
export function isMissing(error: unknown): boolean {
  if (nameOf(error) === 'NoSuchBucket') return false;
  return missingNames.has(nameOf(error)) || statusOf(error) === 404;
}

/**
 * Asks the storage; what it or the way to it does wrong becomes a StorageError that names the object. Of the
 * client's own errors only the name passes on: their texts hold addresses and parts of requests.
 */
export async function tellFault<T>(key: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const [name, status] = [nameOf(error), statusOf(error)];
    if (fullNames.has(name) || status === insufficientStorage) {
      throw new StorageError('no_space', `The storage is full: ${key} was not written`);
    }
    const said = [status === undefined ? [] : `HTTP ${status}`, name || []].flat().join(', ');
    if (deniedNames.has(name) || status === 401 || status === 403) {
      throw new StorageError('access_denied', `The storage does not let us at ${key} (${said})`);
    }
    throw new StorageError('unavailable', `The storage failed at ${key} (${said || 'unknown'})`);
  }
}
