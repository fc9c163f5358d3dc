import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePort } from '#tests/setup/free-port.ts';
import { MissingTool } from '#tests/setup/missing-tool.ts';

/** `go install github.com/versity/versitygw/cmd/versitygw@v1.8.0`, on the PATH or named by `VERSITYGW`. */
const program = process.env.VERSITYGW ?? 'versitygw';

export interface RunningS3 {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  stop(): Promise<void>;
}

const startMilliseconds = 10_000;

/**
 * Starts Versity's S3 gateway, a whole implementation of S3 over a folder, with an empty bucket.
 *
 * @throws MissingTool where it is not installed
 */
export async function startVersityGateway(): Promise<RunningS3> {
  const directory = await mkdtemp(join(tmpdir(), 'igny8-s3-'));
  const [accessKeyId, secretAccessKey] = ['tester', 'tester-secret'];
  const [region, bucket] = ['us-east-1', 'pictures'];
  const address = `127.0.0.1:${await freePort()}`;
  const keys = ['--access', accessKeyId, '--secret', secretAccessKey];
  const options = [...keys, '--region', region, '--port', address, '--quiet'];
  const [objects, metadata] = [join(directory, 'objects'), join(directory, 'metadata')];
  for (const folder of [objects, metadata]) await mkdir(folder);
  // Not every file system keeps attributes of files; a folder beside them does everywhere.
  const backend = ['posix', '--sidecar', metadata, objects];
  const child = spawn(program, [...options, ...backend], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const failed = ended.then(() => {
    throw new MissingTool(`${program} is not installed: see tests/servers/versitygw.ts`);
  });
  const stop = async () => {
    child.kill();
    await ended;
    await rm(directory, { recursive: true });
  };
  const endpoint = `http://${address}`;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  try {
    await Promise.race([makeBucket(client, bucket, ended), failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, region, bucket, ...credentials, stop };
}

/** Asks until the server is there. */
async function makeBucket(client: S3Client, Bucket: string, ended: Promise<void>): Promise<void> {
  const deadline = Date.now() + startMilliseconds;
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded) {
    try {
      await client.send(new CreateBucketCommand({ Bucket }));
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}
