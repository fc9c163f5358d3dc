import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

export const runEventKinds = ['stage', 'progress', 'result'] as const;
export type RunEventKind = (typeof runEventKinds)[number];

const RunEventSchema = defineEntity({
  name: 'RunEvent',
  tableName: 'igny8_run_events',
  properties: {
    ...tenantColumns,
    runId: p.uuid(),
    /** 1, 2, 3 … within the run; the event id of the stream. */
    sequence: p.integer(),
    kind: p.enum(runEventKinds),
    data: p.json<Record<string, unknown>>(),
    /** Of events that one statement wrote of many runs: the id of the first; null of one written alone. */
    batchId: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_run_events_batch_id_index',
      expression:
        'create index igny8_run_events_batch_id_index on igny8_run_events (batch_id) where batch_id is not null',
    },
  ],
  uniques: [{ properties: ['runId', 'sequence'] }],
  ...tenantTable,
});

/** A line of a run's timeline, streamed to whoever watches. */
export class RunEvent extends RunEventSchema.class {}
RunEventSchema.setClass(RunEvent);
