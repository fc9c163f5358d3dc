import { listOf } from '#api/shared/answer.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { listRows } from '#api/shared/list-rows.ts';
import { route } from '#api/shared/route.ts';
import { optimizationRow } from '#contracts/api/optimizer/optimizer.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { presentTaskRow } from './present-task.ts';

const list = declareList({
  filters: {
    ...sectorFilters,
    content_id: { property: 'contentId', kind: 'id' },
    run_id: { property: 'runId', kind: 'id' },
    entry_point: { property: 'entryPoint', kind: 'text' },
    status: { property: 'status', kind: 'text' },
  },
});

export const listOptimizations = route(
  {
    method: 'get',
    path: 'optimizer/tasks/',
    tag: 'Optimizer',
    throttle: 'default',
    permission: 'view',
    summary: 'List what was optimised',
    query: list.query,
    answer: listOf(optimizationRow),
  },
  async ({ em, query }) => {
    const page = await listRows(em, OptimizationTask, list, query);
    return { ...page, rows: page.rows.map(presentTaskRow) };
  },
);
