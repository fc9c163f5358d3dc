import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { createTenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

/** Every key of an answer, at every depth. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...keysOf(member)]);
}

it('a run speaks snake_case in the list, in its detail, in its timeline and in its stream', async () => {
  const tenant = await createTenant(api);
  const { accountId, siteId, sectorId } = tenant;
  await tenant.post('planner/keywords/', { site_id: siteId, sector_id: sectorId, keyword: 'tea' });
  const { body } = await tenant.post('planner/keywords/auto_cluster/', { sector_id: sectorId });
  const runId: string = body.data.run_id;
  const written = { recordId: 'record-1', parts: [{ leftOut: 2, title: 'camelCase stays' }] };
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.transactional(async (inner) => {
      const counts = { wordCount: 7 };
      const position = { accountId, runId, stage: 'group', percent: 50 };
      await recordProgress(inner, { ...position, message: 'Grouping', counts });
      await finishRun(inner, { runId, status: 'completed', result: written });
    }),
  );
  const presented = { record_id: 'record-1', parts: [{ left_out: 2, title: 'camelCase stays' }] };
  const list = await tenant.get('runs/');
  expect(list.body.results).toMatchObject([{ counts: { word_count: 7 }, result: presented }]);
  const detail = await tenant.get(`runs/${runId}/`);
  expect(detail.body.data).toMatchObject({ counts: { word_count: 7 }, result: presented });
  expect(detail.body.data.timeline).toMatchObject([
    {},
    { event: 'stage', data: { counts: { word_count: 7 } } },
    { event: 'result', data: { result: presented } },
  ]);
  const stream = await tenant.get(`runs/${runId}/events/`);
  const sent = [...stream.text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data));
  expect(sent).toEqual(detail.body.data.timeline.map(({ data }: { data: unknown }) => data));
  const keys = [list.body, detail.body, sent].flatMap(keysOf);
  expect(keys.filter((key) => /[A-Z]/.test(key))).toEqual([]);
});
