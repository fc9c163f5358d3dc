import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { imageResource } from './image-resource.ts';

export const listImages = listRoute(
  imageResource,
  declareList({
    filters: {
      ...sectorFilters,
      content_id: { property: 'contentId', kind: 'id' },
      task_id: { property: 'taskId', kind: 'id' },
      image_type: { property: 'imageType', kind: 'text' },
      status: { property: 'status', kind: 'text' },
    },
    ordering: { position: 'position' },
    hasTrash: true,
  }),
);
