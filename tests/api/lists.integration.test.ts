import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  const rows = Array.from({ length: 25 }, (_, index) => `word ${index},${index % 3},${index}`);
  await api.http
    .post(`/api/v1/planner/keywords/import_csv/`)
    .query({ site_id: tenant.siteId, sector_id: tenant.sectorId })
    .set('Authorization', `Bearer ${tenant.access}`)
    .type('text/csv')
    .send(['keyword,volume,difficulty', ...rows].join('\n'))
    .expect(200);
});
afterAll(() => api.close());

const list = (query: string) => tenant.get(`planner/keywords/?${query}`);
type Row = { id: string; volume: number; keyword: string };

describe('paging', () => {
  it('has ten rows a page and absolute links that keep the filters', async () => {
    const { body } = await list('page=2&status=new').expect(200);
    expect(body.count).toBe(25);
    expect(body.results).toHaveLength(10);
    expect(body.next).toBe('http://api.test/api/v1/planner/keywords/?page=3&status=new');
    expect(body.previous).toBe('http://api.test/api/v1/planner/keywords/?page=1&status=new');
  });

  it('covers every row once, also under ties', async () => {
    const ids: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      const { body } = await list(`page=${page}&page_size=7&ordering=volume`).expect(200);
      ids.push(...body.results.map((row: Row) => row.id));
    }
    expect(new Set(ids).size).toBe(25);
    expect(ids).toHaveLength(25);
  });

  it('cuts a page size above 100 and is empty past the end', async () => {
    const all = await list('page_size=5000').expect(200);
    expect(all.body.results).toHaveLength(25);
    const past = await list('page=99').expect(200);
    expect(past.body).toMatchObject({ count: 25, results: [], next: null });
  });

  it.each([
    ['page=0', 'Must be at least 1'],
    ['page=-1', 'Must be at least 1'],
    ['page=two', 'Must be a number'],
    ['page_size=0', 'Must be at least 1'],
    ['page=1.5', 'Must be a whole number'],
    ['created_at_min=soon', 'Must be a date, as in 2026-11-21'],
    ['created_at_max=21.11.2026', 'Must be a date, as in 2026-11-21'],
  ])('refuses %s and says why', async (query, reason) => {
    const { body } = await list(query).expect(400);
    expect(Object.values(body.errors)).toEqual([[reason]]);
  });
});

describe('filters, search and ordering', () => {
  it('find by range, text and order', async () => {
    const ranged = await list('difficulty_min=5&difficulty_max=7&ordering=-difficulty');
    expect(ranged.body.results.map((row: Row) => row.keyword)).toEqual([
      'word 7',
      'word 6',
      'word 5',
    ]);
    const found = await list('search=WORD 24');
    expect(found.body.count).toBe(1);
  });

  it('take % and _ in a search as they are', async () => {
    const { body } = await list(`search=${encodeURIComponent('w%d')}`).expect(200);
    expect(body.count).toBe(0);
  });

  it('answer an unknown value with an empty list', async () => {
    const { body } = await list('status=nonexistent').expect(200);
    expect(body.count).toBe(0);
  });

  it.each([
    ['colour=red', 'colour'],
    ['ordering=colour', 'ordering'],
    ['cluster_id=seven', 'cluster_id'],
    ['volume_min=many', 'volume_min'],
    ['volume_min=', 'volume_min'],
    ['created_at_min=yesterday', 'created_at_min'],
    ['deleted=perhaps', 'deleted'],
  ])('refuse %s', async (query, field) => {
    const { body } = await list(query).expect(400);
    expect(body.errors).toHaveProperty(field);
  });
});

describe('changing a row', () => {
  it('is refused when it changed since it was read, and shows the present row', async () => {
    const { body } = await tenant.get(`auth/sites/${tenant.siteId}/`).expect(200);
    const path = `auth/sites/${tenant.siteId}/`;
    const changed = await tenant.patch(path, { name: 'New', row_version: body.data.row_version });
    expect(changed.status).toBe(200);
    expect(changed.body.data.row_version).toBe(body.data.row_version + 1);
    const late = await tenant.patch(path, { name: 'Late', row_version: body.data.row_version });
    expect(late.status).toBe(409);
    expect(late.body.data.name).toBe('New');
    await tenant
      .patch(path, { name: 'Later' })
      .set('If-Match', `"${body.data.row_version}"`)
      .expect(409);
  });

  it('accepts a body as GET gave it and ignores what nobody sets', async () => {
    const { body } = await tenant.get(`auth/sites/${tenant.siteId}/`).expect(200);
    const put = await tenant.put(`auth/sites/${tenant.siteId}/`, body.data).expect(200);
    expect(put.body.data.id).toBe(tenant.siteId);
  });
});
