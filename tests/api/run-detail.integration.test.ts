import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { startRun } from './setup/start-run.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const inTenant = (work: Parameters<typeof runInTenant<void>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

const row = (id: string, parentRunId: string | null, createdAt = new Date()) => ({
  ...{
    id,
    accountId: tenant.accountId,
    siteId: tenant.siteId,
    workflowId: id,
    parentRunId,
    createdAt,
  },
  ...{ type: 'generateContent', subject: id, title: 'Write', input: { accountId: '', runId: id } },
});

describe('a run in detail', () => {
  it('says why it failed and what to do about it', async () => {
    const runId = await startRun(tenant);
    const error = {
      ...{ category: 'credentials', stage: 'publish', retryable: false },
      message: 'The destination does not accept the password.',
    };
    await inTenant((em) =>
      em.transactional((inner) => finishRun(inner, { runId, status: 'failed', error })),
    );
    const { body } = await tenant.get(`runs/${runId}/`).expect(200);
    expect(body.data.error).toEqual({
      ...error,
      advice: expect.stringContaining('Enter the credentials of the destination again'),
    });
  });

  it('shows its children by the page, with how many there are', async () => {
    const parent = uuidv7();
    const children = Array.from({ length: 230 }, () => uuidv7());
    await inTenant(async (em) => {
      await em.insert(Run, row(parent, null));
      await em.insertMany(
        Run,
        children.map((id) => row(id, parent)),
      );
    });
    const pages = [1, 2, 3].map((page) => tenant.get(`runs/${parent}/?children_page=${page}`));
    const shown = (await Promise.all(pages)).map(({ body }) => body.data);
    expect(shown.map(({ children_count }) => children_count)).toEqual([230, 230, 230]);
    expect(shown.map((detail) => detail.children.length)).toEqual([200, 30, 0]);
    const ids = shown.flatMap((detail) => detail.children.map(({ id }: { id: string }) => id));
    expect(ids).toEqual(children);
    await tenant.get(`runs/${parent}/?children_page=0`).expect(400);
  });

  it('links to what it has made', async () => {
    const [runId, contentId] = [uuidv7(), uuidv7()];
    const { accountId, siteId, sectorId } = tenant;
    await inTenant(async (em) => {
      await em.insert(Run, row(runId, null));
      await em.insert(Content, {
        ...{ id: contentId, accountId, siteId, sectorId, writtenByRunId: runId },
        ...{ title: 'Cold brew', slug: 'cold-brew', htmlContent: '<p>Tea</p>', wordCount: 1 },
      });
    });
    const { body } = await tenant.get(`runs/${runId}/`).expect(200);
    const [link] = body.data.links;
    expect(link).toMatchObject({ type: 'content', id: contentId, title: 'Cold brew' });
    await tenant.get(link.href.replace('/api/v1/', '')).expect(200);
  });
});

describe('the list of runs', () => {
  it('is filtered by the day they were started on', async () => {
    const [early, late, other] = [uuidv7(), uuidv7(), uuidv7()];
    await inTenant(async (em) => {
      await em.insertMany(Run, [
        row(early, null, new Date('2025-03-01T00:00:00Z')),
        row(late, null, new Date('2025-03-01T23:59:59Z')),
        row(other, null, new Date('2025-03-02T00:00:00Z')),
      ]);
    });
    const { body } = await tenant.get('runs/?date=2025-03-01&ordering=created_at').expect(200);
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual([early, late]);
    await tenant.get('runs/?date=yesterday').expect(400);
  });
});
