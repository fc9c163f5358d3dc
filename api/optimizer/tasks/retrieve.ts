import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { optimizationDetail } from '#contracts/api/optimizer/optimizer.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { presentTask } from './present-task.ts';

export const showOptimization = route(
  {
    method: 'get',
    path: 'optimizer/tasks/{id}/',
    tag: 'Optimizer',
    throttle: 'default',
    permission: 'view',
    summary: 'Show an optimising, text and scores before and after',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, OptimizationTask, id),
    answer: one(optimizationDetail),
  },
  async ({ target }) => presentTask(target),
);
