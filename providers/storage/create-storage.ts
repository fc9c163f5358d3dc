import { createLocalDiskStorage } from './local-disk/local-disk-storage.ts';
import type { ObjectStorage } from './object-storage.ts';
import { createS3Storage } from './s3/s3-storage.ts';

/** What a process that stores or serves files needs of the environment. */
export const storageVariables = [
  'STORAGE_PROVIDER',
  'STORAGE_DIR',
  'STORAGE_QUOTA_BYTES',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ENDPOINT',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'S3_FORCE_PATH_STYLE',
  'S3_PREFIX',
] as const;

interface StorageEnvironment {
  STORAGE_PROVIDER: 'local' | 's3';
  STORAGE_DIR: string;
  S3_BUCKET?: string | undefined;
  S3_REGION: string;
  S3_ENDPOINT?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
  S3_FORCE_PATH_STYLE?: boolean | undefined;
  S3_PREFIX: string;
}

/**
 * The storage that the environment names.
 *
 * @throws Error naming the variables that are missing
 */
export function createStorage(environment: StorageEnvironment): ObjectStorage {
  if (environment.STORAGE_PROVIDER === 'local') {
    return createLocalDiskStorage({ directory: environment.STORAGE_DIR });
  }
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT } = environment;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    const needed = { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
    const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : name));
    throw new Error(`STORAGE_PROVIDER=s3 needs ${missing.join(', ')}`);
  }
  return createS3Storage({
    bucket: S3_BUCKET,
    region: environment.S3_REGION,
    endpoint: S3_ENDPOINT,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    forcePathStyle: environment.S3_FORCE_PATH_STYLE ?? S3_ENDPOINT !== undefined,
    prefix: environment.S3_PREFIX,
  });
}
