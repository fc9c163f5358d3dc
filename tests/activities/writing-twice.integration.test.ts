import { describe, expect, it } from 'vitest';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentVersion } from '#entities/writer/content-version.ts';
import { Image } from '#entities/writer/image.ts';
import { Task } from '#entities/writer/task.ts';
import { chatPath, imagePath } from '#tests/e2e/support/sandbox.ts';
import { balanceOf } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useActivityBench } from './support/activity-bench.ts';
import { countRows, settlementsOf } from './support/rows.ts';

const bench = useActivityBench();

/** A queued task with a run that holds 30 credits, and where its first step stands. */
async function queuedTask() {
  const { tenant } = bench;
  const runId = await startedRun(tenant, 30);
  const taskId = uuidv7();
  await tenant.transaction((em) =>
    em.insert(Task, {
      ...tenant.place,
      id: taskId,
      title: 'How to brew coffee',
      keywords: ['pour over coffee'],
      wordCount: 300,
      status: 'queued',
      runId,
    }),
  );
  const position = { accountId: tenant.accountId, runId, stage: 'generate', percent: 25 };
  return { taskId, position, workflowId: `pipeline/${taskId}` };
}

type Queued = Awaited<ReturnType<typeof queuedTask>>;

const articleStep = ({ position, taskId }: Queued) => ({
  ...position,
  functionName: 'generate_content',
  step: 'article',
  subject: { taskId },
});

const picturesStep = ({ position }: Queued, contentId: string) => ({
  ...position,
  functionName: 'generate_image_prompts',
  step: 'image-prompts',
  subject: { contentId },
});

/** One AI step to its end, every activity of it twice. */
async function stepTwice(
  queued: Queued,
  input: ReturnType<typeof articleStep | typeof picturesStep>,
) {
  const { workflowId, position } = queued;
  const { accountId } = position;
  const [{ stepId }, again] = await bench.twice(workflowId, (activities) =>
    activities.prepareAiStep(input),
  );
  expect(again).toEqual({ stepId });
  await bench.twice(workflowId, (activities) =>
    activities.callModel({ accountId, stepId, turn: 0 }),
  );
  const [first, second] = await bench.twice(workflowId, (activities) =>
    activities.saveAiStep({ ...position, stepId, turn: 0 }),
  );
  expect(second).toEqual(first);
  if (first.outcome !== 'saved') throw new Error('The answer was not saved');
  return first;
}

describe('writing, with every activity done twice', () => {
  it('prepares, buys, saves and charges one article', async () => {
    const queued = await queuedTask();
    const { result, credits } = await stepTwice(queued, articleStep(queued));
    expect(await bench.sandbox.requests(chatPath)).toHaveLength(1);
    expect(await countRows(bench.tenant, AiStep, AiRequestLog, Content, ContentVersion)).toEqual({
      AiStep: 1,
      AiRequestLog: 1,
      Content: 1,
      ContentVersion: 1,
    });
    const words = Number(result.wordCount);
    expect(credits).toBe(Math.floor(words / 100));
    expect(await settlementsOf(bench.tenant)).toEqual([
      `Generated content (${words} words): ${credits}`,
    ]);
  });

  it('is neither begun nor undone by a run that does not have the task', async () => {
    const { tenant } = bench;
    const queued = await queuedTask();
    const { accountId } = queued.position;
    const stranger = { ...articleStep(queued), runId: await startedRun(tenant, 30) };
    const task = () => tenant.fork().findOneOrFail(Task, { id: queued.taskId });
    await expect(
      bench.once('generate-content/other', (activities) => activities.prepareAiStep(stranger)),
    ).rejects.toMatchObject({ code: 'conflict' });
    const undo = { accountId, taskId: queued.taskId, to: 'failed' } as const;
    const putBack = (runId: string) =>
      bench.twice(queued.workflowId, (activities) => activities.putTaskBack({ ...undo, runId }));
    await putBack(stranger.runId);
    expect(await task()).toMatchObject({ status: 'queued', runId: queued.position.runId });
    await putBack(queued.position.runId);
    expect(await task()).toMatchObject({ status: 'failed', runId: null });
  });

  it('ends the run once and gives back what was not used once', async () => {
    const queued = await queuedTask();
    const { credits } = await stepTwice(queued, articleStep(queued));
    const { runId, accountId } = queued.position;
    await bench.twice(queued.workflowId, (activities) =>
      activities.finishRun({ accountId, runId, status: 'completed', result: {} }),
    );
    expect(await balanceOf(bench.tenant)).toBe(1_000 - credits);
    const results = await bench.tenant.fork().count(RunEvent, { runId, kind: 'result' });
    expect(results).toBe(1);
  });

  it('draws and charges one picture', async () => {
    const queued = await queuedTask();
    const { accountId } = queued.position;
    const article = await stepTwice(queued, articleStep(queued));
    const contentId = String(article.result.contentId);
    await stepTwice(queued, picturesStep(queued, contentId));
    const { imageIds } = await bench.once(queued.workflowId, (activities) =>
      activities.listImages({ accountId, contentId }),
    );
    const [imageId = ''] = imageIds;
    const [drawn, again] = await bench.twice(queued.workflowId, (activities) =>
      activities.drawImage({ ...queued.position, imageId }),
    );
    expect(again).toMatchObject({ sha256: drawn.sha256, storageKey: drawn.storageKey });
    await bench.twice(queued.workflowId, (activities) =>
      activities.saveImage({ ...queued.position, imageId, drawn }),
    );
    expect(await bench.sandbox.requests(imagePath)).toHaveLength(1);
    expect(await countRows(bench.tenant, Image)).toEqual({ Image: 1 });
    expect(await settlementsOf(bench.tenant)).toHaveLength(3);
  });
});
