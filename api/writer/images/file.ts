import { raw } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { imageFileQuery } from '#contracts/api/writer/images.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { Image } from '#entities/writer/image.ts';
import { chooseFile } from './choose-file.ts';
import { fileVersion } from './file-version.ts';
import { serveFile } from './serve-file.ts';

/** An address that names the file is of this file for ever; but only its account may keep it. */
const forEver = 'private, max-age=31536000, immutable';

/** Another one may show another file tomorrow: kept, and asked for again. */
const askAgain = 'private, no-cache';

export const readImageFile = route(
  {
    method: 'get',
    path: 'writer/images/{id}/file/',
    tag: 'Writer',
    throttle: 'image_gen',
    permission: 'view',
    summary: 'Read the file of an image',
    description:
      'With `ETag`, `If-None-Match`, `Range` and `If-Range`; of several parts at once the whole file is answered.',
    parameters: idParameters,
    query: imageFileQuery,
    target: (em, parameters) => findRow(em, Image, parameters.id),
    answer: raw('image/png', {
      others: {
        206: 'The part that `Range` asks for',
        304: 'The client has this file already',
        416: 'Nothing of the file is in `Range`',
      },
    }),
  },
  async ({ target: image, query, request, response, dependencies: { storage } }) => {
    const file = chooseFile(image, query.width);
    if (!file) throw new AppError('not_found');
    const cacheControl = query.v === fileVersion(image) ? forEver : askAgain;
    await serveFile(request, response, { file, storage, cacheControl });
  },
);
