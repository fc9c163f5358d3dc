import { defineEntity, p } from '@mikro-orm/postgresql';
import { imageStatuses, imageTypes } from '#domain/writer/states.ts';
import { sectorColumns, softDelete } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ImageSchema = defineEntity({
  name: 'Image',
  tableName: 'igny8_images',
  properties: {
    ...sectorColumns,
    ...softDelete,
    contentId: p.uuid(),
    imageType: p.enum(imageTypes),
    /** Index of the h2 section an in-article image follows; 0 for others. */
    position: p.integer().default(0),
    prompt: p.text(),
    altText: p.text().default(''),
    caption: p.text().default(''),
    provider: p.text().nullable(),
    storageKey: p.text().nullable(),
    sha256: p.text().nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    mime: p.text().nullable(),
    bytes: p.integer().nullable(),
    status: p.enum(imageStatuses).default('prompt_ready'),
    error: p.text().nullable(),
  },
  indexes: [
    { properties: ['accountId', 'contentId'] },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  ...siteTable,
});

/** A picture of a content, from prompt to stored file. */
export class Image extends ImageSchema.class {}
ImageSchema.setClass(Image);
