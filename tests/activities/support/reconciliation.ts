import { pino } from 'pino';
import { beforeEach } from 'vitest';
import { createReconciliationActivities } from '#activities/system/reconcile/create-reconciliation-activities.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { startRun } from '#entities/system/start-run.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { type OpenDatabase, openDatabase } from '#tests/entities/support/open-database.ts';
import { articleStart, starterOf } from '#tests/entities/support/runs.ts';
import { inActivity } from './in-activity.ts';
import { StandingTemporal } from './standing-temporal.ts';

/** Runs of one tenant, the Temporal that stands in for theirs, and the reconciler between them. */
export class Reconciliation {
  readonly database: OpenDatabase;
  readonly tenant: Tenant;
  readonly temporal: StandingTemporal;

  constructor(database: OpenDatabase, tenant: Tenant) {
    this.database = database;
    this.tenant = tenant;
    this.temporal = new StandingTemporal(tenant.accountId);
  }

  /** One pass. Rows are as old as the test: the grace is none. */
  async reconcile() {
    const activities = createReconciliationActivities({
      orm: this.database.systemOrm,
      client: this.temporal.client(),
      observer: this.temporal.client(),
      logger: pino({ level: 'silent' }),
      graceSeconds: 0,
    });
    return inActivity('reconcile-runs', async () => ({
      ...(await activities.reconcileSomeRuns({ since: null })),
      ...(await activities.reconcileWorkflows({})),
      ...(await activities.reconcileLedgers({})),
    }));
  }

  /** A run that writes a task, as far as its workflow was started. */
  async writing(): Promise<{ runId: string; workflowId: string; taskId: string }> {
    const { tenant } = this;
    const taskId = uuidv7();
    const started = await tenant.transaction(async (em) => {
      await em.insert(Task, { id: taskId, ...tenant.place, title: 'Coffee', status: 'queued' });
      const run = await startRun(em, starterOf(tenant), articleStart(tenant, { taskId }));
      await em.nativeUpdate(Task, { id: taskId }, { runId: run.runId, status: 'in_progress' });
      return run;
    });
    await this.delivered();
    await this.write(started.runId, { status: 'running', startedAt: new Date() });
    return { ...started, taskId };
  }

  /** The relay has taken everything to Temporal. */
  async delivered(): Promise<void> {
    await this.tenant
      .fork()
      .execute('update igny8_outbox_messages set sent_at = now() where sent_at is null');
  }

  async waitingStarts() {
    return this.tenant
      .fork()
      .execute<{ workflow_id: string; payload: { input: { startPaused?: boolean } } }[]>(
        "select workflow_id, payload from igny8_outbox_messages where sent_at is null and kind = 'start'",
      );
  }

  async find(runId: string): Promise<Run> {
    return this.tenant.fork().findOneOrFail(Run, { id: runId });
  }

  /** Makes a row say what its workflow did not. */
  async write(runId: string, members: Partial<Run>): Promise<void> {
    await this.tenant.fork().nativeUpdate(Run, { id: runId }, members);
  }

  async credits(): Promise<number | undefined> {
    const [row] = await this.tenant
      .fork()
      .execute<{ credits: number }[]>('select credits from igny8_accounts');
    return row?.credits;
  }

  async taskStatus(id: string): Promise<string> {
    return (await this.tenant.fork().findOneOrFail(Task, { id })).status;
  }
}

/** A tenant with 100 credits for each test of a file, alone with its runs. */
export function openReconciliation(): () => Reconciliation {
  const database = openDatabase();
  let current: Reconciliation;
  beforeEach(async () => {
    current = new Reconciliation(database, await createTenant(database.orm, { credits: 100 }));
    for (const statement of [
      "update igny8_runs set status = 'failed', ended_at = now() where ended_at is null",
      'update igny8_credit_holds set closed = true',
      'delete from igny8_run_checks',
    ]) {
      await database.query('system', statement);
    }
  });
  return () => current;
}
