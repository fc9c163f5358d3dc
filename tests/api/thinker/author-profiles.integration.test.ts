import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { limitPlan } from '#tests/api/setup/plan-limits.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

const path = 'system/author-profiles/';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

async function made(name: string, fields: object = {}) {
  return (await tenant.post(path, { name, ...fields }).expect(201)).body.data;
}

describe('an author profile', () => {
  it('is made, found by its name, changed and deleted', async () => {
    const voice = { tone: 'dry', language: 'English (en-GB)', writing_samples: ['Short. Clear.'] };
    const { id, row_version: version } = await made('Ines Duarte', voice);
    await made('Jonas');
    const { body: list } = await tenant.get(`${path}?search=ines`).expect(200);
    expect(list.results).toMatchObject([{ id, name: 'Ines Duarte', description: '', ...voice }]);

    const changed = await tenant.patch(`${path}${id}/`, { tone: 'warm' }).expect(200);
    expect(changed.body.data).toMatchObject({ tone: 'warm', writing_samples: ['Short. Clear.'] });
    const stale = { tone: 'cold', row_version: version };
    expect((await tenant.patch(`${path}${id}/`, stale).expect(409)).body.data.tone).toBe('warm');
    await tenant.delete(`${path}${id}/`).expect(204);
    await tenant.get(`${path}${id}/`).expect(404);
  });

  it('has a name of its own, whatever its case; a deleted one gives it back', async () => {
    const { id } = await made('Ines');
    await tenant.post(path, { name: 'INES' }).expect(409);
    await tenant.delete(`${path}${id}/`).expect(204);
    await made('ines');
    const { body } = await tenant.post(`${path}${id}/restore/`).expect(409);
    expect(body.errors).toEqual({ name: ['Another author profile has this name by now'] });
  });

  it('says which fields are wrong, all at once', async () => {
    const body = { name: ' ', tone: 'x'.repeat(201), writing_samples: Array(6).fill('a'), age: 3 };
    const refused = await tenant.post(path, body).expect(400);
    expect(Object.keys(refused.body.errors).toSorted()).toEqual([
      'age',
      'name',
      'tone',
      'writing_samples',
    ]);
  });

  it('may be there as often as the plan says: 422, also when one comes back', async () => {
    await limitPlan(api, tenant, { maxAuthorProfiles: 1 });
    const { id } = await made('Ines');
    const full = await tenant.post(path, { name: 'Jonas' }).expect(422);
    const message = "Your plan's limit of author profiles (1) is reached";
    expect(full.body.errors).toEqual({ non_field_errors: [message] });
    await tenant.delete(`${path}${id}/`).expect(204);
    await made('Jonas');
    await tenant.post(`${path}${id}/restore/`).expect(422);
  });

  it('takes its name off contents and tasks when it goes, and the texts stay', async () => {
    const { id: authorProfileId } = await made('Ines');
    const { accountId, siteId, sectorId } = tenant;
    const base = { accountId, siteId, sectorId, authorProfileId };
    const [contentId, taskId] = [randomUUID(), randomUUID()];
    const text = { title: 'Brewing', slug: 'brewing', htmlContent: '<p>Water.</p>', wordCount: 1 };
    await runInTenant(api.dependencies.orm, accountId, async (em) => {
      await em.insert(Task, { ...base, id: taskId, title: 'Brewing' });
      await em.insert(Content, { ...base, ...text, id: contentId });
    });
    await tenant.delete(`${path}${authorProfileId}/`).expect(204);
    await runInTenant(api.dependencies.orm, accountId, async (em) => {
      const task = await em.findOneOrFail(Task, { id: taskId });
      const content = await em.findOneOrFail(Content, { id: contentId });
      expect([task.authorProfileId, content.authorProfileId]).toEqual([null, null]);
      expect(content.htmlContent).toBe('<p>Water.</p>');
    });
  });
});
