import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { parseInput } from '#api/shared/parse-input.ts';
import { readForm } from '#api/shared/read-form.ts';
import { route } from '#api/shared/route.ts';
import { imageFields, imageRow, imageUpload } from '#contracts/api/writer/images.ts';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Image } from '#entities/writer/image.ts';
import { StorageUsage } from '#entities/writer/storage-usage.ts';
import { imageResource } from './image-resource.ts';
import { type KeptUpload, keepUpload, removeUpload } from './keep-upload.ts';
import { ownerOf } from './owner-of.ts';
import { uploadedPictureLimits } from './uploaded-picture-limits.ts';

type Fields = z.output<typeof imageUpload>;

/** Nothing to show and nothing to draw from. */
function needsFile(): AppError {
  const message = 'A picture needs a file, or a prompt to draw it from';
  return new AppError('validation_failed', { errors: { file: [message] } });
}

async function insert(
  em: EntityManager,
  fields: Fields,
  { id, accountId, kept }: { id: string; accountId: string; kept: KeptUpload | null },
): Promise<Image> {
  const { image_type: imageType, position = 0 } = fields;
  const { alt_text: altText = '', caption = '', prompt = '' } = fields;
  const file = kept ? ({ ...kept, origin: 'uploaded', status: 'generated' } as const) : {};
  await em.insert(Image, {
    ...{ id, accountId, imageType, position, altText, caption, prompt },
    ...(await ownerOf(em, fields)),
    ...file,
  });
  return em.findOneOrFail(Image, { id });
}

/** The row was locked by the trigger that has just counted: no two uploads pass the limit together. */
async function assertQuota(em: EntityManager, { settings }: ApiDependencies): Promise<void> {
  const usage = await em.findOne(StorageUsage, {}, { refresh: true });
  if ((usage?.bytes ?? 0) > settings.storageQuotaBytes) {
    throw unprocessable('file', 'Storage quota exceeded');
  }
}

export const createImage = route(
  {
    method: 'post',
    path: imageResource.path,
    tag: imageResource.tag,
    throttle: imageResource.throttle,
    permission: 'edit',
    summary: 'Upload an image, or describe one to be drawn',
    description:
      'PNG, JPEG or WebP of at most 20 MB and 50 megapixels. It is written anew: upright, without metadata, and in smaller sizes. Without a file it needs a prompt, and is drawn by generate_images.',
    uploads: ['multipart/form-data'],
    uploadFields: imageFields,
    answer: one(imageRow, { status: 201 }),
  },
  async ({ em, request, user, dependencies }) => {
    const form = await readForm(request, uploadedPictureLimits.bytes);
    const fields = parseInput(imageUpload, form.fields);
    if (form.file === null && !fields.prompt) throw needsFile();
    // What it is for first: a picture of nobody is not worked on.
    const { siteId } = await ownerOf(em, fields);
    const [id, { accountId }] = [uuidv7(), user];
    const place = { id, accountId, siteId };
    const kept = form.file && (await keepUpload(em, dependencies, form.file, place));
    try {
      return await em.transactional(async (inner) => {
        const image = await insert(inner, fields, { id, accountId, kept });
        await assertQuota(inner, dependencies);
        return imageResource.present(image);
      });
    } catch (error) {
      if (kept) await removeUpload(dependencies, kept);
      throw error;
    }
  },
);
