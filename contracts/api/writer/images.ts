import { z } from 'zod';
import {
  id,
  idList,
  optionalText,
  sectorRowFields,
  timestamp,
} from '#contracts/api/shared/fields.ts';
import { imageTypes } from '#domain/writer/states.ts';

const imageType = z.enum(imageTypes, 'Invalid image type');

/** No article has more sections. */
const lastSection = 1000;

const file = {
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  mime: z.string(),
  url: z.string(),
};

export const imageRow = z
  .object({
    ...sectorRowFields,
    deleted_at: timestamp.nullable(),
    content_id: id.nullable(),
    task_id: id.nullable(),
    image_type: z.string(),
    position: z.int().meta({ description: 'Index of the h2 section it belongs to, from 0' }),
    prompt: z.string(),
    alt_text: z.string(),
    caption: z.string(),
    origin: z.string(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    url: z.string().nullable().meta({
      description: 'Where the file is read, once there is one; another file has another address',
    }),
    width: z.int().nullable(),
    height: z.int().nullable(),
    mime: z.string().nullable(),
    bytes: z.int().nullable(),
    variants: z.array(z.object(file)).meta({ description: 'Smaller files, narrowest first' }),
    status: z.string(),
    error: z.string().nullable().meta({ description: 'Why it could not be drawn the last time' }),
  })
  .meta({ id: 'Image' });

const texts = {
  alt_text: optionalText(500),
  caption: optionalText(500),
  prompt: optionalText(8000),
};

/** Of a form everything is text. */
const positionText = z.coerce.number().int().min(0).max(lastSection).optional();

const owner = 'Name the content or the task it is for';

/** The fields beside the file of an upload; without a file there is a prompt to draw it from. */
export const imageFields = z.strictObject({
  content_id: id.optional(),
  task_id: id.optional(),
  image_type: imageType,
  position: positionText,
  ...texts,
});

export const imageUpload = imageFields.refine(
  ({ content_id, task_id }) => (content_id === undefined) !== (task_id === undefined),
  { path: ['content_id'], error: owner },
);

export const imagePut = z.strictObject({
  image_type: imageType,
  position: z.int().min(0).max(lastSection).optional(),
  ...texts,
  row_version: z.int().optional(),
});
export const imagePatch = imagePut.partial();

/** spec/workflows.md: at most 6 pictures a request. */
export const imageIds = z.strictObject({ ids: idList(6) });

export const imageFileQuery = z.strictObject({
  width: z.coerce.number().int().min(1).max(10_000).optional().meta({
    description: 'The narrowest file that is at least so wide, else the widest there is',
  }),
  v: z.string().max(64).optional().meta({
    description: 'Names the file, as in `url`: what it is answered with may be kept for ever',
  }),
});
