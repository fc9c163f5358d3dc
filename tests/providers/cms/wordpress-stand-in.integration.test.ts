import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type RunningSandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { cmsConformance } from './conformance.ts';
import { setKnobs } from './set-knobs.ts';
import { faultConformance } from './stand-in-faults.ts';
import type { CmsTarget } from './target.ts';

describe('the stand-in for WordPress', () => {
  let sandbox: RunningSandbox;
  let dataDirectory: string;
  beforeAll(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'igny8-stand-in-'));
    sandbox = await startSandbox({ port: 0, host: '127.0.0.1', dataDirectory });
  });
  afterAll(async () => {
    await sandbox.close();
    await rm(dataDirectory, { recursive: true });
  });

  const target = (): CmsTarget => ({
    siteUrl: `${sandbox.url}/wordpress`,
    siteUrlWithoutRest: `${sandbox.url}/no-wordpress`,
    passwords: {
      admin: 'sandbox admin password',
      editor: 'sandbox editor password',
      author: 'sandbox author password',
      contributor: 'sandbox contributor password',
      subscriber: 'sandbox subscriber password',
    },
    seoMeta: null,
  });
  cmsConformance(target);
  faultConformance(target, (...rules) => setKnobs(sandbox.url, ...rules));
});
