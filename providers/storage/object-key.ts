import { StorageError } from './storage-error.ts';

/** Segments begin with a letter or digit, so none is `.` or `..` and none is hidden. */
const keyPattern = /^[a-z0-9][a-z0-9_.-]*(\/[a-z0-9][a-z0-9_.-]*)*$/;

/** File systems allow 255 bytes a name and 4096 a path; this leaves room for the storage's own. */
const longestSegment = 200;
const longestKey = 1000;

const mimePattern = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/;

/** The key itself. Throws StorageError `invalid_input` for what could leave the storage or collide in it. */
export function checkKey(key: string): string {
  const tooLong =
    key.length > longestKey || key.split('/').some((part) => part.length > longestSegment);
  if (tooLong || !keyPattern.test(key)) {
    throw new StorageError(
      'invalid_input',
      `Not a storage key: ${JSON.stringify(key.slice(0, 80))}`,
    );
  }
  return key;
}

/** The media type itself; it becomes a response header, so nothing else may be in it. */
export function checkMime(mime: string): string {
  if (!mimePattern.test(mime)) {
    throw new StorageError(
      'invalid_input',
      `Not a media type: ${JSON.stringify(mime.slice(0, 80))}`,
    );
  }
  return mime;
}
