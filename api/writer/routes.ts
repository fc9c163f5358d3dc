import type { Route } from '#api/shared/route-record.ts';
import { attributeRoutes } from './attributes/crud.ts';
import { createContent } from './content/create.ts';
import { listContent } from './content/list.ts';
import { publishContent } from './content/publish.ts';
import { publishContentToWordPress } from './content/publish-to-wordpress.ts';
import { reparseContent } from './content/reparse.ts';
import { retrieveContent } from './content/retrieve.ts';
import { approveContent, rejectContent } from './content/review.ts';
import { contentTrashRoutes } from './content/trash.ts';
import { updateContentRoutes } from './content/update.ts';
import { diffContentVersion } from './content/versions/diff.ts';
import { listContentVersions } from './content/versions/list.ts';
import { restoreContentVersion } from './content/versions/restore.ts';
import { retrieveContentVersion } from './content/versions/retrieve.ts';
import { createImage } from './images/create.ts';
import { readImageFile } from './images/file.ts';
import { generateNamedImages } from './images/generate.ts';
import { generateImagePrompts } from './images/generate-prompts.ts';
import { listImages } from './images/list.ts';
import { retrieveImage } from './images/retrieve.ts';
import { imageTrashRoutes } from './images/trash.ts';
import { updateImageRoutes } from './images/update.ts';
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
import { taxonomyRoutes } from './taxonomies/crud.ts';

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
  createContent,
  ...updateContentRoutes,
  ...contentTrashRoutes,
  approveContent,
  rejectContent,
  listContentVersions,
  retrieveContentVersion,
  diffContentVersion,
  restoreContentVersion,
  publishContent,
  publishContentToWordPress,
  reparseContent,
  listImages,
  createImage,
  retrieveImage,
  ...updateImageRoutes,
  ...imageTrashRoutes,
  readImageFile,
  generateNamedImages,
  generateImagePrompts,
  startContentPipeline,
  ...taxonomyRoutes,
  ...attributeRoutes,
];
