import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const keyword = () => ({
  site_id: tenant.siteId,
  sector_id: tenant.sectorId,
  keyword: `keyword ${randomUUID()}`,
});

describe('the envelope', () => {
  it('of one thing has success, data and the request id, which the header repeats', async () => {
    const { body, headers } = await tenant.get(`auth/sites/${tenant.siteId}/`).expect(200);
    expect(body).toMatchObject({ success: true, data: { id: tenant.siteId } });
    expect(headers['x-request-id']).toBe(body.request_id);
  });

  it('of a list has count, links and results', async () => {
    const { body } = await tenant.get('auth/sites/').expect(200);
    expect(body).toMatchObject({ success: true, count: 1, next: null, previous: null });
    expect(body.results).toHaveLength(1);
  });

  it('of a deletion is empty', async () => {
    const site = await tenant.post('auth/sites/', { name: 'Short-lived' }).expect(201);
    const { text } = await tenant.delete(`auth/sites/${site.body.data.id}/`).expect(204);
    expect(text).toBe('');
  });

  it.each(['3f1d9a52-1111-4222-8333-abcdefabcdef', 'batch_7.retry-2'])(
    'keeps the request id %s',
    async (given) => {
      const { body } = await api.http.get('/api/v1/system/ping/').set('X-Request-Id', given);
      expect(body.request_id).toBe(given);
    },
  );

  it.each(['with space', 'x'.repeat(65), 'ümlaut'.replace('ü', '%')])(
    'replaces the request id %s',
    async (given) => {
      const { body } = await api.http.get('/api/v1/system/ping/').set('X-Request-Id', given);
      expect(body.request_id).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('answers a path without its slash the same, not redirected', async () => {
    await api.http.get('/api/v1/system/ping').expect(200);
  });
});

describe('refusals', () => {
  it('404: unknown route', async () => {
    const { body } = await tenant.get('nothing/here/').expect(404);
    expect(body).toMatchObject({ success: false, error: 'Resource not found' });
  });

  it('404: a path that cannot be decoded', async () => {
    await tenant.get('auth/sites/%E0%A4%A/').expect(404);
  });

  it('405: a method that is not offered, with those that are', async () => {
    const { body, headers } = await tenant.put('planner/keywords/', {}).expect(405);
    expect(body.error).toBe('Method not allowed');
    expect(headers.allow).toBe('GET, POST, HEAD');
  });

  it('405: an action read with GET is not taken for an id', async () => {
    await tenant.get('planner/keywords/auto_cluster/').expect(405);
  });

  it('400: malformed JSON', async () => {
    const { body } = await tenant
      .post('planner/keywords/')
      .set('Content-Type', 'application/json')
      .send('{"keyword": ')
      .expect(400);
    expect(body.error).toBe('Validation failed');
  });

  it('400: a body that is no object', async () => {
    await tenant.post('planner/keywords/').send([1]).expect(400);
  });

  it('400: required fields that are missing or null, all at once', async () => {
    const { body } = await tenant.post('planner/keywords/', { keyword: null }).expect(400);
    expect(body.errors).toEqual({
      site_id: ['This field is required'],
      sector_id: ['This field is required'],
      // One of the two is needed.
      seed_keyword_id: ['This field is required'],
      keyword: ['This field is required'],
    });
  });

  it('400: text with a null character', async () => {
    await tenant.post('planner/keywords/', { ...keyword(), keyword: 'a\0b' }).expect(400);
  });

  it('400: numbers no column holds', async () => {
    await tenant.post('planner/keywords/', { ...keyword(), volume: 1e12 }).expect(400);
    await tenant.get('planner/keywords/?volume_min=Infinity').expect(400);
  });

  it('400: a body nested too deeply', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`) as object;
    await tenant.post('planner/keywords/', deep).expect(400);
  });

  it('413: a body that is too large', async () => {
    await tenant.post('planner/keywords/', { keyword: 'x'.repeat(1_100_000) }).expect(413);
  });

  it('415: a body that is not JSON', async () => {
    await tenant.post('planner/keywords/').type('text/plain').send('hello').expect(415);
  });

  it('422: a site of nobody, a sector of another site', async () => {
    const unknown = await tenant.post('planner/keywords/', { ...keyword(), site_id: randomUUID() });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors.site_id).toEqual(['Site must belong to your account']);
    const site = await tenant.post('auth/sites/', { name: 'Second' }).expect(201);
    const other = await tenant.post('planner/keywords/', {
      ...keyword(),
      site_id: site.body.data.id,
    });
    expect(other.status).toBe(422);
    expect(other.body.errors.sector_id).toEqual(['Sector must belong to the selected site']);
  });

  it('422: a sixth active sector', async () => {
    const site = await tenant.post('auth/sites/', { name: 'Busy' }).expect(201);
    const sector = (name: string) =>
      tenant.post('auth/sectors/', { site_id: site.body.data.id, name });
    for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await sector(name).expect(201);
    const { body } = await sector('Six').expect(422);
    expect(body.errors.is_active).toEqual(['A site has at most 5 active sectors']);
  });

  it('409: a keyword the sector has, however it is spelled', async () => {
    await tenant.post('planner/keywords/', { ...keyword(), keyword: 'Cold Brew' }).expect(201);
    const { body } = await tenant
      .post('planner/keywords/', { ...keyword(), keyword: '  cold   BREW ' })
      .expect(409);
    expect(body.error).toBe('Conflict');
  });

  it('409: a slug that is taken', async () => {
    await tenant.post('auth/sites/', { name: 'Unique', slug: 'unique' }).expect(201);
    await tenant.post('auth/sites/', { name: 'Other', slug: 'unique' }).expect(409);
  });

  it('never show a stack outside development', async () => {
    const { body } = await tenant.get('nothing/here/').expect(404);
    expect(body).not.toHaveProperty('debug');
  });
});

describe('the order of refusal', () => {
  it('401 comes before what is wrong with the request', async () => {
    await api.http.post('/api/v1/planner/keywords/').type('text/plain').send('x').expect(401);
  });

  it('405 comes before 401', async () => {
    await api.http.put('/api/v1/planner/keywords/').expect(405);
  });

  it('404 of the id in the path comes before the body', async () => {
    await tenant.patch(`auth/sites/${randomUUID()}/`, {}).type('text/plain').send('x').expect(404);
  });

  it('400 comes before 422', async () => {
    await tenant
      .post('planner/keywords/', { ...keyword(), site_id: randomUUID(), volume: -1 })
      .expect(400);
  });
});
