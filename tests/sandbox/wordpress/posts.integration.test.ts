import { afterEach, describe, expect, it, vi } from 'vitest';
import { makePost, rest } from '../support/rest.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();

const ahead = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

afterEach(() => {
  vi.useRealTimers();
});

describe('writing posts', () => {
  it('creates with 201, Location and the edit view; a repeated create makes a second post', async () => {
    const json = { title: 'Same title', content: 'x', status: 'publish' };
    const first = await rest(sandbox, '/wp/v2/posts', { json });
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe(
      `${sandbox.url}/wordpress/wp-json/wp/v2/posts/${String(first.body.id)}`,
    );
    expect(first.body).toMatchObject({ slug: 'same-title', title: { raw: 'Same title' } });
    expect(await makePost(sandbox, json)).toMatchObject({ slug: 'same-title-2' });
  });

  it.each(['POST', 'PUT', 'PATCH'])('changes only what is named by %s', async (method) => {
    const { id } = await makePost(sandbox, { title: method, content: 'kept' });
    const { status, body } = await rest(sandbox, `/wp/v2/posts/${id}`, {
      method,
      json: { title: 'New' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: { raw: 'New' }, content: { raw: 'kept' } });
  });

  it('leaves a draft without a slug until it is published, and finds a given slug by status=any', async () => {
    const { id, slug } = await makePost(sandbox, { title: 'Floating' });
    expect(slug).toBe('');
    const out = await rest(sandbox, `/wp/v2/posts/${id}`, { json: { status: 'publish' } });
    expect(out.body.slug).toBe('floating');
    await makePost(sandbox, { title: 'With slug', slug: 'given-slug' });
    expect((await rest(sandbox, '/wp/v2/posts?slug=given-slug')).items).toHaveLength(0);
    expect((await rest(sandbox, '/wp/v2/posts?slug=given-slug&status=any')).items).toHaveLength(1);
  });

  it('trashes once, deletes for good, and then knows it no more', async () => {
    const { id } = await makePost(sandbox, { title: 'To go', status: 'publish' });
    const path = `/wp/v2/posts/${id}`;
    const trashed = await rest(sandbox, path, { method: 'DELETE' });
    expect([trashed.status, trashed.body.status, trashed.body.slug]).toEqual([
      200,
      'trash',
      'to-go__trashed',
    ]);
    expect((await rest(sandbox, '/wp/v2/posts?status=any&search=go')).items).toHaveLength(0);
    expect(
      (await rest(sandbox, '/wp/v2/posts?status=trash')).items.map((post) => post.id),
    ).toContain(id);
    const again = await rest(sandbox, path, { method: 'DELETE' });
    expect([again.status, again.body.code]).toEqual([410, 'rest_already_trashed']);
    const forced = await rest(sandbox, `${path}?force=true`, { method: 'DELETE' });
    expect(forced.body).toMatchObject({ deleted: true, previous: { id } });
    const gone = await rest(sandbox, path);
    expect([gone.status, gone.body.code]).toEqual([404, 'rest_post_invalid_id']);
  });

  it.each([
    [
      { title: 'x', status: 'gone' },
      'rest_invalid_param',
      { params: { status: expect.any(String) } },
    ],
    [
      { title: 'x', date_gmt: 'soon' },
      'rest_invalid_param',
      { details: { date_gmt: { code: 'rest_invalid_date' } } },
    ],
    [
      { title: 'x', tags: ['coffee'] },
      'rest_invalid_param',
      { params: { tags: expect.any(String) } },
    ],
    [{ title: 'x', meta: { external_rev: 'new' } }, 'rest_invalid_type', {}],
    [{ status: 'draft' }, 'empty_content', {}],
  ])('refuses %j with 400', async (json, code, data) => {
    const { status, body } = await rest(sandbox, '/wp/v2/posts', { json });
    expect([status, body.code]).toEqual([400, code]);
    expect(body.data).toMatchObject({ status: 400, ...data });
  });

  it('refuses broken JSON, and knows no route by another method', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await rest(sandbox, '/wp/v2/posts', { bytes: '{"title":', headers });
    expect([broken.status, broken.body.code]).toEqual([400, 'rest_invalid_json']);
    const unknown = await rest(sandbox, '/wp/v2/posts', { method: 'PUT' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'rest_no_route']);
  });
});

describe('silent acceptances', () => {
  it('leaves the post behind when only its meta is refused', async () => {
    const json = { title: 'Left behind', status: 'publish', meta: { external_id: 7 } };
    expect((await rest(sandbox, '/wp/v2/posts', { json })).status).toBe(400);
    expect((await rest(sandbox, '/wp/v2/posts?search=left+behind')).items).toHaveLength(1);
  });

  it('passes over texts of a wrong type, and makes an excerpt where there is none', async () => {
    const content = `<p>${'word '.repeat(60)}</p>`;
    const post = await makePost(sandbox, { title: ['no text'], content });
    expect(post.title).toMatchObject({ raw: '' });
    expect(post.excerpt).toMatchObject({
      raw: '',
      rendered: expect.stringMatching(/^<p>(word ){54}word \[&hellip;\]<\/p>\n$/),
    });
  });

  it('drops unknown meta, terms and pictures with 201', async () => {
    const post = await makePost(sandbox, {
      title: 'Quiet',
      meta: { external_id: 'c-1', external_rev: 3, seo_title: 'dropped' },
      tags: [99_999],
      featured_media: 99_999,
      categories: [],
    });
    expect(post).toMatchObject({ tags: [], categories: [], featured_media: 0 });
    expect(post.meta).toEqual({ external_id: 'c-1', external_rev: 3 });
    expect(await makePost(sandbox, { title: 'Default category' })).toMatchObject({
      categories: [1],
    });
  });

  it('turns publish into future and a near future into publish', async () => {
    const far = await makePost(sandbox, { title: 'far', status: 'publish', date_gmt: ahead(3600) });
    const near = await makePost(sandbox, { title: 'near', status: 'future', date_gmt: ahead(30) });
    expect([far.status, near.status]).toEqual(['future', 'publish']);
  });

  it('publishes a due post after the visit that still saw it as future', async () => {
    const post = await makePost(sandbox, { title: 'due', status: 'future', date_gmt: ahead(90) });
    const status = async () => (await rest(sandbox, `/wp/v2/posts/${post.id}`)).body.status;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 });
    expect(await status()).toBe('future');
    await vi.waitFor(async () => expect(await status()).toBe('publish'));
  });
});

describe('times', () => {
  it('shows site time in date and UTC in date_gmt, and lets date win', async () => {
    const gmt = await makePost(sandbox, {
      title: 'a',
      status: 'publish',
      date_gmt: '2026-01-10T10:00:00',
    });
    expect([gmt.date, gmt.date_gmt]).toEqual(['2026-01-10T11:00:00', '2026-01-10T10:00:00']);
    const both = {
      title: 'b',
      status: 'publish',
      date: '2026-07-10T10:00:00',
      date_gmt: '2020-01-01T00:00:00',
    };
    expect(await makePost(sandbox, both)).toMatchObject({ date_gmt: '2026-07-10T08:00:00' });
    const zoned = { title: 'c', status: 'publish', date_gmt: '2026-07-10T10:00:00+05:00' };
    expect(await makePost(sandbox, zoned)).toMatchObject({ date_gmt: '2026-07-10T05:00:00' });
  });

  it('gives a back-dated post an old modified_gmt, and moves it with every update', async () => {
    const date = '2020-05-05T05:05:05';
    const post = await makePost(sandbox, { title: 'old', status: 'publish', date_gmt: date });
    expect(post.modified_gmt).toBe(date);
    const after = '/wp/v2/posts?modified_after=2020-05-05T05:05:05Z&search=old';
    expect((await rest(sandbox, after)).items).toHaveLength(0);
    await rest(sandbox, `/wp/v2/posts/${post.id}`, { json: { meta: { external_id: 'x' } } });
    expect((await rest(sandbox, after)).items).toHaveLength(1);
  });

  it('reads modified_after without a zone as site time', async () => {
    await makePost(sandbox, { title: 'zone', status: 'publish', date_gmt: '2021-01-01T12:00:00' });
    const count = async (time: string) =>
      (await rest(sandbox, `/wp/v2/posts?search=zone&modified_after=${time}`)).items.length;
    expect(await count('2021-01-01T12:30:00Z')).toBe(0);
    expect(await count('2021-01-01T12:30:00')).toBe(1);
  });
});
