import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { startRun } from '#tests/api/setup/start-run.ts';
import { type Credentials, createCallers } from '../setup/callers.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let callers: Credentials;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  callers = await createCallers(api, tenant);
});
afterAll(() => api.close());

/** A trial of a vendor's pictures that an administrator has started and that has failed. */
async function failedTrial(): Promise<string> {
  const runId = await startRun(tenant);
  const { accountId } = tenant;
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.transactional(async (inner) => {
      const request = { provider: 'runware', model: null, width: 128, height: 128 };
      const input = { runId, accountId, trialId: runId, vendor: 'runware' };
      await inner.nativeUpdate(
        Run,
        { id: runId },
        { type: 'tryImage', siteId: null, sectorId: null, input },
      );
      await inner.insert(Trial, { accountId, runId, request: request as never, text: 'A glass' });
      const error = {
        category: 'timeout',
        stage: 'draw',
        message: 'It took too long.',
        retryable: true,
      };
      await finishRun(inner, { runId, status: 'failed', error });
    }),
  );
  return runId;
}

it('a trial of a vendor is tried again by who may try one', async () => {
  const runId = await failedTrial();
  const retry = (authorization: string) =>
    api.http.post(`/api/v1/runs/${runId}/retry/`).set('Authorization', authorization);
  await retry(callers.editor).expect(403);
  await retry(callers.viewer).expect(403);
  const { body } = await retry(callers.admin).expect(202);
  expect(body.data).toMatchObject({ status: 'queued', retry_of_run_id: runId });
});
