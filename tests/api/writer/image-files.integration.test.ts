import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { StorageError } from '#providers/storage/storage-error.ts';
import { imagePath, uploaded } from '../setup/pictures.ts';
import { createTenant } from '../setup/tenant.ts';
import { useWriter } from '../setup/writer.ts';

const bench = useWriter();

/** The file of a picture, with further headers. */
function read(id: string, query = '', headers: Record<string, string> = {}) {
  return bench.tenant
    .get(imagePath(id, `file/${query}`))
    .set(headers)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
}

describe('the file of a picture', () => {
  it('comes whole, as what it is, and may be kept by the client for this address', async () => {
    const { id, url, bytes } = await uploaded(bench);
    const { body, headers } = await read(id).expect(200);
    expect(await sharp(body).metadata()).toMatchObject({ format: 'png', width: 700 });
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes),
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const named = await bench.tenant.get(url.replace('/api/v1/', '')).expect(200);
    expect(named.headers['cache-control']).toBe('private, max-age=31536000, immutable');
  });

  it.each([
    ['?width=1', 320],
    ['?width=320', 320],
    ['?width=321', 640],
    ['?width=641', 700],
    ['?width=9999', 700],
  ])('with %s is %i pixels wide', async (query, width) => {
    const { id } = await uploaded(bench);
    const { body } = await read(id, query).expect(200);
    expect(await sharp(body).metadata()).toMatchObject({ width });
  });

  it.each(['?width=0', '?width=-1', '?width=big', '?width=1e9', '?height=5'])(
    'with %s is refused',
    async (query) => {
      const { id } = await uploaded(bench);
      await read(id, query).expect(400);
    },
  );

  it('is not sent again to whoever has it', async () => {
    const { id } = await uploaded(bench);
    const etag = String((await read(id)).headers.etag);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { body, headers } = await read(id, '', { 'If-None-Match': known }).expect(304);
      expect(body).toHaveLength(0);
      expect(headers.etag).toBe(etag);
    }
    await read(id, '', { 'If-None-Match': '"other"' }).expect(200);
    await read(id, '?width=300', { 'If-None-Match': etag }).expect(200);
  });

  it('comes in part', async () => {
    const { id } = await uploaded(bench);
    const whole: Buffer = (await read(id)).body;
    const size = whole.length;
    for (const [range, start, end] of [
      ['bytes=0-9', 0, 9],
      ['bytes=10-', 10, size - 1],
      ['bytes=-5', size - 5, size - 1],
      [`bytes=0-${size * 2}`, 0, size - 1],
      ['bytes=0-4,5-9', 0, 9],
    ] as const) {
      const { body, headers } = await read(id, '', { Range: range }).expect(206);
      expect(body).toEqual(whole.subarray(start, end + 1));
      expect(headers['content-range']).toBe(`bytes ${start}-${end}/${size}`);
    }
  });

  it('comes whole where its parts are not what is asked for', async () => {
    const { id, bytes } = await uploaded(bench);
    for (const headers of [
      { Range: 'bytes=0-1,5-6' },
      { Range: 'lines=0-1' },
      { Range: 'bytes=x' },
      { Range: 'bytes=0-1', 'If-Range': '"other"' },
    ] as Record<string, string>[]) {
      const { body } = await read(id, '', headers).expect(200);
      expect(body).toHaveLength(Number(bytes));
    }
  });

  it('has nothing beyond its end', async () => {
    const { id, bytes } = await uploaded(bench);
    const { headers } = await read(id, '', { Range: `bytes=${String(bytes)}-` }).expect(416);
    expect(headers['content-range']).toBe(`bytes */${String(bytes)}`);
  });

  it('is told of by HEAD without being sent', async () => {
    const { id, bytes } = await uploaded(bench);
    const { headers } = await bench.api.http
      .head(`/api/v1/${imagePath(id, 'file/')}`)
      .set('Authorization', `Bearer ${bench.tenant.access}`)
      .expect(200);
    expect(headers).toMatchObject({ 'content-length': String(bytes), 'content-type': 'image/png' });
  });

  it('is nobody else’s, and no other file of the storage', async () => {
    const { id } = await uploaded(bench);
    const stranger = await createTenant(bench.api);
    await stranger.get(imagePath(id, 'file/')).expect(404);
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e', `${id}%00`]) {
      await bench.tenant.get(imagePath(path, 'file/')).expect(404);
    }
  });

  it('that the storage has lost is not there; one that it does not give now comes later', async () => {
    const { id } = await uploaded(bench);
    const open = vi.spyOn(bench.api.dependencies.storage, 'open').mockResolvedValueOnce(null);
    const { body } = await bench.tenant.get(imagePath(id, 'file/')).expect(404);
    expect(body.success).toBe(false);
    open.mockRejectedValueOnce(new StorageError('unavailable', 'Away'));
    await bench.tenant.get(imagePath(id, 'file/')).expect(503);
    open.mockRestore();
  });
});
