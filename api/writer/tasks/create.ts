import { createRoute } from '#api/shared/crud.ts';
import { taskBody } from '#contracts/api/writer/tasks.ts';
import { makeTask } from './make-task.ts';
import { taskResource } from './task-resource.ts';

export const createTask = createRoute(taskResource, {
  permission: 'edit',
  body: taskBody,
  make: (em, body, { accountId }) => makeTask(em, body, accountId),
});
