import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { defaultReviewSettings } from '#domain/writer/review.ts';
import { Site } from '#entities/identity/site.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from '../setup/tenant.ts';
import { createTestApi, type TestApi } from '../setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  const credentials = { application_password: 'abcd efgh ijkl mnop' };
  const config = { site_url: 'https://blog.example', username: 'mara' };
  const place = { site_id: tenant.siteId, platform: 'wordpress' };
  await tenant.post('integration/integrations/', { ...place, config, credentials }).expect(201);
  const review = { hold_seconds: 60, remind_after_seconds: [5] };
  await inTenant((em) =>
    em.nativeUpdate(Site, { id: tenant.siteId }, { settings: { review } as Site['settings'] }),
  );
});

type Work<Result> = Parameters<typeof runInTenant<Result>>[2];
const inTenant = <Result>(work: Work<Result>) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.transactional(work));

/** A pipeline of an approved text that failed while it was published; then the text is changed like this. */
async function retriedAfter(columns: Partial<Content>): Promise<unknown> {
  const { accountId, siteId, sectorId } = tenant;
  const text = { title: 'Cortado', slug: 'cortado', htmlContent: '<p>Hot.</p>', wordCount: 500 };
  const contentId = await inTenant((em) =>
    em.insert(Content, { accountId, siteId, sectorId, ...text, status: 'optimized' }),
  );
  const body = { content_ids: [contentId], stages: ['review', 'publish'] };
  const started = await tenant.post('pipelines/content/', body).expect(202);
  const runId = started.body.data.run_id;
  await inTenant(async (em) => {
    await em.nativeUpdate(Content, { id: contentId }, columns);
    const message = 'The content is draft by now and was not published; approve it first.';
    const error = { category: 'validation', stage: 'publish', message, retryable: true };
    await finishRun(em, { runId, status: 'failed', error });
  });
  const again = await tenant.post(`runs/${runId}/retry/`).expect(202);
  const { data } = again.body;
  const next = await inTenant((em) =>
    em.findOneOrFail(Run, { id: data.run_id }, { populate: ['input'] }),
  );
  return next.input;
}

it('a pipeline that failed while publishing is reviewed before it publishes, as it was asked to be', async () => {
  expect(await retriedAfter({ status: 'approved', approvedAt: new Date() })).toMatchObject({
    stages: ['review', 'publish'],
    review: { hold: { seconds: 60, by: 'automation' } },
  });
});

it('a text that was turned down meanwhile waits for a person, and no silence approves it', async () => {
  expect(await retriedAfter({ status: 'draft', rejectReason: 'It is not ours' })).toMatchObject({
    stages: ['review', 'publish'],
    review: { ...defaultReviewSettings, remindAfterSeconds: [5] },
  });
});
