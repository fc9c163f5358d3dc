import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type * as aws from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkKey, checkMime } from '#providers/storage/object-key.ts';
import type { ByteRange, ObjectStorage, OpenedObject } from '#providers/storage/object-storage.ts';
import { StorageError } from '#providers/storage/storage-error.ts';
import { isMissing, tellFault } from './s3-faults.ts';

export interface S3Options {
  bucket: string;
  region: string;
  /** Of a storage that is not Amazon's: `https://storage.example`. */
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
  /** `https://endpoint/bucket/key` instead of `https://bucket.endpoint/key`; most relatives of S3 need it. */
  forcePathStyle: boolean;
  /** Of everything of ours, so that several deployments can share a bucket: `igny8/`. */
  prefix?: string | undefined;
  /** Of one request. */
  timeoutMs?: number;
}

/** A picture of some megabytes over a slow line. */
const defaultTimeoutMilliseconds = 30_000;

/** No key begins with a dot. */
const probeName = '.room';

const unknownMime = 'application/octet-stream';

type Package = typeof aws;

/**
 * Objects in a bucket of Amazon S3 or whatever speaks like it. The package is loaded by whoever configures it
 * and by nobody else: it is large. A write counts once the storage has confirmed it, which is S3's own
 * promise of durability.
 */
export function createS3Storage(options: S3Options): ObjectStorage {
  const s3 = createRequire(import.meta.url)('@aws-sdk/client-s3') as Package;
  const client = createClient(s3, options);
  const { bucket: Bucket, prefix = '' } = options;
  const at = (key: string) => ({ Bucket, Key: `${prefix}${checkKey(key)}` });
  const open = (key: string, range?: ByteRange) => openObject(s3, client, at(key), range);
  return {
    put: async (key, bytes, { mime }) => {
      const object = { ...at(key), Body: bytes, ContentType: checkMime(mime) };
      await tellFault(key, () => client.send(new s3.PutObjectCommand(object)));
    },
    get: async (key) => {
      at(key);
      return tellFault(key, async () => {
        const opened = await open(key);
        return opened && { bytes: await buffer(opened.stream), mime: opened.mime };
      });
    },
    open: async (key, range) => {
      at(key);
      return tellFault(key, () => open(key, range));
    },
    // How much room a bucket has nobody says; that it can be written to is seen by writing.
    ensureRoom: async () => {
      const probe = { Bucket, Key: `${prefix}${probeName}`, Body: 'room' };
      await tellFault('a test file', () => client.send(new s3.PutObjectCommand(probe)));
    },
    delete: async (key) => {
      const object = at(key);
      await tellFault(key, () => client.send(new s3.DeleteObjectCommand(object)));
    },
  };
}

function createClient(s3: Package, options: S3Options): S3Client {
  const { region, endpoint, accessKeyId, secretAccessKey, forcePathStyle } = options;
  const requestTimeout = options.timeoutMs ?? defaultTimeoutMilliseconds;
  return new s3.S3Client({
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Relatives of S3 do not know the checksums that newer clients add on their own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Reading and writing whole objects may be repeated; somebody waits for the answer, so only once.
    maxAttempts: 2,
    requestHandler: { requestTimeout, throwOnRequestTimeout: true, connectionTimeout: 5_000 },
    ...(endpoint === undefined ? {} : { endpoint }),
  });
}

async function openObject(
  s3: Package,
  client: S3Client,
  object: { Bucket: string; Key: string },
  range?: ByteRange,
): Promise<OpenedObject | null> {
  const Range = range && `bytes=${range.start}-${range.end}`;
  try {
    const asked = { ...object, ...(Range === undefined ? {} : { Range }) };
    const answer = await client.send(new s3.GetObjectCommand(asked));
    if (!(answer.Body instanceof Readable)) {
      throw new StorageError('unavailable', 'The storage answered without a body');
    }
    return {
      stream: answer.Body,
      mime: answer.ContentType ?? unknownMime,
      sizeBytes: sizeOf(answer),
    };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Of the whole object: an answer of a part says `bytes 0-9/1234`. */
function sizeOf(answer: { ContentRange?: string | undefined; ContentLength?: number | undefined }) {
  const whole = /\/(\d+)$/.exec(answer.ContentRange ?? '')?.[1];
  return whole === undefined ? (answer.ContentLength ?? 0) : Number(whole);
}
