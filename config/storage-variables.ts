import { z } from 'zod';
import { described, flag, headerValue, httpUrl, secret } from './fields.ts';

/** Where files are kept, and how much of them. */
export const storageVariables = {
  STORAGE_PROVIDER: described(
    z.enum(['local', 's3']).default('local'),
    'Where generated and uploaded files are kept: `local` is STORAGE_DIR, `s3` a bucket of S3 or what speaks like it',
  ),
  STORAGE_DIR: described(
    z.string().min(1).default('.data/storage'),
    'Folder of files, with STORAGE_PROVIDER=local; all processes must share it',
  ),
  STORAGE_QUOTA_BYTES: described(
    z.coerce
      .number()
      .int()
      .min(0)
      .default(10 * 1024 ** 3),
    'How much an account may keep in pictures, in bytes',
  ),
  S3_BUCKET: described(z.string().min(1).optional(), 'Bucket, with STORAGE_PROVIDER=s3'),
  S3_REGION: described(z.string().min(1).default('us-east-1'), 'Its region'),
  S3_ENDPOINT: described(httpUrl.optional(), "Address of the storage, Amazon's own unless given"),
  S3_ACCESS_KEY_ID: secret(headerValue.optional(), 'Key that may read, write and delete there'),
  S3_SECRET_ACCESS_KEY: secret(headerValue.optional(), 'Its secret'),
  S3_FORCE_PATH_STYLE: described(
    flag.optional(),
    'Address the bucket by path and not by host name; `true` where S3_ENDPOINT is given',
  ),
  S3_PREFIX: described(
    z
      .string()
      .regex(/^(?:[a-z0-9][a-z0-9_.-]*\/)*$/, 'must be like igny8/')
      .default(''),
    'What the names of all objects begin with, so that deployments can share a bucket',
  ),
};
