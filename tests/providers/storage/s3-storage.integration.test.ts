import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';
import { createS3Storage, type S3Options } from '#providers/storage/s3/s3-storage.ts';
import { type SmallS3, startSmallS3 } from '#tests/servers/small-s3.ts';
import { describeStorage } from './describe-storage.ts';

const secret = 'a-secret-nobody-may-see';

let server: SmallS3;
let storage: ObjectStorage;

function storageWith(options: Partial<S3Options> = {}): ObjectStorage {
  return createS3Storage({
    bucket: server.bucket,
    region: 'eu-central-1',
    endpoint: server.url,
    accessKeyId: 'AKIAEXAMPLE',
    secretAccessKey: secret,
    forcePathStyle: true,
    ...options,
  });
}

beforeAll(async () => {
  server = await startSmallS3();
  storage = storageWith();
});
beforeEach(() => {
  server.objects.clear();
  server.fault = null;
});
afterAll(() => server.close());

describeStorage(() => storage);

describe('a bucket', () => {
  it('is shared by deployments with a prefix each', async () => {
    const [first, second] = ['one/', 'two/'].map((prefix) => storageWith({ prefix }));
    await first?.put('a.png', Buffer.from('one'), { mime: 'image/png' });
    expect(await second?.get('a.png')).toBeNull();
    expect([...server.objects.keys()]).toEqual(['one/a.png']);
  });

  it.each([
    [403, 'AccessDenied', 'access_denied'],
    [403, 'SignatureDoesNotMatch', 'access_denied'],
    [403, 'InvalidAccessKeyId', 'access_denied'],
    [401, 'Unauthorized', 'access_denied'],
    [507, 'XMinioStorageFull', 'no_space'],
    [507, 'SomethingElse', 'no_space'],
    [400, 'QuotaExceeded', 'no_space'],
    [404, 'NoSuchBucket', 'unavailable'],
    [500, 'InternalError', 'unavailable'],
    [503, 'SlowDown', 'unavailable'],
  ])(
    'that answers %i %s is %s, told without its address or our key',
    async (status, code, kind) => {
      server.fault = { status, code };
      for (const work of [
        () => storage.put('a.png', Buffer.from('x'), { mime: 'image/png' }),
        () => storage.get('a.png'),
        () => storage.open('a.png'),
        () => storage.ensureRoom(1),
        () => storage.delete('a.png'),
      ]) {
        const fault: unknown = await work().catch((error: unknown) => error);
        expect(fault).toMatchObject({ name: 'StorageError', kind });
        expect(String(fault)).not.toMatch(/127\.0\.0\.1|a-secret|AKIA/);
      }
    },
  );

  it('that nobody answers for is unavailable', async () => {
    const nowhere = storageWith({ endpoint: 'http://127.0.0.1:9' });
    await expect(nowhere.get('a.png')).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
