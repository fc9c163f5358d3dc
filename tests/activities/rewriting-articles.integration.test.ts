import { expect, it } from 'vitest';
import { saveArticle } from '#activities/writer/functions/save-article.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { writtenArticle } from './support/written-article.ts';

const database = openDatabase();
const answer = writtenArticle(25);

it('a rejected article that is written anew no longer says why it was rejected', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const [taskId, contentId] = [uuidv7(), uuidv7()];
  const runId = await startedRun(tenant, 30);
  const content = { id: contentId, taskId, title: 'Coffee', slug: 'coffee', wordCount: 1 };
  await tenant.transaction(async (em) => {
    const task = { id: taskId, title: 'Coffee', keywords: [], wordCount: 100 };
    await em.insert(Task, { ...tenant.place, ...task, status: 'in_progress', runId });
    const rejected = { status: 'draft' as const, rejectReason: 'Too dull' };
    await em.insert(Content, { ...tenant.place, ...content, htmlContent: '<p>x</p>', ...rejected });
  });
  const step = { accountId: tenant.accountId, runId, subject: { taskId }, now: new Date() };
  await tenant.transaction(async (em) => {
    const task = await em.findOneOrFail(Task, { id: taskId });
    await saveArticle(em, { ...step, stepKey: `pipeline/${taskId}:article` }, task, {
      text: answer,
      sources: [],
    });
  });
  expect(await tenant.fork().findOneOrFail(Content, { id: contentId })).toMatchObject({
    status: 'draft',
    rejectReason: null,
    version: 2,
  });
});
