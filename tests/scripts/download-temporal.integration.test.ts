import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadCli } from '#scripts/temporal/download.ts';
import { temporaryFolder } from './support/child-spec.ts';

describe('downloadCli', () => {
  let folder: string;
  let target: string;
  let server: Server;
  let asked: string[];
  let answer: { status: number; body: Buffer };
  beforeEach(async () => {
    folder = temporaryFolder();
    target = join(folder, 'temporal');
    asked = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(answer.status).end(answer.body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => server.close());

  const download = () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const signal = new AbortController().signal;
    return downloadCli('1.8.2', target, signal, `http://127.0.0.1:${port}/cli/archive`);
  };
  const pack = (program: string) => {
    const source = temporaryFolder();
    writeFileSync(join(source, 'temporal'), program);
    chmodSync(join(source, 'temporal'), 0o755);
    spawnSync('tar', ['-czf', join(source, 'cli.tar.gz'), '-C', source, 'temporal']);
    return readFileSync(join(source, 'cli.tar.gz'));
  };

  it('asks for this machine, unpacks and keeps a program that runs', async () => {
    answer = {
      status: 200,
      body: pack("#!/bin/sh\necho 'temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)'\n"),
    };
    await download();
    expect(asked).toEqual([
      expect.stringMatching(
        /^\/cli\/archive\/v1\.8\.2\?platform=(linux|darwin)&arch=(amd64|arm64)$/,
      ),
    ]);
    expect(readdirSync(folder)).toEqual(['temporal']);
  });

  it('keeps nothing that does not run', async () => {
    answer = { status: 200, body: pack('#!/bin/sh\nexit 1\n') };
    await expect(download()).rejects.toThrow('does not run here');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps nothing of a page that stands in for the archive', async () => {
    answer = { status: 200, body: Buffer.from('<html>please sign in</html>') };
    await expect(download()).rejects.toThrow('the archive does not unpack');
    expect(existsSync(target)).toBe(false);
  });

  it('says what the server answered', async () => {
    answer = { status: 404, body: Buffer.from('') };
    await expect(download()).rejects.toThrow(/answered 404/);
  });
});
