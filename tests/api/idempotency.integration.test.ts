import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiKey } from '#entities/identity/api-key.ts';
import { Site } from '#entities/identity/site.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { IdempotencyKey } from '#entities/system/idempotency-key.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const parallel = 10;

let api: TestApi;
let tenant: Tenant;
beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];
const inTenant = <Result>(work: Work<Result>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

const post = (path: string, body: object, key: string) =>
  tenant.post(path, body).set('Idempotency-Key', key);
const atOnce = <Result>(work: () => PromiseLike<Result>) =>
  Promise.all(Array.from({ length: parallel }, work));

/** What a client sees, but for what belongs to the one request. */
function answerOf({ status, body }: { status: number; body: { request_id?: string } }) {
  const { request_id: _requestId, ...rest } = body;
  return { status, body: rest };
}

describe('requests with one key at the same time', () => {
  it('create one thing and all answer it', async () => {
    const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const body = { name: `${text} x`, slug: randomUUID() };
        const key = randomUUID();
        const answers = await atOnce(() => post('auth/sites/', body, key));
        const [first, ...others] = answers.map(answerOf);
        expect(first?.status).toBe(201);
        for (const other of others) expect(other).toEqual(first);
        expect(await inTenant((em) => em.count(Site, { slug: body.slug }))).toBe(1);
      }),
      { numRuns: 10 },
    );
  });

  it('start one run and all answer it', async () => {
    const { siteId, sectorId, accountId } = tenant;
    await inTenant((em) =>
      em.insert(Keyword, { accountId, siteId, sectorId, keyword: 'mocha', originalKeyword: 'x' }),
    );
    const key = randomUUID();
    const start = () => post('planner/keywords/auto_cluster/', { sector_id: sectorId }, key);
    const answers = await atOnce(start);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(answers.map(({ body }) => body.data.run_id)).size).toBe(1);
    expect(await inTenant((em) => em.count(Run))).toBe(1);
  });

  it('have the effect of one of two bodies; who sent the other one is told', async () => {
    const key = randomUUID();
    const slugs = [randomUUID(), randomUUID()];
    const bodies = slugs.flatMap((slug) =>
      Array.from({ length: 5 }, () => ({ name: 'Two', slug })),
    );
    const answers = await Promise.all(bodies.map((body) => post('auth/sites/', body, key)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(5);
    expect(new Set(made.map(({ body }) => body.data.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(await inTenant((em) => em.count(Site, { slug: { $in: slugs } }))).toBe(1);
  });
});

describe('a request with a key', () => {
  it('is the same with and without the slash, and with its fields in another order', async () => {
    const key = randomUUID();
    const slug = randomUUID();
    const first = await post('auth/sites/', { name: 'Slash', slug }, key).expect(201);
    const again = await post('auth/sites', { slug, name: 'Slash' }, key).expect(201);
    expect(answerOf(again)).toEqual(answerOf(first));
  });

  it('is another one on another path, whatever it holds', async () => {
    const key = randomUUID();
    await post('auth/sites/', { name: 'Query' }, key).expect(201);
    await post('auth/sectors/', { site_id: tenant.siteId, name: 'Query' }, key).expect(422);
  });

  it('answers with the id of its own request', async () => {
    const key = randomUUID();
    const body = { name: 'Own id' };
    const first = await post('auth/sites/', body, key).expect(201);
    const again = await post('auth/sites/', body, key).set('X-Request-Id', 'mine').expect(201);
    expect(again.body.request_id).toBe('mine');
    expect(first.body.request_id).not.toBe('mine');
  });

  it('has nothing to do with the same key of somebody else', async () => {
    const other = await createTenant(api);
    const key = randomUUID();
    const mine = await post('auth/sites/', { name: 'Mine' }, key).expect(201);
    const theirs = await other
      .post('auth/sites/', { name: 'Mine' })
      .set('Idempotency-Key', key)
      .expect(201);
    expect(theirs.body.data.id).not.toBe(mine.body.data.id);
  });

  it('works anew when its 24 hours are over', async () => {
    const key = randomUUID();
    const first = await post('auth/sites/', { name: 'A day', slug: 'day-1' }, key).expect(201);
    const row = await inTenant((em) => em.findOneOrFail(IdempotencyKey, { key }));
    const hours = (row.expiresAt.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await inTenant((em) =>
      em.nativeUpdate(IdempotencyKey, { id: row.id }, { expiresAt: new Date(Date.now() - 1000) }),
    );
    const later = await post('auth/sites/', { name: 'A day', slug: 'day-2' }, key).expect(201);
    expect(later.body.data.id).not.toBe(first.body.data.id);
  });

  it.each(['', 'a b', 'x'.repeat(201), 'schlüssel'])('is refused for the key "%s"', async (key) => {
    const encoded = Buffer.from(key).toString('latin1');
    await post('auth/sites/', { name: 'Refused' }, encoded).expect(400);
  });
});

describe('an answer that holds a secret', () => {
  it('is the same again, and nowhere stored as it is', async () => {
    const key = randomUUID();
    const body = { name: 'Plugin', scopes: ['read'] };
    const answers = await atOnce(() => post('auth/api-keys/', body, key).expect(201));
    const secrets = new Set<string>(answers.map((answer) => answer.body.data.key));
    expect(secrets.size).toBe(1);
    const [secret = ''] = secrets;
    expect(await inTenant((em) => em.count(ApiKey, { name: 'Plugin' }))).toBe(1);
    const row = await inTenant((em) => em.findOneOrFail(IdempotencyKey, { key }));
    expect(JSON.stringify(row.body)).not.toContain(secret);
    const sealed = String(row.body?.sealed);
    expect(api.dependencies.decrypt(sealed, row.id)).toContain(secret);
    expect(() => api.dependencies.decrypt(sealed, randomUUID())).toThrow(
      'Sealed for something else',
    );
  });
});
