import { NotFoundError } from '@mikro-orm/postgresql';
import { beforeEach, describe, expect, it } from 'vitest';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Content } from '#entities/writer/content.ts';
import { useActivityBench } from '#tests/activities/support/activity-bench.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const bench = useActivityBench();
let contentId: string;
let runId: string;

beforeEach(async () => {
  [contentId, runId] = [uuidv7(), await startedRun(bench.tenant, 10)];
  await bench.tenant.fork().insert(Content, {
    ...bench.tenant.place,
    id: contentId,
    title: 'Brewing',
    slug: 'brewing',
    htmlContent: '<p>Water first.</p>',
    wordCount: 2,
    version: 4,
    source: 'ghost',
  });
});

const input = () => ({
  accountId: bench.tenant.accountId,
  runId,
  contentId,
  stage: 'optimize',
  percent: 70,
});
const begin = () =>
  bench.once(`pipeline/${contentId}`, (activities) => activities.beginOptimization(input()));
const change = (columns: Partial<Content>) =>
  bench.tenant.fork().nativeUpdate(Content, { id: contentId }, columns);
const tasks = () => bench.tenant.fork().find(OptimizationTask, { contentId });

describe('the stage optimize of a pipeline', () => {
  it('begins with the text as it is, noted once with where it comes from', async () => {
    const answers = await bench.twice(`pipeline/${contentId}`, (activities) =>
      activities.beginOptimization(input()),
    );
    expect(answers).toEqual([{ version: 4 }, { version: 4 }]);
    expect(await tasks()).toMatchObject([
      { runId, entryPoint: 'external_sync', status: 'pending' },
    ]);
  });

  it('notes that it failed when its run does', async () => {
    await begin();
    const { accountId } = bench.tenant;
    const reason = 'The model did not answer.';
    await bench.once(`pipeline/${contentId}`, (activities) =>
      activities.failOptimization({ accountId, runId, reason }),
    );
    expect(await tasks()).toMatchObject([{ status: 'failed', metadata: { reason } }]);
  });

  it('refuses a content without text, that is put away, or gone', async () => {
    await change({ wordCount: 0 });
    await expect(begin()).rejects.toMatchObject({ code: 'unprocessable' });
    await change({ wordCount: 2, status: 'archived' });
    await expect(begin()).rejects.toMatchObject({ code: 'conflict' });
    await change({ status: 'draft', deletedAt: new Date() });
    await expect(begin()).rejects.toBeInstanceOf(NotFoundError);
    expect(await tasks()).toEqual([]);
  });

  it('does nothing for a run that has ended', async () => {
    await bench.tenant.transaction((em) => finishRun(em, { runId, status: 'cancelled' }));
    await expect(begin()).rejects.toMatchObject({ code: 'conflict' });
    expect(await tasks()).toEqual([]);
  });
});
