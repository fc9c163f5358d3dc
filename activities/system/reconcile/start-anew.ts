import type { EntityManager } from '@mikro-orm/postgresql';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { Run } from '#entities/system/run.ts';
import { lockedRun, lockUnchanged } from './end-run.ts';
import type { LivingRun } from './living-runs.ts';

/**
 * Starts the workflow of a run again, in the caller's transaction, on the way of all starts. Under the same id
 * every step finds what it has stored under its key: what is paid for is not paid again, what was posted is
 * found at its destination. That holds for every type of run, since no step has another way to be repeated.
 *
 * @param isElsewhere under the next id, where the run's own is taken
 * @throws ChangedMeanwhile when somebody works on it after all
 */
export async function startAnew(
  em: EntityManager,
  seen: LivingRun,
  isElsewhere: boolean,
): Promise<void> {
  await lockUnchanged(em, seen);
  const run = await lockedRun(em, seen.id);
  const workflowId = isElsewhere ? await nextId(em, run) : run.workflowId;
  await em.nativeUpdate(
    Run,
    { id: run.id },
    {
      workflowId,
      temporalRunId: null,
      status: run.status === 'paused' ? 'paused' : 'queued',
      // It has a start of its own: what happens to its run is told to it, as to one that was handed out. Its
      // parent, if it starts it too, finds the id taken and watches its row.
      ...(run.parentRunId ? { handedOutAt: run.handedOutAt ?? new Date() } : {}),
    },
  );
  await appendRunEvent(em, run.accountId, run.id, 'stage', {
    stage: run.stage,
    percent: run.progress,
    message: 'Started again: the workflow server had lost it. What was done by then is used.',
  });
  await enqueue(em, {
    accountId: run.accountId,
    kind: 'start',
    workflowId,
    payload: {
      workflowType: run.type,
      // Workflows run on `core` alone.
      taskQueue: taskQueues.core,
      input: run.status === 'paused' ? { ...run.input, startPaused: true } : run.input,
      runType: run.type,
      siteId: run.siteId ?? null,
      title: run.title,
      startedBy: 'reconciler',
      requestId: run.requestId ?? null,
    },
  });
  await em.execute(
    `insert into igny8_run_checks (account_id, run_id, checked_at, restarts)
     values (?, ?, clock_timestamp(), 1)
     on conflict (run_id) do update set restarts = igny8_run_checks.restarts + 1`,
    [run.accountId, run.id],
  );
}

/** The first id after those of the subject's runs that nobody has had. */
async function nextId(em: EntityManager, { accountId, subject, workflowId }: Run): Promise<string> {
  const [row] = await em.execute<{ known: number }[]>(
    'select count(*)::int as known from igny8_runs where account_id = ? and subject = ?',
    [accountId, subject],
  );
  const [, number] = /\/(\d+)$/.exec(workflowId.slice(subject.length)) ?? [];
  return `${subject}/${Math.max(row?.known ?? 1, Number(number ?? 1)) + 1}`;
}
