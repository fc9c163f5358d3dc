import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { updateRoute } from '#api/shared/crud.ts';
import { imagePatch, imagePut } from '#contracts/api/writer/images.ts';
import type { Image } from '#entities/writer/image.ts';
import { imageResource } from './image-resource.ts';

/** A new prompt counts the next time the picture is drawn; one that had none waits to be drawn from now on. */
function apply(em: EntityManager, image: Image, body: z.output<typeof imagePatch>): void {
  const columns = {
    imageType: body.image_type,
    position: body.position,
    altText: body.alt_text,
    caption: body.caption,
    prompt: body.prompt,
  };
  em.assign(image, columns, { ignoreUndefined: true });
  if (image.status === 'pending' && image.prompt !== '') image.status = 'prompt_ready';
}

const permission = 'edit';

export const updateImageRoutes = [
  updateRoute(imageResource, 'put', { permission, body: imagePut, apply }),
  updateRoute(imageResource, 'patch', { permission, body: imagePatch, apply }),
];
