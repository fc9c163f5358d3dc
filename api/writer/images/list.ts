import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { imageRow } from '#contracts/api/writer/images.ts';
import { Image } from '#entities/writer/image.ts';

function presentImage(image: Image) {
  return {
    ...presentSectorRow(image),
    content_id: image.contentId ?? null,
    image_type: image.imageType,
    position: image.position,
    prompt: image.prompt,
    alt_text: image.altText,
    caption: image.caption,
    provider: image.provider ?? null,
    url: image.storageKey ? `/api/v1/writer/images/${image.id}/file/` : null,
    width: image.width ?? null,
    height: image.height ?? null,
    mime: image.mime ?? null,
    bytes: image.bytes ?? null,
    status: image.status,
    error: image.error ?? null,
  };
}

export const listImages = listRoute(
  {
    entity: Image,
    path: 'writer/images/',
    tag: 'Writer',
    noun: 'image',
    throttle: 'image_gen',
    row: imageRow,
    readOnlyFields: [],
    present: presentImage,
  },
  declareList({
    filters: {
      ...sectorFilters,
      content_id: { property: 'contentId', kind: 'id' },
      image_type: { property: 'imageType', kind: 'text' },
      status: { property: 'status', kind: 'text' },
    },
    ordering: { position: 'position' },
    hasTrash: true,
  }),
);
