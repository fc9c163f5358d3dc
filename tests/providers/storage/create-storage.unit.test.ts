import { describe, expect, it } from 'vitest';
import { readEnvironment } from '#config/environment.ts';
import { createStorage, storageVariables } from '#providers/storage/create-storage.ts';

function storageOf(given: Record<string, string>) {
  return createStorage(readEnvironment(given, storageVariables));
}

describe('the storage', () => {
  it('is the local disk unless a bucket is configured', () => {
    expect(storageOf({})).toHaveProperty('ensureRoom');
  });

  it('in a bucket needs the bucket and a key, named where they are missing', () => {
    expect(() => storageOf({ STORAGE_PROVIDER: 's3', S3_BUCKET: 'pictures' })).toThrow(
      'STORAGE_PROVIDER=s3 needs S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY',
    );
  });

  it('in a bucket is made without asking anybody', () => {
    const key = { S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
    const given = { STORAGE_PROVIDER: 's3', S3_BUCKET: 'pictures', ...key };
    expect(storageOf(given)).toHaveProperty('ensureRoom');
  });

  it.each(['Igny8/', '/igny8/', 'igny8', '../'])('has no prefix %j', (S3_PREFIX) => {
    expect(() => storageOf({ S3_PREFIX })).toThrow(/S3_PREFIX/);
  });
});
