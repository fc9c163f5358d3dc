import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStorage } from '#providers/storage/object-storage.ts';
import { createS3Storage } from '#providers/storage/s3/s3-storage.ts';
import { type RunningS3, startVersityGateway } from '#tests/servers/versitygw.ts';
import { MissingTool } from '#tests/setup/missing-tool.ts';
import { describeStorage } from './describe-storage.ts';

const started = await startVersityGateway().catch((error: unknown) => {
  if (error instanceof MissingTool) return error.message;
  throw error;
});

/** A real S3 server: installed by whoever wants it, since it is made of a hundred Go modules. */
describe.skipIf(typeof started === 'string')(
  `Versity's S3 gateway${typeof started === 'string' ? ` (skipped: ${started})` : ''}`,
  () => {
    let storage: ObjectStorage;
    let deployments = 0;
    let lastTest: string | undefined;
    const server = started as RunningS3;
    const storageOf = (options: Partial<RunningS3> = {}) =>
      createS3Storage({ ...server, ...options, forcePathStyle: true, prefix: `d${deployments}/` });

    beforeAll(() => {
      storage = storageOf();
    });
    afterAll(() => server.stop());

    describeStorage(() => {
      // Empty for each test: nothing that another one wrote has this prefix.
      const current = expect.getState().currentTestName;
      if (current !== lastTest) {
        lastTest = current;
        deployments += 1;
        storage = storageOf();
      }
      return storage;
    });
    it('does not let in whoever has another secret', async () => {
      const stranger = storageOf({ secretAccessKey: 'another' });
      await expect(stranger.get('a.png')).rejects.toMatchObject({ kind: 'access_denied' });
      await expect(stranger.ensureRoom(1)).rejects.toMatchObject({ kind: 'access_denied' });
    });

    it('without the bucket is out of order, and no empty one', async () => {
      const elsewhere = storageOf({ bucket: 'nowhere' });
      await expect(elsewhere.get('a.png')).rejects.toMatchObject({ kind: 'unavailable' });
    });
  },
);
