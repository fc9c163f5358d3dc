import { expect, it } from 'vitest';
import { saveArticle } from '#activities/writer/functions/save-article.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { unqueueIdeas } from '#entities/planner/unqueue-ideas.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { writtenArticle } from './support/written-article.ts';

const database = openDatabase();
const answer = writtenArticle(80);

it('an idea is completed when its article is saved, in one transaction, and stays so', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const [ideaId, runId] = [uuidv7(), await startedRun(tenant, 30)];
  const idea = { id: ideaId, ideaTitle: 'Brew', estimatedWordCount: 300 };
  await tenant.fork().insert(ContentIdea, { ...tenant.place, ...idea });
  const [verdict] = await tenant.transaction((em) => queueIdeas(em, [ideaId]));
  const taskId = verdict?.task_id ?? '';
  await tenant.fork().nativeUpdate(Task, { id: taskId }, { status: 'in_progress', runId });
  const statusOf = async () =>
    (await tenant.fork().findOneOrFail(ContentIdea, { id: ideaId })).status;
  const write = (then: () => void) =>
    tenant.transaction(async (em) => {
      const task = await em.findOneOrFail(Task, { id: taskId });
      const context = { accountId: tenant.accountId, runId, subject: { taskId }, now: new Date() };
      await saveArticle(em, { ...context, stepKey: `pipeline/${taskId}:article` }, task, {
        text: answer,
        sources: [],
      });
      then();
    });
  const failing = write(() => {
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await statusOf()).toBe('queued');
  await write(() => undefined);
  expect(await statusOf()).toBe('completed');
  const leftOut = await tenant.transaction((em) => unqueueIdeas(em, [ideaId]));
  expect([...leftOut.values()]).toEqual(['The idea is completed, not queued.']);
  expect(await statusOf()).toBe('completed');
});
