import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { type Credentials, createCallers } from './setup/callers.ts';
import {
  type AnsweredKeyword,
  keywordPath,
  listedKeywords,
  makeKeyword,
  readKeyword,
} from './setup/keywords.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let credentials: Credentials;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  credentials = await createCallers(api, tenant);
});
afterAll(() => api.close());

const day = 86_400_000;

/** As if it had been deleted that many days ago. */
async function deletedSince(id: string, days: number): Promise<void> {
  const deletedAt = new Date(Date.now() - days * day);
  await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
    em.nativeUpdate(Keyword, { id }, { deletedAt }),
  );
}

async function makeDeleted(keyword: string): Promise<AnsweredKeyword> {
  const made = await makeKeyword(tenant, { keyword });
  await tenant.delete(keywordPath(made.id)).expect(204);
  return made;
}

const restore = (id: string) => tenant.post(`${keywordPath(id)}restore/`);
const bulk = (action: string, ids: string[]) => tenant.post(`planner/keywords/${action}/`, { ids });
const taken = 'This keyword already exists in the sector';
const notDeleted = 'The keyword is not deleted.';

describe('a deleted keyword', () => {
  it('is in no list but the Trash, cannot be read or changed, and frees its text', async () => {
    const made = await makeDeleted('decaf');
    expect(await listedKeywords(tenant, 'search=decaf')).toEqual([]);
    const { body } = await tenant.get('planner/keywords/?search=decaf&deleted=true').expect(200);
    expect(body.results).toMatchObject([{ id: made.id, deleted_at: expect.any(String) }]);
    await tenant.get(keywordPath(made.id)).expect(404);
    await tenant.patch(keywordPath(made.id), { volume: 1 }).expect(404);
    await tenant.delete(keywordPath(made.id)).expect(404);
    await makeKeyword(tenant, { keyword: 'decaf' });
  });

  it('comes back as it was', async () => {
    const made = await makeDeleted('restored');
    const { body } = await restore(made.id).expect(200);
    expect(body.data).toMatchObject({ id: made.id, keyword: 'restored', deleted_at: null });
    expect(await listedKeywords(tenant, 'search=restored')).toEqual(['restored']);
  });

  it('comes back within 30 days, and is unknown after them', async () => {
    const [recent, old] = [await makeDeleted('recent'), await makeDeleted('old')];
    await deletedSince(recent.id, 29.9);
    await deletedSince(old.id, 30.1);
    expect(await listedKeywords(tenant, 'deleted=true&search=recent')).toEqual(['recent']);
    expect(await listedKeywords(tenant, 'deleted=true&search=old')).toEqual([]);
    await restore(recent.id).expect(200);
    await restore(old.id).expect(404);
    await bulk('bulk_restore', [old.id]).expect(404);
  });

  it('is 409 when its text is taken meanwhile, or when it is not deleted', async () => {
    const made = await makeDeleted('replaced');
    const next = await makeKeyword(tenant, { keyword: 'replaced' });
    const { body } = await restore(made.id).expect(409);
    expect(body.errors).toEqual({ keyword: [taken] });
    const living = await restore(next.id).expect(409);
    expect(living.body.errors).toEqual({ non_field_errors: [notDeleted] });
    await restore(randomUUID()).expect(404);
  });

  it('comes back once, however many ask at the same instant', async () => {
    const made = await makeDeleted('once');
    const answers = await Promise.all([restore(made.id), restore(made.id), restore(made.id)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
  });

  it('comes back into its cluster, and without one when that is gone', async () => {
    const { accountId, siteId, sectorId } = tenant;
    const [stays, goes] = [randomUUID(), randomUUID()];
    await runInTenant(api.dependencies.orm, accountId, async (em) => {
      await em.insert(Cluster, { id: stays, accountId, siteId, sectorId, name: 'Stays' });
      await em.insert(Cluster, { id: goes, accountId, siteId, sectorId, name: 'Goes' });
    });
    const member = await makeKeyword(tenant, { keyword: 'member', cluster_id: stays });
    const orphan = await makeKeyword(tenant, { keyword: 'orphan', cluster_id: goes });
    await bulk('bulk_delete', [member.id, orphan.id]).expect(200);
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.nativeUpdate(Cluster, { id: goes }, { deletedAt: new Date() }),
    );
    await bulk('bulk_restore', [member.id, orphan.id]).expect(200);
    expect(await readKeyword(tenant, member.id)).toMatchObject({
      cluster_id: stays,
      status: 'mapped',
    });
    expect(await readKeyword(tenant, orphan.id)).toMatchObject({ cluster_id: null, status: 'new' });
  });
});

describe('bulk_delete and bulk_restore', () => {
  it('answer counts and a verdict by id, in the order of the ids', async () => {
    const [one, other] = [
      await makeKeyword(tenant, { keyword: 'bulk one' }),
      await makeKeyword(tenant, { keyword: 'bulk other' }),
    ];
    const ids = [other.id, one.id];
    const gone = await bulk('bulk_delete', ids).expect(200);
    const results = ids.map((id) => ({ id, ok: true }));
    expect(gone.body.data).toEqual({ deleted: 2, results });
    expect(await listedKeywords(tenant, 'search=bulk&deleted=true&ordering=keyword')).toEqual([
      'bulk one',
      'bulk other',
    ]);
    const back = await bulk('bulk_restore', ids).expect(200);
    expect(back.body.data).toEqual({ restored: 2, results });
    expect(await listedKeywords(tenant, 'search=bulk&ordering=keyword')).toEqual([
      'bulk one',
      'bulk other',
    ]);
  });

  it('leave out what is not deleted or whose text is taken, with the reason, and bring back the rest', async () => {
    const living = await makeKeyword(tenant, { keyword: 'living' });
    const gone = await Promise.all([1, 2, 3, 4, 5].map((n) => makeDeleted(`gone ${n}`)));
    await makeKeyword(tenant, { keyword: 'gone 2' });
    const twin = await makeDeleted('gone 3 ');
    const ids = [living.id, ...gone.map(({ id }) => id), twin.id];
    const { body } = await bulk('bulk_restore', ids).expect(200);
    const reasons = body.data.results.map(({ error }: { error?: string }) => error ?? 'back');
    expect(body.data.restored).toBe(4);
    expect(reasons).toEqual([notDeleted, 'back', taken, 'back', 'back', 'back', taken]);
    expect(await listedKeywords(tenant, 'search=gone&ordering=keyword')).toEqual(
      [1, 2, 3, 4, 5].map((n) => `gone ${n}`),
    );
  });

  it('do nothing for anybody when one id is unknown, deleted or another account’s: 404', async () => {
    const [own, deleted] = [
      await makeKeyword(tenant, { keyword: 'kept' }),
      await makeDeleted('lost'),
    ];
    const stranger = await createTenant(api);
    const foreign = await makeKeyword(stranger, { keyword: 'theirs' });
    const unknown = [randomUUID(), foreign.id, deleted.id];
    for (const id of unknown) {
      const { body } = await bulk('bulk_delete', [own.id, id]).expect(404);
      expect(body.errors).toEqual({ non_field_errors: [`Not found: ${id}`] });
    }
    const { body } = await bulk('bulk_delete', [...unknown, own.id]).expect(404);
    expect(body.errors).toEqual({ non_field_errors: [`Not found: ${unknown.join(', ')}`] });
    await bulk('bulk_restore', [deleted.id, foreign.id]).expect(404);
    expect(await readKeyword(tenant, own.id)).toEqual(own);
    expect(await listedKeywords(tenant, 'search=lost')).toEqual([]);
    expect(await readKeyword(stranger, foreign.id)).toEqual(foreign);
  });

  it('are 403 for an editor without the site', async () => {
    const made = await makeKeyword(tenant, { keyword: 'guarded' });
    const answer = await api.http
      .post('/api/v1/planner/keywords/bulk_delete/')
      .set('Authorization', credentials.ungranted_editor)
      .send({ ids: [made.id] })
      .expect(403);
    expect(answer.body.errors).toEqual({ site_id: ['No access to this site'] });
    await readKeyword(tenant, made.id);
  });

  it('refuse no ids, an id twice and more than 1,000', async () => {
    const id = randomUUID();
    await bulk('bulk_delete', []).expect(400);
    await bulk('bulk_delete', [id, id]).expect(400);
    await bulk(
      'bulk_delete',
      Array.from({ length: 1001 }, () => randomUUID()),
    ).expect(400);
  });

  it('answer a repeated request with the same Idempotency-Key as the first time', async () => {
    const made = await makeKeyword(tenant, { keyword: 'asked twice' });
    const key = randomUUID();
    const ask = () => bulk('bulk_delete', [made.id]).set('Idempotency-Key', key);
    const first = await ask().expect(200);
    const again = await ask().expect(200);
    expect(again.body.data).toEqual(first.body.data);
  });
});

describe('bulk_update_status', () => {
  const setStatus = (ids: string[], status: string) =>
    tenant.post('planner/keywords/bulk_update_status/', { ids, status });

  it('moves those it can and leaves out the others, naming both states', async () => {
    const { accountId, siteId, sectorId } = tenant;
    const clusterId = randomUUID();
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.insert(Cluster, { id: clusterId, accountId, siteId, sectorId, name: 'Statuses' }),
    );
    const mapped = await makeKeyword(tenant, { keyword: 'has one', cluster_id: clusterId });
    const free = await makeKeyword(tenant, { keyword: 'has none' });
    const ids = [mapped.id, free.id];
    expect((await setStatus(ids, 'archived').expect(200)).body.data.updated).toBe(2);
    const { body } = await setStatus(ids, 'mapped').expect(200);
    expect(body.data).toEqual({
      updated: 1,
      results: [
        { id: mapped.id, ok: true },
        {
          id: free.id,
          ok: false,
          error: 'The keyword is archived and cannot become mapped: it has no cluster.',
        },
      ],
    });
    expect(await readKeyword(tenant, mapped.id)).toMatchObject({ status: 'mapped' });
    expect(await readKeyword(tenant, free.id)).toMatchObject({ status: 'archived' });
    const renewed = await setStatus(ids, 'new').expect(200);
    expect(renewed.body.data.results.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true]);
  });

  it('refuses an unknown status', async () => {
    const made = await makeKeyword(tenant, { keyword: 'unmoved' });
    const { body } = await setStatus([made.id], 'lost').expect(400);
    expect(body.errors).toEqual({ status: ['Invalid status value'] });
  });
});
