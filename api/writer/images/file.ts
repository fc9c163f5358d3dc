import { pipeline } from 'node:stream/promises';
import { raw } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { Image } from '#entities/writer/image.ts';

export const readImageFile = route(
  {
    method: 'get',
    path: 'writer/images/{id}/file/',
    tag: 'Writer',
    throttle: 'image_gen',
    permission: 'view',
    summary: 'Read the file of an image',
    parameters: idParameters,
    target: (em, parameters) => findRow(em, Image, parameters.id),
    answer: raw('image/png'),
  },
  async ({ target: image, response, dependencies }) => {
    const file = image.storageKey ? await dependencies.storage.open(image.storageKey) : null;
    if (!file) throw new AppError('not_found');
    response.set({
      'Content-Type': file.mime,
      'Content-Length': String(file.sizeBytes),
      // Another picture of the same place is another file; but only its account may keep it.
      'Cache-Control': 'private, max-age=3600',
    });
    await pipeline(file.stream, response);
  },
);
