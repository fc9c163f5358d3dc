import { Context } from '@temporalio/activity';
import type { Pool } from 'pg';

export type BareActivities = ReturnType<typeof createBareActivities>;

/** Executed by the owner of the tables before the first step. */
export const createBareTable = `create table if not exists bench_steps (
  id uuid primary key default gen_random_uuid(),
  workflow_id text not null,
  step integer not null,
  data jsonb not null,
  created_at timestamptz not null default now())`;

const insertRow = 'insert into bench_steps (workflow_id, step, data) values ($1, $2, $3)';

/** The one activity of the bare workflow: one row into a plain table. */
export function createBareActivities(pool: Pool) {
  return {
    /** Answers how many rows it has written. */
    async writeRow(step: number): Promise<number> {
      const { workflowExecution } = Context.current().info;
      const data = { stage: 'bare', percent: step, message: 'A step of the bare workflow' };
      const written = await pool.query(insertRow, [workflowExecution?.workflowId, step, data]);
      return written.rowCount ?? 0;
    },
  };
}
