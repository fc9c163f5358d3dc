import { defineEntity, p } from '@mikro-orm/postgresql';
import { imageStatuses, imageTypes } from '#domain/writer/states.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** The picture in a smaller size, as WebP. */
export interface ImageVariant {
  width: number;
  height: number;
  bytes: number;
  mime: string;
  storageKey: string;
}

const ImageSchema = defineEntity({
  name: 'Image',
  tableName: 'igny8_images',
  properties: {
    ...sectorColumns,
    ...softDelete,
    contentId: p.uuid().nullable(),
    /** Of a picture that is there before its content. */
    taskId: p.uuid().nullable(),
    imageType: p.enum(imageTypes),
    /** Index of the h2 section an in-article image follows; 0 for others. */
    position: p.integer().default(0),
    prompt: p.text().default(''),
    altText: p.text().default(''),
    caption: p.text().default(''),
    origin: p.enum(['generated', 'uploaded'] as const).default('generated'),
    provider: p.text().nullable(),
    model: p.text().nullable(),
    storageKey: p.text().nullable(),
    sha256: p.text().nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    mime: p.text().nullable(),
    /** Of the stored file, without its variants. */
    bytes: p.integer().nullable(),
    variants: p.json<ImageVariant[]>().defaultRaw("'[]'"),
    status: p.enum(imageStatuses).default('prompt_ready'),
    error: p.text().nullable(),
  },
  indexes: [
    { properties: ['accountId', 'contentId'] },
    { properties: ['accountId', 'taskId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  checks: [
    { name: 'igny8_images_owner_check', expression: 'num_nonnulls(content_id, task_id) > 0' },
  ],
  ...siteTable,
});

/** A picture of a content or of a task that has none yet, from prompt to stored file. */
export class Image extends ImageSchema.class {}
ImageSchema.setClass(Image);
