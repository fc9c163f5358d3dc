import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow, presentTime } from '#api/shared/present.ts';
import { imageRow } from '#contracts/api/writer/images.ts';
import { Image } from '#entities/writer/image.ts';
import { fileVersion } from './file-version.ts';

/** Addresses name the file, so that what a client has kept of one is never shown for another. */
function urlOf(image: Image, width?: number): string {
  const query = new URLSearchParams({
    ...(width !== undefined && { width: String(width) }),
    v: fileVersion(image),
  });
  return `/api/v1/writer/images/${image.id}/file/?${query.toString()}`;
}

function presentFile(image: Image) {
  return {
    url: image.storageKey ? urlOf(image) : null,
    width: image.width ?? null,
    height: image.height ?? null,
    mime: image.mime ?? null,
    bytes: image.bytes ?? null,
    variants: image.variants.map(({ width, height, bytes, mime }) => ({
      ...{ width, height, bytes, mime },
      url: urlOf(image, width),
    })),
  };
}

/** A picture as the API answers it. */
export const imageResource: Resource<Image, typeof imageRow> = {
  entity: Image,
  path: 'writer/images/',
  tag: 'Writer',
  noun: 'image',
  throttle: 'image_gen',
  deletion: 'It can be brought back from the Trash within 30 days.',
  row: imageRow,
  readOnlyFields: [
    ...['id', 'created_at', 'updated_at', 'deleted_at', 'row_version', 'site_id', 'sector_id'],
    ...['content_id', 'task_id', 'origin', 'provider', 'model', 'url', 'width', 'height', 'mime'],
    ...['bytes', 'variants', 'status', 'error'],
  ],
  present: (image) => ({
    ...presentSectorRow(image),
    deleted_at: presentTime(image.deletedAt),
    content_id: image.contentId ?? null,
    task_id: image.taskId ?? null,
    image_type: image.imageType,
    position: image.position,
    prompt: image.prompt,
    alt_text: image.altText,
    caption: image.caption,
    origin: image.origin,
    provider: image.provider ?? null,
    model: image.model ?? null,
    ...presentFile(image),
    status: image.status,
    error: image.error ?? null,
  }),
};
