import { retrieveRoute } from '#api/shared/crud.ts';
import { taskResource } from './task-resource.ts';

export const retrieveTask = retrieveRoute(taskResource);
