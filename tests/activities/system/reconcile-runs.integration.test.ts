import {
  type Client,
  TerminatedFailure,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createReconciliationActivities } from '#activities/system/reconcile/create-reconciliation-activities.ts';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { controlRun } from '#entities/system/control-run.ts';
import { Run } from '#entities/system/run.ts';
import { startItems } from '#entities/system/start-batch.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Task } from '#entities/writer/task.ts';
import { inActivity } from '#tests/activities/support/in-activity.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { articleStart, settleArticle, starterOf } from '#tests/entities/support/runs.ts';

const database = openDatabase();
let tenant: Tenant;

/** How Temporal stands in: what each workflow id is there. Every other id is unknown. */
type Standing =
  | 'RUNNING'
  | { status: 'COMPLETED'; result: object }
  | { status: 'FAILED' | 'TERMINATED'; failure: Error };
let standing: Map<string, Standing>;
let cancelled: string[];
/** When the workflows there began. */
let begun: Date;

function temporal(): Client {
  const getHandle = (workflowId: string) => {
    const there = standing.get(workflowId);
    const gone = () => new WorkflowNotFoundError('not found', workflowId, undefined);
    return {
      async describe() {
        if (!there) throw gone();
        return { status: { name: there === 'RUNNING' ? there : there.status }, startTime: begun };
      },
      async result() {
        if (typeof there === 'object' && 'result' in there) return there.result;
        const failure = typeof there === 'object' && 'failure' in there ? there.failure : gone();
        throw new WorkflowFailedError('failed', failure, 'NON_RETRYABLE_FAILURE' as never);
      },
      async cancel() {
        cancelled.push(workflowId);
      },
    };
  };
  async function* list() {
    for (const [workflowId, there] of standing) {
      if (there !== 'RUNNING') continue;
      yield { workflowId, typedSearchAttributes: { get: () => tenant.accountId } };
    }
  }
  return { workflow: { getHandle, list } } as unknown as Client;
}

/** One pass. Rows are as old as the test: the grace is none. */
async function reconcile() {
  const activities = createReconciliationActivities({
    orm: database.systemOrm,
    client: temporal(),
    logger: pino({ level: 'silent' }),
    graceSeconds: 0,
  });
  return inActivity('reconcile-runs', async () => ({
    ...(await activities.reconcileSomeRuns({ since: null })),
    ...(await activities.reconcileWorkflows({})),
    ...(await activities.reconcileLedgers({})),
  }));
}

const find = (runId: string) => tenant.fork().findOneOrFail(Run, { id: runId });
const credits = async () => {
  const [row] = await tenant
    .fork()
    .execute<{ credits: number }[]>('select credits from igny8_accounts');
  return row?.credits;
};

/** A run that writes a task, as far as its workflow was started. */
async function writing(): Promise<{ runId: string; workflowId: string; taskId: string }> {
  const taskId = uuidv7();
  const started = await tenant.transaction(async (em) => {
    await em.insert(Task, { id: taskId, ...tenant.place, title: 'Coffee', status: 'queued' });
    const run = await startRun(em, starterOf(tenant), articleStart(tenant, { taskId }));
    await em.nativeUpdate(Task, { id: taskId }, { runId: run.runId, status: 'in_progress' });
    return run;
  });
  await delivered();
  await tenant
    .fork()
    .nativeUpdate(Run, { id: started.runId }, { status: 'running', startedAt: new Date() });
  return { ...started, taskId };
}

/** The relay has taken everything to Temporal. */
const delivered = () =>
  tenant.fork().execute('update igny8_outbox_messages set sent_at = now() where sent_at is null');

const waitingStarts = () =>
  tenant
    .fork()
    .execute<{ workflow_id: string; payload: { input: { startPaused?: boolean } } }[]>(
      "select workflow_id, payload from igny8_outbox_messages where sent_at is null and kind = 'start'",
    );

const taskStatus = async (id: string) => (await tenant.fork().findOneOrFail(Task, { id })).status;

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 100 });
  standing = new Map();
  cancelled = [];
  begun = new Date(Date.now() + 1000);
  // Each test is alone with its runs.
  for (const statement of [
    "update igny8_runs set status = 'failed', ended_at = now() where ended_at is null",
    'update igny8_credit_holds set closed = true',
    'delete from igny8_run_checks',
  ]) {
    await database.query('system', statement);
  }
});

describe('a run whose workflow works', () => {
  it('is left alone', async () => {
    const { runId, workflowId } = await writing();
    standing.set(workflowId, 'RUNNING');
    const before = await find(runId);
    expect(await reconcile()).toMatchObject({
      checked: 1,
      repaired: 0,
      unrepaired: 0,
      isDone: true,
    });
    const { rowVersion, status } = await find(runId);
    expect({ rowVersion, status }).toEqual({ rowVersion: before.rowVersion, status: 'running' });
  });
});

describe('a run that was ended at Temporal behind its back', () => {
  it('by hand: has failed, its task too, its credits are back once', async () => {
    const { runId, workflowId, taskId } = await writing();
    await tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 300 }));
    standing.set(workflowId, { status: 'TERMINATED', failure: new TerminatedFailure('by hand') });
    expect(await reconcile()).toMatchObject({ repaired: 1, unrepaired: 0 });
    const run = await find(runId);
    expect(run).toMatchObject({
      status: 'failed',
      error: { category: 'terminated', retryable: true },
      result: { putBack: ['The task is failed again.'] },
      creditsUsed: 3,
    });
    expect(await taskStatus(taskId)).toBe('failed');
    expect(await credits()).toBe(97);
    expect(await reconcile()).toMatchObject({ checked: 0, repaired: 0 });
    expect(await credits()).toBe(97);
  });

  it('by a failure: says which', async () => {
    const { runId, workflowId } = await writing();
    const failure = ApplicationFailure.nonRetryable('The model refused.', 'content_refused');
    standing.set(workflowId, { status: 'FAILED', failure });
    await reconcile();
    expect((await find(runId)).error).toEqual({
      category: 'content_refused',
      stage: 'queued',
      message: 'The model refused.',
      retryable: false,
    });
  });

  it('completed, but what it made is not in the restored database: has failed and can be retried', async () => {
    const { runId, workflowId, taskId } = await writing();
    standing.set(workflowId, { status: 'COMPLETED', result: { contentId: uuidv7() } });
    await reconcile();
    expect(await find(runId)).toMatchObject({
      status: 'failed',
      error: { category: 'lost', retryable: true },
    });
    expect(await taskStatus(taskId)).toBe('failed');
    expect(await credits()).toBe(100);
  });
});

describe('a run that Temporal has lost', () => {
  it('is started anew under its own id, at most three times', async () => {
    const { runId, workflowId, taskId } = await writing();
    for (let time = 1; time <= 3; time += 1) {
      await reconcile();
      expect(await waitingStarts()).toMatchObject([{ workflow_id: workflowId }]);
      expect((await find(runId)).status).toBe('queued');
      // What the relay has not delivered yet is not lost again.
      expect(await reconcile()).toMatchObject({ repaired: 0 });
      await delivered();
    }
    await reconcile();
    expect(await find(runId)).toMatchObject({ status: 'failed', error: { category: 'lost' } });
    expect(await taskStatus(taskId)).toBe('failed');
    expect(await credits()).toBe(100);
  });

  it('stays paused when it was', async () => {
    const { runId } = await writing();
    await tenant.fork().nativeUpdate(Run, { id: runId }, { status: 'paused' });
    await reconcile();
    const [start] = await waitingStarts();
    expect(start?.payload.input.startPaused).toBe(true);
    expect((await find(runId)).status).toBe('paused');
  });

  it('is cancelled where somebody had asked for that: its task waits again', async () => {
    const { runId, taskId } = await writing();
    await tenant.transaction((em) => controlRun(em, runId, 'cancel'));
    await delivered();
    await reconcile();
    expect((await find(runId)).status).toBe('cancelled');
    expect(await taskStatus(taskId)).toBe('pending');
  });

  it('takes the next id where its own is that of a run which the database has forgotten', async () => {
    const { runId, workflowId } = await writing();
    standing.set(workflowId, { status: 'COMPLETED', result: {} });
    begun = new Date(Date.now() - 3_600_000);
    await reconcile();
    const run = await find(runId);
    expect(run).toMatchObject({ status: 'queued', workflowId: `${run.subject}/2` });
    expect(await waitingStarts()).toMatchObject([{ workflow_id: run.workflowId }]);
  });
});

describe('a batch', () => {
  async function batch() {
    const items = [articleStart(tenant), articleStart(tenant)];
    const started = await tenant.transaction((em) =>
      startItems(em, starterOf(tenant), 'Two articles', items),
    );
    await delivered();
    const children = await tenant
      .fork()
      .find(Run, { parentRunId: started.runId }, { orderBy: { id: 'asc' } });
    return { ...started, children };
  }

  it('whose workflow is lost is started anew and starts its items itself', async () => {
    const { workflowId } = await batch();
    expect(await reconcile()).toMatchObject({ checked: 3, repaired: 1 });
    expect(await waitingStarts()).toMatchObject([{ workflow_id: workflowId }]);
  });

  it('that was terminated ends after its items, which never began', async () => {
    const { runId, workflowId } = await batch();
    standing.set(workflowId, { status: 'TERMINATED', failure: new TerminatedFailure('by hand') });
    expect(await reconcile()).toMatchObject({ repaired: 2 });
    expect(await reconcile()).toMatchObject({ repaired: 1 });
    expect(await find(runId)).toMatchObject({ status: 'failed', counts: { cancelled: 2 } });
    expect(await credits()).toBe(100);
  });
});

describe('what works at Temporal without a living run', () => {
  it('is adopted where the run was ended only because it seemed lost', async () => {
    const { runId, workflowId, taskId } = await writing();
    await tenant
      .fork()
      .execute(
        'insert into igny8_run_checks (account_id, run_id, checked_at, restarts) values (?, ?, now(), 3)',
        [tenant.accountId, runId],
      );
    await reconcile();
    expect(await find(runId)).toMatchObject({ status: 'failed', error: { category: 'lost' } });
    expect(await credits()).toBe(100);
    standing.set(workflowId, 'RUNNING');
    expect(await reconcile()).toMatchObject({ adopted: 1, cancelled: 0 });
    expect(await find(runId)).toMatchObject({ status: 'running', endedAt: null, error: null });
    expect(await taskStatus(taskId)).toBe('in_progress');
    expect(await credits()).toBe(90);
    // Its second end gives back once more what was taken once more.
    standing.set(workflowId, { status: 'TERMINATED', failure: new TerminatedFailure('by hand') });
    await reconcile();
    expect(await credits()).toBe(100);
  });

  it('is cancelled where the run has ended for good, or the database does not know it', async () => {
    const { runId, workflowId } = await writing();
    await tenant
      .fork()
      .nativeUpdate(
        Run,
        { id: runId },
        { status: 'cancelled', endedAt: new Date(Date.now() - 60_000) },
      );
    standing.set(workflowId, 'RUNNING');
    standing.set(generateContentContract.workflowId('forgotten', 1), 'RUNNING');
    await reconcile();
    expect(cancelled.toSorted()).toEqual(['forgotten/1', workflowId].toSorted());
  });
});

describe('what cannot be repaired', () => {
  it('is marked, told to developers once, and keeps no other run from its repair', async () => {
    const developer = uuidv7();
    const other = await createTenant(database.orm);
    await other.fork().insert(User, {
      id: developer,
      accountId: other.accountId,
      email: `${developer}@example.com`,
      role: 'developer',
      username: 'dev',
      fullName: 'Dev',
      passwordHash: 'none',
    });
    const good = await writing();
    const bad = await writing();
    await tenant.fork().nativeUpdate(Run, { id: bad.runId }, { type: 'neverHeardOf' });
    for (const { workflowId } of [good, bad]) {
      standing.set(workflowId, { status: 'TERMINATED', failure: new TerminatedFailure('by hand') });
    }
    expect(await reconcile()).toMatchObject({ repaired: 1, unrepaired: 1 });
    expect(await reconcile()).toMatchObject({ repaired: 0, unrepaired: 1 });
    const told = await database.query(
      'system',
      `select data ->> 'run_id' as run from igny8_notifications where user_id = '${developer}' and kind = 'run_unrepaired'`,
    );
    expect(told).toEqual([{ run: bad.runId }]);
    expect(
      await database.query('app', 'select runs_unrepaired::int as runs from igny8_figures()'),
    ).toEqual([{ runs: 1 }]);
    // Put right by hand, the mark goes.
    await tenant.fork().nativeUpdate(Run, { id: bad.runId }, { type: 'generateContent' });
    expect(await reconcile()).toMatchObject({ repaired: 1, unrepaired: 0 });
    expect(
      await database.query('app', 'select runs_unrepaired::int as runs from igny8_figures()'),
    ).toEqual([{ runs: 0 }]);
  });
});

describe('money', () => {
  it('that an ended run still holds comes back', async () => {
    const { runId } = await writing();
    await tenant
      .fork()
      .nativeUpdate(
        Run,
        { id: runId },
        { status: 'failed', endedAt: new Date(Date.now() - 60_000) },
      );
    expect(await reconcile()).toMatchObject({ released: 1 });
    expect(await credits()).toBe(100);
    expect(await reconcile()).toMatchObject({ released: 0 });
  });

  it('that the ledger does not know of is raised', async () => {
    const query = (text: string) => database.query('owner', text);
    await query('alter table igny8_accounts disable trigger guard_balance');
    await query(
      `select set_config('app.account_id', '${tenant.accountId}', false); update igny8_accounts set credits = credits + 5 where id = '${tenant.accountId}'`,
    );
    await query('alter table igny8_accounts enable trigger guard_balance');
    expect(await reconcile()).toMatchObject({ differing: 1 });
    const [check] = await database.query(
      'system',
      `select difference from igny8_ledger_checks where account_id = '${tenant.accountId}'`,
    );
    expect(check).toEqual({ difference: 5 });
  });
});
