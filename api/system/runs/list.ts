import { z } from 'zod';
import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { runRow } from '#contracts/api/system/runs.ts';
import { Run } from '#entities/system/run.ts';
import { presentRun } from './present-run.ts';

export const listRuns = listRoute(
  {
    entity: Run,
    path: 'runs/',
    tag: 'Runs',
    noun: 'run',
    throttle: 'default',
    row: runRow,
    readOnlyFields: [],
    present: presentRun,
  },
  declareList({
    search: ['title'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      type: { property: 'type', kind: 'text' },
      parent_run_id: { property: 'parentRunId', kind: 'id' },
    },
    ordering: { status: 'status', type: 'type' },
    further: {
      date: z.iso
        .date('Must be a day, as in 2026-11-21')
        .optional()
        .meta({ description: 'Runs that were started on this day, UTC' }),
    },
  }),
  ({ date }) => (typeof date === 'string' ? { createdAt: dayOf(date) } : {}),
);

function dayOf(date: string) {
  return { $gte: new Date(`${date}T00:00:00Z`), $lte: new Date(`${date}T23:59:59.999Z`) };
}
