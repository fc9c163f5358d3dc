import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

async function insertIdea(): Promise<string> {
  const { accountId, siteId, sectorId } = tenant;
  const id = randomUUID();
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.insert(ContentIdea, { id, accountId, siteId, sectorId, ideaTitle: `Idea ${id}` }),
  );
  return id;
}

const createTask = (ideaId: string) =>
  tenant.post('writer/tasks/', {
    site_id: tenant.siteId,
    sector_id: tenant.sectorId,
    title: 'By hand',
    idea_id: ideaId,
  });

it('a task of an idea queues the idea, so that a later request leaves only that one out', async () => {
  const [taken, fresh] = [await insertIdea(), await insertIdea()];
  await createTask(taken).expect(201);
  const idea = await tenant.get(`planner/ideas/${taken}/`).expect(200);
  expect(idea.body.data.status).toBe('queued');
  const ids = [taken, fresh];
  const { body } = await tenant.post('planner/ideas/bulk_queue_to_writer/', { ids }).expect(200);
  expect(body.data).toMatchObject({
    created: 1,
    results: [
      { id: taken, ok: false, error: 'The idea is already queued.' },
      { id: fresh, ok: true },
    ],
  });
});

it('a second task of the same idea is 409, also at the same instant', async () => {
  const id = await insertIdea();
  const answers = await Promise.all([createTask(id), createTask(id), createTask(id)]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 409, 409]);
});
