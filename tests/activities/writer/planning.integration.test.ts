import { expect, it } from 'vitest';
import { createPlanArticle } from '#activities/writer/plan-article.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { RunEvent } from '#entities/system/run-event.ts';
import { Task } from '#entities/writer/task.ts';
import type { SearchProvider } from '#providers/search/search-provider.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { fakedVendors } from '../support/faked-vendors.ts';
import { inActivity } from '../support/in-activity.ts';

const database = openDatabase();

const engine: SearchProvider = {
  provider: 'engine',
  isSandbox: false,
  name: 'engine',
  concurrency: 1,
  search: async () => ({ urls: [], results: [] }),
};

/** Plans a task twice, as when the worker dies in between; and what the timeline says then. */
async function planned(task: Partial<Task>, researchSearch: SearchProvider | null) {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const [runId, taskId] = [await startedRun(tenant, 30), uuidv7()];
  await tenant.transaction((em) =>
    em.insert(Task, { ...tenant.place, id: taskId, title: 'T', status: 'queued', runId, ...task }),
  );
  const planArticle = createPlanArticle(fakedVendors(database.orm, { researchSearch }));
  const position = { accountId: tenant.accountId, runId, stage: 'generate', percent: 0 };
  const once = () =>
    inActivity(`generate-content/${taskId}`, () =>
      runInTenant(database.orm, tenant.accountId, () => planArticle({ ...position, taskId })),
    );
  const plan = await once();
  expect(await once()).toEqual(plan);
  const { status } = await tenant.fork().findOneOrFail(Task, { id: taskId });
  expect(status).toBe('in_progress');
  const events = await tenant
    .fork()
    .find(RunEvent, { runId, kind: { $in: ['stage', 'progress'] } });
  return { plan, messages: events.map(({ data }) => String(Reflect.get(data, 'message'))) };
}

it('a task is begun and written by what it is', async () => {
  const { plan } = await planned({ contentType: 'page', contentStructure: 'about_page' }, engine);
  expect(plan).toEqual({
    functionName: 'generate_page_content',
    inParts: false,
    isResearched: false,
  });
});

it('research is done where there is a search engine', async () => {
  const { plan } = await planned({ withResearch: true }, engine);
  expect(plan).toEqual({ functionName: 'generate_content', inParts: true, isResearched: true });
});

it('research without a search engine is left out, and the timeline says that it costs nothing', async () => {
  const { plan, messages } = await planned({ withResearch: true }, null);
  expect(plan).toEqual({ functionName: 'generate_content', inParts: true, isResearched: false });
  expect(messages.filter((message) => message.startsWith('No search engine'))).toEqual([
    'No search engine is configured: the article is written without research, and nothing is charged for it',
  ]);
});
