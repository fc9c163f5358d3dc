import { defineEntity, p } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { runStatuses } from '#domain/system/run-states.ts';
import type { RunReview } from '#domain/writer/review.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { optionalSiteTable } from '#entities/shared/tenancy.ts';

const RunSchema = defineEntity({
  name: 'Run',
  tableName: 'igny8_runs',
  properties: {
    ...tenantColumns,
    workflowId: p.text().unique(),
    /** Temporal's own run id; known once the server has accepted the start. */
    temporalRunId: p.text().nullable(),
    requestId: p.text().nullable(),
    type: p.text(),
    /** The workflow's input as it was started, ids only; read where children are started, not in lists. */
    input: p.json<RunInput>().lazy(),
    /** What the run works on: one live run a subject, held by a unique index. */
    subject: p.text(),
    siteId: p.uuid().nullable(),
    sectorId: p.uuid().nullable(),
    title: p.text(),
    startedByUserId: p.uuid().nullable(),
    status: p.enum(runStatuses).default('queued'),
    stage: p.text().default('queued'),
    progress: p.integer().default(0),
    counts: p.json<Record<string, number>>().defaultRaw("'{}'"),
    creditsReserved: p.integer().default(0),
    creditsUsed: p.integer().default(0),
    error: p.json<RunError>().nullable(),
    result: p.json<Record<string, unknown>>().nullable(),
    /** The site's writing settings when the run was started: a change meanwhile is for the next run. */
    writingSettings: p.json<Record<string, unknown>>().nullable(),
    /** Since when it waits for a person's word, also while it is paused; null when it does not. */
    awaitingSince: timestamp().nullable(),
    /** What waits or waited for that word, and what it came to. */
    review: p.json<RunReview>().nullable(),
    startedAt: timestamp().nullable(),
    endedAt: timestamp().nullable(),
    parentRunId: p.uuid().nullable(),
    /** When its parent took it to be started; a child without it waits, and has no workflow to be told. */
    handedOutAt: timestamp().nullable(),
    /** The ended run that this one tries again. */
    retryOfRunId: p.uuid().nullable(),
    /** Raised by each event of the run; the id of its newest one. */
    lastEventSequence: p.integer().default(0),
  },
  indexes: [
    {
      name: 'igny8_runs_live_subject_unique',
      expression:
        "create unique index igny8_runs_live_subject_unique on igny8_runs (account_id, subject) where status in ('queued', 'running', 'paused', 'awaiting_approval')",
    },
    { properties: ['accountId', 'createdAt', 'id'] },
    { properties: ['accountId', 'subject'] },
    { properties: ['accountId', 'status'] },
    { properties: ['accountId', 'parentRunId'] },
    { properties: ['accountId', 'retryOfRunId'] },
    {
      name: 'igny8_runs_working_items_index',
      expression:
        'create index igny8_runs_working_items_index on igny8_runs (parent_run_id, id) where ended_at is null and handed_out_at is not null',
    },
    {
      name: 'igny8_runs_waiting_items_index',
      expression:
        'create index igny8_runs_waiting_items_index on igny8_runs (parent_run_id, id) where ended_at is null and handed_out_at is null',
    },
  ],
  uniques: [{ properties: ['accountId', 'id'] }],
  checks: [{ name: 'igny8_runs_progress_check', expression: 'progress >= 0 and progress <= 100' }],
  ...optionalSiteTable,
});

/** One execution of a workflow as a person sees it. A projection: Temporal is the truth. */
export class Run extends RunSchema.class {}
RunSchema.setClass(Run);
