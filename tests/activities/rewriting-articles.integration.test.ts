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

/** A content in some state after its task was written anew. */
async function rewritten(before: Partial<Content>): Promise<Content> {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const [taskId, contentId] = [uuidv7(), uuidv7()];
  const runId = await startedRun(tenant, 30);
  const content = { id: contentId, taskId, title: 'Coffee', slug: 'coffee', wordCount: 1 };
  await tenant.transaction(async (em) => {
    const task = { id: taskId, title: 'Coffee', keywords: [], wordCount: 100 };
    await em.insert(Task, { ...tenant.place, ...task, status: 'in_progress', runId });
    await em.insert(Content, { ...tenant.place, ...content, htmlContent: '<p>x</p>', ...before });
  });
  const step = { accountId: tenant.accountId, runId, subject: { taskId }, now: new Date() };
  await tenant.transaction(async (em) => {
    const task = await em.findOneOrFail(Task, { id: taskId });
    await saveArticle(em, { ...step, stepKey: `pipeline/${taskId}:article` }, task, {
      text: answer,
      sources: [],
    });
  });
  return tenant.fork().findOneOrFail(Content, { id: contentId });
}

it('a rejected article that is written anew no longer says why it was rejected', async () => {
  expect(await rewritten({ status: 'draft', rejectReason: 'Too dull' })).toMatchObject({
    status: 'draft',
    rejectReason: null,
    version: 2,
  });
});

it('an approval is of the text that was read, not of the one that came after it', async () => {
  const approval = { approvedBy: uuidv7(), approvedAt: new Date() };
  expect(await rewritten({ status: 'approved', ...approval })).toMatchObject({
    status: 'draft',
    approvedBy: null,
    approvedAt: null,
    version: 2,
  });
  expect(await rewritten({ status: 'published', ...approval, publishedVersion: 1 })).toMatchObject({
    status: 'published',
    approvedBy: approval.approvedBy,
    publishedVersion: 1,
    version: 2,
  });
});
