import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { accepted, starterOf } from '#api/shared/start-work.ts';
import { claimArticle } from '#api/writer/claim-article.ts';
import { acceptedRun } from '#contracts/api/shared/accepted.ts';
import { taskIds } from '#contracts/api/writer/tasks.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { lockTasks } from '#entities/writer/queue-task.ts';
import { Task } from '#entities/writer/task.ts';
import { writingStarts } from '#entities/writer/writing-starts.ts';

export const autoGenerateContent = route(
  {
    method: 'post',
    path: 'writer/tasks/auto_generate_content/',
    tag: 'Writer',
    throttle: 'writer_ai',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Write the content of tasks',
    body: taskIds,
    answer: one(acceptedRun, { status: 202 }),
  },
  async (call) => {
    const started = await call.em.transactional(async (em) => {
      // Tells what was not granted (403) from what is not there (404).
      await findRows(em, Task, call.body.ids);
      const tasks = await lockTasks(em, call.body.ids);
      const useClaim = await claimArticle(em, call, tasks.length);
      const items = await writingStarts(em, tasks);
      const batch = await startItems(em, starterOf(call), `Write ${tasks.length} articles`, items);
      await useClaim(batch.runId);
      return batch;
    });
    return accepted(call, started);
  },
);
