import { deleteRoute } from '#api/shared/crud.ts';
import { restoreRoute } from '#api/shared/restore.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { Image } from '#entities/writer/image.ts';
import { imageResource } from './image-resource.ts';

const permission = 'edit';

export const imageTrashRoutes = [
  deleteRoute(imageResource, permission, (em, { id }) => moveToTrash(em, Image, [id])),
  restoreRoute(imageResource, {
    permission,
    taken: { field: 'image_type', message: 'Another picture has its place by now' },
  }),
];
