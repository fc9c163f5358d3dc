import type { EntityManager } from '@mikro-orm/postgresql';
import { heartbeat } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { ReconciledWorkflows } from '#contracts/activities/reconciliation.ts';
import { searchAttributeNames } from '#contracts/workflows/progress.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { adoptRun, CannotAdopt } from './adopt-run.ts';
import { graceOf, type Reconciler } from './reconciler.ts';
import { repairs } from './repairs.ts';
import { isServerAway } from './see-workflow.ts';

const workflowsPerLook = 200;

const accountKey = defineSearchAttributeKey(searchAttributeNames.account, 'KEYWORD');

interface Working {
  workflowId: string;
  accountId: string;
}

interface EndedRun {
  id: string;
  accountId: string;
  workflowId: string;
  isLiving: boolean;
}

/**
 * Looks at Temporal for what works on without a living run. What the list shows may be old: the row decides, and
 * whether the workflow is still there is asked by its id.
 */
export async function reconcileWorkflows(reconciler: Reconciler): Promise<ReconciledWorkflows> {
  const { observer } = reconciler;
  const counts = { adopted: 0, cancelled: 0 };
  const before = new Date(Date.now() - graceOf(reconciler) * 1000).toISOString();
  const types = Object.keys(repairs).map((type) => `"${type}"`);
  const query = `ExecutionStatus = "Running" and StartTime < "${before}" and WorkflowType in (${types.join(', ')})`;
  let page: Working[] = [];
  const look = async () => {
    await reconcilePage(reconciler, page, counts);
    page = [];
    heartbeat();
  };
  for await (const found of observer.workflow.list({ query, pageSize: workflowsPerLook })) {
    const accountId = found.typedSearchAttributes.get(accountKey);
    if (accountId) page.push({ workflowId: found.workflowId, accountId });
    if (page.length === workflowsPerLook) await look();
  }
  await look();
  return counts;
}

async function reconcilePage(
  reconciler: Reconciler,
  working: readonly Working[],
  counts: ReconciledWorkflows,
): Promise<void> {
  if (working.length === 0) return;
  const em = reconciler.orm.em.fork();
  const accounts = await knownAccounts(em, working);
  const workflowIds = working.map(({ workflowId }) => workflowId);
  const runs = await runsOf(em, workflowIds, graceOf(reconciler));
  for (const { workflowId, accountId } of working) {
    const run = runs.get(workflowId);
    // Of an account that is not ours: another installation has the same namespace.
    if (run?.isLiving || !accounts.has(accountId)) continue;
    try {
      if (!(await isRunning(reconciler, workflowId))) continue;
      if (run && (await adopt(reconciler, run))) counts.adopted += 1;
      else if (await cancel(reconciler, workflowId)) counts.cancelled += 1;
    } catch (error) {
      // One that cannot be put right keeps no other from it; the next pass comes by again.
      if (isServerAway(error)) throw error;
      reconciler.logger.error({ err: error, workflowId }, 'a workflow cannot be put right');
    }
  }
}

async function knownAccounts(em: EntityManager, working: readonly Working[]): Promise<Set<string>> {
  const ids = arrayLiteral(working.map(({ accountId }) => accountId));
  const rows = await em.execute<{ id: string }[]>(
    'select id::text as id from igny8_accounts where id::text = any(?::text[])',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** A run that has ended within the grace counts as living: its workflow is about to close. */
async function runsOf(
  em: EntityManager,
  workflowIds: readonly string[],
  graceSeconds: number,
): Promise<Map<string, EndedRun>> {
  const rows = await em.execute<EndedRun[]>(
    `select id, account_id as "accountId", workflow_id as "workflowId",
       ended_at is null or ended_at > now() - make_interval(secs => ?) as "isLiving"
     from igny8_runs where workflow_id = any(?::text[])`,
    [graceSeconds, arrayLiteral(workflowIds)],
  );
  return new Map(rows.map((row) => [row.workflowId, row]));
}

async function isRunning({ observer }: Reconciler, workflowId: string): Promise<boolean> {
  try {
    const { status } = await observer.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function adopt({ orm, logger }: Reconciler, run: EndedRun): Promise<boolean> {
  try {
    await forkForTenant(orm, run.accountId).transactional((em) => adoptRun(em, run.id));
  } catch (error) {
    if (error instanceof CannotAdopt) return false;
    throw error;
  }
  logger.warn({ runId: run.id }, 'a run that had ended lives again: it works');
  return true;
}

/** Its steps are refused anyway; cancelled, it puts back what it has begun and closes. */
async function cancel({ client, logger }: Reconciler, workflowId: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(workflowId).cancel();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
  logger.warn({ workflowId }, 'a workflow without a living run was cancelled');
  return true;
}
