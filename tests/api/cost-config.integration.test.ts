import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '#domain/billing/operation-table.ts';
import { addMember, type Member } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

const path = 'billing/admin/cost-config/';
let api: TestApi;
let tenant: Tenant;
let developer: Member;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  developer = await addMember(api, await createTenant(api), 'developer');
});
afterAll(() => api.close());
afterEach(async () => {
  const { body } = await developer.get(path).expect(200);
  for (const { id } of body.results) await developer.delete(`${path}${id}/`).expect(204);
});

const make = async (fields: object) => (await developer.post(path, fields).expect(201)).body.data;
const estimateOf = async (operation: string, amount: number) =>
  (await tenant.post('estimates/', { operation, amount }).expect(200)).body.data.credits;
const changesOf = async (operation: string) =>
  (
    await developer
      .get(`billing/admin/cost-config-changes/?operation=${operation}&ordering=created_at`)
      .expect(200)
  ).body.results;

describe('a price of one’s own', () => {
  it('takes name, unit and previous cost from the shipped one', async () => {
    expect(await make({ operation: 'content_generation', credits: 3 })).toMatchObject({
      operation: 'content_generation',
      credits: 3,
      unit: 'words_100',
      display_name: 'Content',
      description: '',
      is_active: true,
      previous_credits: 1,
      updated_by_id: developer.userId,
    });
  });

  it('counts at once, under older names too, and ends with the row or when it is switched off', async () => {
    const { id } = await make({ operation: 'content_generation', credits: 3 });
    expect(await estimateOf('content_generation', 1000)).toBe(30);
    expect(await estimateOf('content', 1000)).toBe(30);
    const { body } = await tenant.get('billing/credits/costs/').expect(200);
    expect(body.data).toContainEqual({
      operation: 'content_generation',
      credits: 3,
      unit: 'words_100',
      display_name: 'Content',
      description: operations.content_generation.description,
    });
    await developer.patch(`${path}${id}/`, { is_active: false }).expect(200);
    expect(await estimateOf('content_generation', 1000)).toBe(10);
    await developer.patch(`${path}${id}/`, { is_active: true }).expect(200);
    await developer.delete(`${path}${id}/`).expect(204);
    expect(await estimateOf('content_generation', 1000)).toBe(10);
  });

  it('is made under the name in the table, whatever name it was given', async () => {
    expect(await make({ operation: 'ideas', credits: 20 })).toMatchObject({
      operation: 'idea_generation',
    });
  });

  it('keeps every change with what it was before and who made it', async () => {
    const { id } = await make({ operation: 'linking', credits: 9 });
    const dearer = await developer.patch(`${path}${id}/`, { credits: 12 }).expect(200);
    expect(dearer.body.data).toMatchObject({ credits: 12, previous_credits: 9 });
    // No price: no line, and the previous cost stays.
    const named = { display_name: 'Links' };
    const renamed = await developer.patch(`${path}${id}/`, named).expect(200);
    expect(renamed.body.data).toMatchObject({ ...named, credits: 12, previous_credits: 9 });
    await developer.patch(`${path}${id}/`, { is_active: false }).expect(200);
    await developer.delete(`${path}${id}/`).expect(204);
    const who = { operation: 'linking', changed_by_id: developer.userId };
    expect(await changesOf('linking')).toMatchObject([
      { ...who, action: 'create', previous_credits: 8, credits: 9, is_active: true },
      { ...who, action: 'update', previous_credits: 9, credits: 12, is_active: true },
      { ...who, action: 'update', previous_credits: 12, credits: 12, is_active: false },
      { ...who, action: 'delete', previous_credits: 12, credits: null, is_active: false },
    ]);
  });

  it('takes back what GET gave', async () => {
    const made = await make({ operation: 'clustering', credits: 11, description: 'Dearer' });
    const { body } = await developer.put(`${path}${made.id}/`, made).expect(200);
    expect(body.data).toMatchObject({ credits: 11, description: 'Dearer', previous_credits: 10 });
  });
});

describe('what is refused', () => {
  it('is an operation that is none, a second row of one, and another unit', async () => {
    const unknown = await developer.post(path, { operation: 'free_lunch', credits: 0 }).expect(422);
    expect(unknown.body.errors).toEqual({ operation: ['Unknown operation'] });
    const { id } = await make({ operation: 'images', credits: 6 });
    const again = await developer.post(path, { operation: 'image_generation', credits: 7 });
    expect(again.status).toBe(409);
    const unit = { operation: 'optimization', credits: 1, unit: 'words_100' };
    const { body } = await developer.post(path, unit).expect(422);
    expect(body.errors).toEqual({ unit: ['optimization is counted by words_200'] });
    await developer.patch(`${path}${id}/`, { operation: 'linking' }).expect(409);
    await developer.patch(`${path}${id}/`, { credits: -1 }).expect(400);
    await developer.patch(`${path}${id}/`, { credits: 1.5 }).expect(400);
  });

  it('is everybody who is no developer', async () => {
    const { id } = await make({ operation: 'reparse', credits: 2 });
    await tenant.get(path).expect(403);
    await tenant.get('billing/admin/cost-config-changes/').expect(403);
    await tenant.post(path, { operation: 'linking', credits: 0 }).expect(403);
    await tenant.patch(`${path}${id}/`, { credits: 0 }).expect(403);
    await tenant.delete(`${path}${id}/`).expect(403);
  });

  it('is a change of what was read before somebody else changed it', async () => {
    const { id, row_version } = await make({ operation: 'calculator', credits: 9 });
    await developer.patch(`${path}${id}/`, { credits: 8, row_version }).expect(200);
    await developer.patch(`${path}${id}/`, { credits: 7, row_version }).expect(409);
  });
});
