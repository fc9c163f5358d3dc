import { describe, expect, it } from 'vitest';
import { tellFault } from '#providers/storage/local-disk/disk-faults.ts';

function diskError(code: string): () => Promise<never> {
  const message = `${code}: no good, open '/secret/place/a.png'`;
  return () => Promise.reject(Object.assign(new Error(message), { code }));
}

describe('a fault of the disk', () => {
  it.each([
    ['ENOSPC', 'no_space', 'The storage is full: a.png was not written'],
    ['EDQUOT', 'no_space', 'The storage is full: a.png was not written'],
    ['EIO', 'unavailable', 'The storage failed at a.png (EIO)'],
    ['EACCES', 'access_denied', 'The storage does not let us at a.png (EACCES)'],
    ['EPERM', 'access_denied', 'The storage does not let us at a.png (EPERM)'],
    ['EROFS', 'access_denied', 'The storage does not let us at a.png (EROFS)'],
  ])('%s is %s, told without the place', async (code, kind, message) => {
    const told = tellFault('a.png', diskError(code));
    await expect(told).rejects.toMatchObject({ name: 'StorageError', kind, message });
  });
});
