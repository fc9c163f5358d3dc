import { WorkflowFailedError, WorkflowNotFoundError } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import type { DurablePlatform } from '../durable-platform.ts';

interface RunRow {
  id: string;
  workflow_id: string;
  status: string;
  stage: string;
  is_child: boolean;
  results: number;
}

const rowsQuery = `
  select run.id, run.workflow_id, run.status, run.stage, run.parent_run_id is not null as is_child,
    (select count(*) from igny8_run_events event
      where event.run_id = run.id and event.kind = 'result')::int as results
  from igny8_runs run`;

/** Rows, their events and Temporal say the same of every run. */
export async function wrongProjection(platform: DurablePlatform): Promise<string[]> {
  const { rows } = await platform.database.query<RunRow>(rowsQuery);
  const wrongs: string[] = [];
  for (const row of rows) {
    const temporal = await statusThere(platform, row.workflow_id);
    // A child that was cancelled before its turn never had a workflow.
    const isSame =
      temporal?.split(':')[0] === row.status || (temporal === null && isCancelledEarly(row));
    if (!isSame)
      wrongs.push(`run ${row.id} is ${row.status}, at Temporal ${temporal ?? 'unknown'}`);
    if (row.results !== 1) wrongs.push(`run ${row.id} has told its end ${row.results} times`);
  }
  return wrongs;
}

function isCancelledEarly({ status, stage, is_child }: RunRow): boolean {
  return status === 'cancelled' && stage === 'queued' && is_child;
}

async function statusThere(
  { temporal }: DurablePlatform,
  workflowId: string,
): Promise<string | null> {
  try {
    const handle = temporal.client.workflow.getHandle(workflowId);
    const { status } = await handle.describe();
    return status.name === 'FAILED' ? await failureOf(handle.result()) : status.name.toLowerCase();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/**
 * A child whose run was cancelled while it was being started ends with a cancellation of its own. Temporal's SDK
 * shows the status Canceled only where the server was asked for it, which there was nobody to be asked for yet.
 */
async function failureOf(result: Promise<unknown>): Promise<string> {
  const error = await result.then(
    () => 'nothing',
    (thrown: unknown) => thrown,
  );
  if (error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure) {
    return 'cancelled';
  }
  return `failed: ${String(error instanceof Error ? (error.cause ?? error) : error)}`;
}
