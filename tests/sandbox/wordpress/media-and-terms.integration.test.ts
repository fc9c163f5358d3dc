import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { rest, type UploadBody } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();
const png = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));
const named = (name: string) => ({
  'content-type': 'image/png',
  'content-disposition': `attachment; filename="${name}"`,
});
const upload = (bytes: UploadBody, headers: Record<string, string>, query = '') =>
  rest(sandbox, `/wp/v2/media${query}`, { bytes, headers });

describe('media', () => {
  it('takes raw bytes, counts names up, and serves the file back', async () => {
    const first = await upload(png, named('t.png'), '?alt_text=A%20cup');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ alt_text: 'A cup', media_details: { width: 3, height: 2 } });
    const served = await fetch(String(first.body.source_url));
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(png);
    const second = await upload(png, named('t.png'));
    expect(String(second.body.source_url)).toMatch(/t-1\.png$/);
  });

  it('takes a form with texts in one call, and later changes of them', async () => {
    const form = new FormData();
    form.set('alt_text', 'Über');
    form.set('slug', 'igny8-abc');
    form.set('file', new Blob([png], { type: 'image/png' }), 'form.png');
    const { status, body } = await rest(sandbox, '/wp/v2/media', { bytes: form });
    expect(status).toBe(201);
    expect(body).toMatchObject({ alt_text: 'Über', slug: 'igny8-abc' });
    const changed = await rest(sandbox, `/wp/v2/media/${body.id}`, { json: { caption: 'Below' } });
    expect(changed.body.caption).toMatchObject({ raw: 'Below' });
    expect((await rest(sandbox, '/wp/v2/media?slug=igny8-abc')).items).toHaveLength(1);
  });

  it.each([
    [
      'no disposition',
      png,
      { 'content-type': 'image/png' },
      400,
      'rest_upload_no_content_disposition',
    ],
    [
      'filename* only',
      png,
      { 'content-type': 'image/png', 'content-disposition': "attachment; filename*=UTF-8''x.png" },
      400,
      'rest_upload_invalid_disposition',
    ],
    ['nothing', '', named('x.png'), 400, 'rest_upload_no_data'],
    [
      'a wrong checksum',
      png,
      { ...named('x.png'), 'content-md5': 'f'.repeat(32) },
      412,
      'rest_upload_hash_mismatch',
    ],
    [
      'an svg',
      `<svg xmlns="http://www.w3.org/2000/svg"/>`,
      named('x.svg'),
      500,
      'rest_upload_sideload_error',
    ],
    [
      'text named .png',
      'this is no picture at all',
      named('x.png'),
      500,
      'rest_upload_sideload_error',
    ],
  ])('refuses %s', async (_, bytes, headers, status, code) => {
    const answer = await upload(bytes, headers as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('takes the right checksum, and deletes only for good', async () => {
    const checksum = createHash('md5').update(png).digest('hex');
    const { body } = await upload(png, { ...named('sum.png'), 'content-md5': checksum });
    const path = `/wp/v2/media/${body.id}`;
    const trash = await rest(sandbox, path, { method: 'DELETE' });
    expect([trash.status, trash.body.code]).toEqual([501, 'rest_trash_not_supported']);
    expect((await rest(sandbox, `${path}?force=true`, { method: 'DELETE' })).status).toBe(200);
    expect((await rest(sandbox, path)).status).toBe(404);
    expect((await fetch(String(body.source_url))).status).toBe(404);
  });
});

describe('terms', () => {
  it.each(['categories', 'tags'])(
    'names the existing one of %s, also under parallel creates',
    async (path) => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          rest(sandbox, `/wp/v2/${path}`, { json: { name: 'Tea & Coffee' } }),
        ),
      );
      const made = answers.filter(({ status }) => status === 201);
      expect(made).toHaveLength(1);
      expect(made[0]?.body).toMatchObject({ name: 'Tea &amp; Coffee', slug: 'tea-coffee' });
      for (const { status, body } of answers.filter((answer) => answer !== made[0])) {
        expect([status, body.code]).toEqual([400, 'term_exists']);
        expect(body.data).toMatchObject({ term_id: made[0]?.body.id });
      }
    },
  );

  it('counts a taken slug up, finds names by their encoding only, keeps the default category', async () => {
    const name = 'Salt & Pepper';
    expect((await rest(sandbox, '/wp/v2/tags', { json: { name } })).body.slug).toBe('salt-pepper');
    const json = { name: 'Salt Pepper', slug: 'salt-pepper' };
    const twin = await rest(sandbox, '/wp/v2/tags', { json });
    expect([twin.status, twin.body.slug]).toEqual([201, 'salt-pepper-2']);
    expect((await rest(sandbox, '/wp/v2/tags?search=Salt+%26+Pepper')).items).toHaveLength(0);
    expect((await rest(sandbox, '/wp/v2/tags?slug=salt-pepper')).items).toHaveLength(1);
    const last = await rest(sandbox, '/wp/v2/categories/1?force=true', { method: 'DELETE' });
    expect([last.status, last.body.code]).toEqual([403, 'rest_cannot_delete']);
  });

  it('wants a name, has no trash, and takes a deleted term from its posts', async () => {
    const nameless = await rest(sandbox, '/wp/v2/tags', { json: {} });
    expect([nameless.status, nameless.body.code]).toEqual([400, 'rest_missing_callback_param']);
    const { body: tag } = await rest(sandbox, '/wp/v2/tags', { json: { name: 'Short-lived' } });
    const json = { title: 'Tagged', status: 'publish', tags: [tag.id] };
    const { body: post } = await rest(sandbox, '/wp/v2/posts', { json });
    expect((await rest(sandbox, `/wp/v2/tags/${tag.id}`)).body.count).toBe(1);
    const path = `/wp/v2/tags/${tag.id}`;
    const trash = await rest(sandbox, path, { method: 'DELETE' });
    expect([trash.status, trash.body.code]).toEqual([501, 'rest_trash_not_supported']);
    expect((await rest(sandbox, `${path}?force=true`, { method: 'DELETE' })).status).toBe(200);
    expect((await rest(sandbox, `/wp/v2/posts/${post.id}`)).body.tags).toEqual([]);
  });
});
