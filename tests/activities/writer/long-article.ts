import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Task } from '#entities/writer/task.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import type { ActivityBench } from '../support/activity-bench.ts';

/** A queued task of a long article, and the run that is to write it. */
export interface LongArticle {
  taskId: string;
  runId: string;
  workflowId: string;
  position: { accountId: string; runId: string; stage: string; percent: number };
}

/** A task of 1,500 words and a run that holds 40 credits for it. */
export async function longArticle(
  bench: ActivityBench,
  task: Partial<Task> = {},
): Promise<LongArticle> {
  const { tenant } = bench;
  const taskId = uuidv7();
  const runId = await startedRun(tenant, 40);
  await tenant.transaction((em) =>
    em.insert(Task, {
      ...tenant.place,
      id: taskId,
      title: 'Cleaning a burr grinder',
      keywords: ['clean a burr grinder', 'burr grinder', 'grinder brush'],
      contentType: 'article',
      contentStructure: 'guide',
      wordCount: 1500,
      status: 'queued',
      runId,
      ...task,
    }),
  );
  return atRun(bench, taskId, runId);
}

function atRun({ tenant }: ActivityBench, taskId: string, runId: string): LongArticle {
  const position = { accountId: tenant.accountId, runId, stage: 'generate', percent: 10 };
  return { taskId, runId, workflowId: `generate-content/${taskId}/${runId}`, position };
}

/** Another run of a task whose run has ended. */
export async function anotherRun(
  bench: ActivityBench,
  { taskId }: LongArticle,
): Promise<LongArticle> {
  const runId = await startedRun(bench.tenant, 40);
  await bench.tenant.transaction((em) =>
    em.nativeUpdate(Task, { id: taskId }, { status: 'queued', runId }),
  );
  return atRun(bench, taskId, runId);
}

/** One AI step to its end, as the workflow would take it; a repair is asked for once. */
export async function takeStep(
  bench: ActivityBench,
  article: LongArticle,
  functionName: string,
  step: string,
  subject: Record<string, string | number> = {},
) {
  const { position, workflowId, taskId } = article;
  const { accountId } = position;
  const { stepId } = await bench.once(workflowId, (activities) =>
    activities.prepareAiStep({
      ...position,
      functionName,
      step,
      subject: { taskId, ...subject },
    }),
  );
  for (const turn of [0, 1]) {
    await bench.once(workflowId, (activities) => activities.callModel({ accountId, stepId, turn }));
    const saved = await bench.once(workflowId, (activities) =>
      activities.saveAiStep({ ...position, stepId, turn }),
    );
    if (saved.outcome === 'saved') return saved;
  }
  throw new Error(`${step} was not saved`);
}

/** Plans the sections and writes the parts. */
export async function writeParts(bench: ActivityBench, article: LongArticle): Promise<number> {
  const { result } = await takeStep(bench, article, 'article_outline', 'outline');
  const parts = Number(result.parts);
  for (let part = 0; part < parts; part += 1) {
    await takeStep(bench, article, 'article_section', `part-${part + 1}`, { part });
  }
  return parts;
}

/** Research as the workflow takes it, turn by turn. */
export async function research(bench: ActivityBench, article: LongArticle): Promise<number> {
  const { taskId, position, workflowId } = article;
  const { accountId, runId } = position;
  for (let turn = 0; turn < 10; turn += 1) {
    const step = `research-${turn + 1}`;
    const { result } = await takeStep(bench, article, 'research_article', step, {
      turn,
      isLate: 0,
    });
    if (result.searches === 0 && result.pages === 0) return turn + 1;
    const asked = { accountId, runId, taskId, turn };
    await bench.once(workflowId, (activities) => activities.searchWeb(asked));
    await bench.once(workflowId, (activities) => activities.readPages(asked));
  }
  throw new Error('The research did not end');
}
