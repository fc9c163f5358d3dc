import type { Route } from '#api/shared/route-record.ts';
import { listContent } from './content/list.ts';
import { publishContent } from './content/publish.ts';
import { retrieveContent } from './content/retrieve.ts';
import { readImageFile } from './images/file.ts';
import { listImages } from './images/list.ts';
import { startContentPipeline } from './pipelines/start-content.ts';
import { autoGenerateContent } from './tasks/auto-generate-content.ts';
import { bulkCreateTasks } from './tasks/bulk-create.ts';
import { bulkUpdateTasks } from './tasks/bulk-update.ts';
import { createTask } from './tasks/create.ts';
import { generateImages } from './tasks/generate-images.ts';
import { listTasks } from './tasks/list.ts';
import { retrieveTask } from './tasks/retrieve.ts';
import { taskTrashRoutes } from './tasks/trash.ts';
import { updateTaskRoutes } from './tasks/update.ts';

export const writerRoutes: readonly Route[] = [
  listTasks,
  createTask,
  retrieveTask,
  ...updateTaskRoutes,
  ...taskTrashRoutes,
  bulkCreateTasks,
  bulkUpdateTasks,
  autoGenerateContent,
  generateImages,
  listContent,
  retrieveContent,
  publishContent,
  listImages,
  readImageFile,
  startContentPipeline,
];
