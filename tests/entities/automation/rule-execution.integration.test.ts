import { describe, expect, it } from 'vitest';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { beginExecution } from '#entities/automation/begin-execution.ts';
import {
  beginAction,
  endAction,
  endExecution,
  failAction,
} from '#entities/automation/execution.ts';
import { retryExecution } from '#entities/automation/retry-execution.ts';
import { ScheduledTask } from '#entities/automation/scheduled-task.ts';
import { startScheduledRule } from '#entities/automation/start-scheduled-rule.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { Notification } from '#entities/system/notification.ts';
import { Run } from '#entities/system/run.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '../support/create-tenant.ts';
import { openDatabase } from '../support/open-database.ts';
import { addKeywords, addRule, dispatchAll, executionsOf } from '../support/rules.ts';
import { starterOf } from '../support/runs.ts';

const database = openDatabase();

/** An execution for one new keyword, past its checks. */
async function begun(fields: Parameters<typeof addRule>[1] = {}, credits = 1000) {
  const tenant = await createTenant(database.orm, { credits });
  const ruleId = await addRule(tenant, fields);
  const [keywordId = ''] = await tenant.transaction((em) => addKeywords(em, tenant, ['cold brew']));
  await dispatchAll(database.systemOrm);
  const [execution] = await executionsOf(tenant);
  const scheduledTaskId = String(execution?.id);
  const runId = String(execution?.runId);
  const verdict = await tenant.transaction((em) => beginExecution(em, { scheduledTaskId, runId }));
  return { tenant, ruleId, keywordId, scheduledTaskId, runId, verdict };
}

type Begun = Awaited<ReturnType<typeof begun>>;

const act = ({ tenant, scheduledTaskId, runId }: Begun, index: number) =>
  tenant.transaction((em) => beginAction(em, { scheduledTaskId, runId, index }));

const end = ({ tenant, scheduledTaskId, runId }: Begun, index: number) =>
  tenant.transaction((em) => endAction(em, { scheduledTaskId, runId, index }));

async function executionOf({ tenant, scheduledTaskId }: Begun): Promise<ScheduledTask> {
  return tenant.fork().findOneOrFail(ScheduledTask, { id: scheduledTaskId });
}

function finishChild(tenant: Tenant, runId: string, status: 'completed' | 'failed') {
  const error = { category: 'internal', stage: 'group', message: 'It broke.', retryable: true };
  return tenant.transaction(async (em) => {
    await em.nativeUpdate(Run, { id: runId }, { creditsUsed: 10 });
    await finishRun(em, { runId, status, ...(status === 'failed' ? { error } : {}) });
  });
}

describe('the checks of an execution', () => {
  it('pass it on, and answer the same when they are made again', async () => {
    const execution = await begun();
    expect(execution.verdict).toEqual({ outcome: 'execute', from: 0, actions: 1 });
    const { tenant, scheduledTaskId, ruleId, runId } = execution;
    const again = await tenant.transaction((em) => beginExecution(em, { scheduledTaskId, runId }));
    expect(again).toEqual(execution.verdict);
    expect((await executionOf(execution)).status).toBe('running');
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule.executionCountToday).toBe(1);
    expect(rule.lastExecutedAt).not.toBeNull();
  });

  it('leave it out for what has changed since, and give the day back', async () => {
    const tenant = await createTenant(database.orm, { credits: 1000 });
    const ruleId = await addRule(tenant);
    await tenant.transaction((em) => addKeywords(em, tenant, ['cold brew']));
    await dispatchAll(database.systemOrm);
    await tenant.transaction((em) =>
      em.nativeUpdate(AutomationRule, { id: ruleId }, { isActive: false }),
    );
    const [execution] = await executionsOf(tenant);
    const ids = { scheduledTaskId: String(execution?.id), runId: String(execution?.runId) };
    const verdict = await tenant.transaction((em) => beginExecution(em, ids));
    expect(verdict).toEqual({ outcome: 'skipped', reason: 'inactive' });
    const [left] = await executionsOf(tenant);
    expect(left).toMatchObject({ status: 'skipped', reason: 'inactive' });
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule.executionCountToday).toBe(0);
  });

  it('refuse one whose run has ended: its execution may be under way again, in another run', async () => {
    const execution = await begun();
    const { tenant, scheduledTaskId, runId } = execution;
    await finishChild(tenant, runId, 'failed');
    await tenant.transaction((em) => retryExecution(em, starterOf(tenant), scheduledTaskId));
    const ended = { code: 'conflict' };
    const beginning = tenant.transaction((em) => beginExecution(em, { scheduledTaskId, runId }));
    await expect(beginning).rejects.toMatchObject(ended);
    await expect(act(execution, 0)).rejects.toMatchObject(ended);
    expect(await tenant.fork().count(Run, { parentRunId: runId })).toBe(0);
    // Nor does what the ended run still undoes end the execution of the other.
    const ids = { scheduledTaskId, runId };
    await tenant.transaction((em) => failAction(em, { ...ids, index: 0 }, 'The run has ended'));
    await tenant.transaction((em) => endExecution(em, ids, 'The run has ended'));
    expect(await executionOf(execution)).toMatchObject({ status: 'pending', result: null });
  });

  it('count an execution that is retried on a later day against that day', async () => {
    const execution = await begun({ maxExecutionsPerDay: 1 });
    const { tenant, scheduledTaskId, ruleId } = execution;
    await finishChild(tenant, execution.runId, 'failed');
    await tenant.transaction(async (em) => {
      const countedOn = '2026-01-01';
      await em.nativeUpdate(ScheduledTask, { id: scheduledTaskId }, { countedOn });
      await em.nativeUpdate(AutomationRule, { id: ruleId }, { countedOn, executionCountToday: 1 });
    });
    await tenant.transaction((em) => retryExecution(em, starterOf(tenant), scheduledTaskId));
    const { runId } = await executionOf(execution);
    await tenant.transaction((em) => beginExecution(em, { scheduledTaskId, runId: String(runId) }));
    const rule = await tenant.fork().findOneOrFail(AutomationRule, { id: ruleId });
    expect(rule).toMatchObject({ executionCountToday: 1 });
    expect(rule.countedOn).not.toBe('2026-01-01');
    expect((await executionOf(execution)).countedOn).toBe(rule.countedOn);
  });

  it('refuse one whose rule was deleted', async () => {
    const { tenant, runId } = await begun();
    const failing = tenant.transaction((em) =>
      beginExecution(em, { scheduledTaskId: uuidv7(), runId }),
    );
    await expect(failing).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('an action', () => {
  it('is done by runs that are parts of the execution’s, with what they hold, and once', async () => {
    const execution = await begun();
    const started = await act(execution, 0);
    expect(started).toMatchObject({ type: 'cluster_keywords', status: 'started' });
    expect(await act(execution, 0)).toEqual(started);
    const { tenant, runId } = execution;
    const [child, ...others] = await tenant.fork().find(Run, { parentRunId: runId });
    expect(others).toHaveLength(0);
    expect(child).toMatchObject({ type: 'autoCluster', creditsReserved: 10 });
    expect(started.run_ids).toEqual([child?.id]);
    await finishChild(tenant, String(child?.id), 'completed');
    expect(await end(execution, 0)).toBeNull();
    expect(await executionOf(execution)).toMatchObject({ creditsUsed: 10 });
  });

  it('has failed when its run has, in the words of the run', async () => {
    const execution = await begun();
    const { run_ids } = await act(execution, 0);
    await finishChild(execution.tenant, String(run_ids[0]), 'failed');
    expect(await end(execution, 0)).toBe('It broke.');
    const { result } = await executionOf(execution);
    expect(result?.actions).toMatchObject([{ status: 'failed', message: 'It broke.' }]);
  });

  it('never takes the execution beyond its limit', async () => {
    const execution = await begun({ creditLimitPerExecution: 9 });
    const failing = act(execution, 0);
    await expect(failing).rejects.toMatchObject({
      code: 'unprocessable',
      errors: {
        credit_limit_per_execution: [
          'This would take 10 credits; an execution of the rule may use 9.',
        ],
      },
    });
    expect(await execution.tenant.fork().count(Run, { type: 'autoCluster' })).toBe(0);
  });

  it('of an event’s rule works on nothing where nobody says what the event is about', async () => {
    const execution = await begun();
    const { tenant, scheduledTaskId: id } = execution;
    await tenant.transaction((em) =>
      em.nativeUpdate(ScheduledTask, { id }, { objectType: null, objectId: null }),
    );
    expect(await act(execution, 0)).toMatchObject({
      status: 'completed',
      message: 'There was nothing to work on',
    });
    expect(await tenant.fork().count(Run, { type: 'autoCluster' })).toBe(0);
  });

  it('works on what the one before it has made of the object', async () => {
    const actions = [
      { type: 'cluster_keywords', params: {} },
      { type: 'generate_ideas', params: { count: 2 } },
      { type: 'queue_ideas', params: {} },
      { type: 'notify', params: { text: 'Ideas are queued' } },
    ] as const;
    const execution = await begun({ actions: [...actions] });
    const { tenant, keywordId } = execution;
    const clusterId = uuidv7();
    await tenant.transaction(async (em) => {
      await em.insert(Cluster, { ...tenant.place, id: clusterId, name: 'Cold brew' });
      await em.nativeUpdate(Keyword, { id: keywordId }, { clusterId, status: 'mapped' });
    });
    expect(await act(execution, 0)).toMatchObject({ message: 'There was nothing to work on' });
    const ideas = await act(execution, 1);
    const [run] = await tenant.fork().find(Run, { type: 'generateIdeas' });
    expect(ideas.run_ids).toEqual([run?.id]);
    await finishChild(tenant, String(run?.id), 'completed');
    await end(execution, 1);
    await tenant.transaction((em) =>
      em.insert(ContentIdea, { ...tenant.place, clusterId, ideaTitle: 'How to brew' }),
    );
    expect(await act(execution, 2)).toMatchObject({ message: 'Queued 1 of 1 ideas' });
    expect(await tenant.fork().count(Task, { title: 'How to brew' })).toBe(1);
    await act(execution, 3);
    const [notice] = await tenant.fork().find(Notification, { kind: 'rule' });
    expect(notice).toMatchObject({ text: 'Ideas are queued', userId: null });
  });

  it('works on what waits, on a schedule', async () => {
    const tenant = await createTenant(database.orm, { credits: 1000 });
    const schedule = { cron: '0 6 * * *', timezone: 'Europe/Berlin' };
    const ruleId = await addRule(tenant, { trigger: 'schedule', schedule });
    await tenant.transaction((em) => addKeywords(em, tenant, ['cold brew', 'hot brew']));
    const due = { ...{ accountId: tenant.accountId, ruleId }, requestId: `rule/${ruleId}-06:00` };
    const scheduledFor = new Date();
    const start = () =>
      tenant.transaction((em) => startScheduledRule(em, { ...due, scheduledFor }));
    const started = await start();
    expect(await start()).toEqual(started);
    const [execution] = await executionsOf(tenant);
    expect(execution).toMatchObject({ origin: 'schedule', scheduledAt: scheduledFor });
    const scheduledTaskId = String(execution?.id);
    const runId = String(execution?.runId);
    expect(started).toEqual({ runId });
    await tenant.transaction((em) => beginExecution(em, { scheduledTaskId, runId }));
    await tenant.transaction((em) => beginAction(em, { scheduledTaskId, runId, index: 0 }));
    const [child] = await tenant.fork().find(Run, { parentRunId: runId });
    expect(child?.title).toBe('Cluster 2 keywords of Coffee');
  });
});

describe('an execution ends', () => {
  it('with its run, whoever ends that', async () => {
    const execution = await begun();
    await finishChild(execution.tenant, execution.runId, 'failed');
    expect(await executionOf(execution)).toMatchObject({ status: 'failed', error: 'It broke.' });
  });

  it('and is retried from the action that failed, what was done before it kept', async () => {
    const text = { type: 'notify', params: { text: 'New' } } as const;
    const execution = await begun({ actions: [text, { type: 'cluster_keywords', params: {} }] });
    const { tenant, scheduledTaskId, runId } = execution;
    await act(execution, 0);
    const position = { scheduledTaskId, runId, index: 1 };
    await tenant.transaction((em) => failAction(em, position, 'No credits'));
    await tenant.transaction((em) => endExecution(em, { scheduledTaskId, runId }, 'No credits'));
    await finishChild(tenant, runId, 'failed');
    const retry = () =>
      tenant.transaction((em) => retryExecution(em, starterOf(tenant), scheduledTaskId));
    const { workflowId, runId: retriedAs } = await retry();
    expect(workflowId).toMatch(/\/2$/);
    const verdict = await tenant.transaction((em) =>
      beginExecution(em, { scheduledTaskId, runId: retriedAs }),
    );
    expect(verdict).toEqual({ outcome: 'execute', from: 1, actions: 2 });
    await expect(retry()).rejects.toMatchObject({ code: 'conflict' });
    expect(await tenant.fork().count(Notification, { kind: 'rule' })).toBe(1);
  });
});
