import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { createCallers } from '#tests/api/setup/callers.ts';
import { startRun } from '#tests/api/setup/start-run.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let runId: string;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  runId = await startRun(tenant);
});

type Work = Parameters<typeof runInTenant>[2];

function inTenant(work: Work) {
  return runInTenant(api.dependencies.orm, tenant.accountId, work);
}

const url = (id: string) => `system/settings/task_progress/${id}/`;

async function progress(id = runId) {
  return (await tenant.get(url(id)).expect(200)).body.data;
}

/** Makes a step, as `prepare` does. */
async function prepared(step: string): Promise<string> {
  const id = randomUUID();
  const { accountId } = tenant;
  const stage = { accountId, runId, stage: 'names', percent: 40 };
  await inTenant(async (em) => {
    await em.insert(AiStep, {
      id,
      accountId,
      runId,
      functionName: 'auto_cluster',
      subject: { stepKey: `auto-cluster/x:${step}` },
      promptVersion: 'v',
      model: 'gpt-4o-mini',
      messages: [],
      reservedCredits: 0,
    });
    await recordProgress(em, { ...stage, message: 'auto_cluster: asking the model' });
  });
  return id;
}

function becomes(id: string, change: Partial<Pick<AiStep, 'status' | 'outcome'>>) {
  return inTenant((em) => em.nativeUpdate(AiStep, { id }, change));
}

describe('the progress of a task', () => {
  it('goes through the phases of an AI function with every request and response', async () => {
    expect(await progress()).toMatchObject({
      task_id: runId,
      status: 'queued',
      phase: 'INIT',
      percentage: 0,
      request_steps: [],
      response_steps: [],
      result: null,
      error: null,
      items: [],
    });
    const stepId = await prepared('names-1');
    const request = { step: 'names-1', message: 'auto_cluster: asked gpt-4o-mini' };
    expect(await progress()).toMatchObject({
      status: 'running',
      phase: 'AI_CALL',
      percentage: 40,
      message: 'auto_cluster: asking the model',
      request_steps: [{ ...request, status: 'pending' }],
      response_steps: [],
    });
    await becomes(stepId, { status: 'replied' });
    const reading = await progress();
    expect(reading.phase).toBe('PARSE');
    expect(reading.request_steps).toEqual([{ ...request, status: 'success' }]);
    expect(reading.response_steps).toMatchObject([{ step: 'names-1', status: 'pending' }]);
    const outcome = { outcome: 'saved', result: {}, message: 'Named 3', credits: 0 } as const;
    await becomes(stepId, { status: 'saved', outcome });
    const saved = await progress();
    expect(saved.phase).toBe('SAVE');
    expect(saved.response_steps).toEqual([
      { step: 'names-1', status: 'success', message: 'Named 3' },
    ]);
    await inTenant((em) =>
      em.transactional((inner) =>
        finishRun(inner, { runId, status: 'completed', result: { clusters: 3, leftOut: 1 } }),
      ),
    );
    expect(await progress()).toMatchObject({
      status: 'completed',
      phase: 'DONE',
      percentage: 100,
      result: { clusters: 3, left_out: 1 },
    });
  });

  it('of a run that failed says where and why', async () => {
    await prepared('names-1');
    const error = { category: 'provider', stage: 'names', message: 'No answer', retryable: true };
    await inTenant((em) =>
      em.transactional((inner) => finishRun(inner, { runId, status: 'failed', error })),
    );
    expect(await progress()).toMatchObject({
      status: 'failed',
      phase: 'AI_CALL',
      message: 'No answer',
      error,
      request_steps: [{ status: 'error' }],
    });
  });

  it('of a batch is told by item', async () => {
    const { site_id, sector_id } = { site_id: tenant.siteId, sector_id: tenant.sectorId };
    const ids: string[] = [];
    for (const title of ['One', 'Two']) {
      const { body } = await tenant.post('writer/tasks/', { site_id, sector_id, title });
      ids.push(body.data.id);
    }
    const { body } = await tenant.post('writer/tasks/auto_generate_content/', { ids }).expect(202);
    const batch = await progress(body.data.task_id);
    expect(batch.counts).toEqual({ total: 2 });
    expect(batch.items).toMatchObject([
      { status: 'queued', phase: 'INIT' },
      { status: 'queued', phase: 'INIT' },
    ]);
    const first = await progress(batch.items[0].task_id);
    expect(first).toMatchObject({ ...batch.items[0], items: [] });
  });

  it('is for whoever may see the run', async () => {
    const callers = await createCallers(api, tenant);
    const as = (caller: keyof typeof callers) =>
      api.http.get(`/api/v1/${url(runId)}`).set('Authorization', callers[caller]);
    await as('viewer').expect(200);
    await as('ungranted_viewer').expect(403);
    const stranger = await createTenant(api);
    await stranger.get(url(runId)).expect(404);
    await tenant.get(url(randomUUID())).expect(404);
    await tenant.get(url('not-an-id')).expect(404);
  });
});
