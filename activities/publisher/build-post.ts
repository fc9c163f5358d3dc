import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { mendLinks } from '#domain/linker/mend-links.ts';
import { type PlacedPicture, placePictures } from '#domain/writer/place-pictures.ts';
import { movedLinks } from '#entities/linker/moved-links.ts';
import type { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { RemoteMedia } from '#entities/publisher/remote-media.ts';
import { Content } from '#entities/writer/content.ts';
import type { Image } from '#entities/writer/image.ts';
import { picturesOf } from '#entities/writer/pictures-of.ts';
import { termNames } from '#entities/writer/term-names.ts';
import type { CmsMedia, CmsPost } from '#providers/cms/cms-adapter.ts';

/** Gathers what a destination is given: text, terms, pictures and what it already holds of them. */
export async function buildPost(
  dependencies: ActivityDependencies,
  em: EntityManager,
  record: PublishingRecord,
): Promise<{ post: CmsPost; contentVersion: number }> {
  const content = await em.findOneOrFail(Content, { id: record.contentId });
  const images = await picturesOf(em, content);
  const featured = images.find((image) => image.imageType === 'featured');
  const inside = images.filter((image) => image.imageType === 'in_article');
  const text = mendLinks(content.htmlContent, await movedLinks(em, content.id));
  const remote = await em.find(RemoteMedia, { integrationId: record.integrationId });
  const post: CmsPost = {
    contentId: content.id,
    title: content.title || content.metaTitle,
    html: placePictures(text, inside.map(placed)),
    slug: content.slug,
    excerpt: content.metaDescription,
    remoteStatus: record.remoteStatus,
    ...(record.scheduledFor ? { dateGmt: record.scheduledFor.toISOString() } : {}),
    ...(await termNames(em, content.id)),
    ...(featured ? { featuredMedia: await media(dependencies, featured) } : {}),
    media: await Promise.all(inside.map((image) => media(dependencies, image))),
    ...(record.destinationId ? { knownRemoteId: record.destinationId } : {}),
    knownMedia: new Map(
      remote.map(({ sha256, remoteId, remoteUrl }) => [sha256, { id: remoteId, url: remoteUrl }]),
    ),
    seo: {
      metaTitle: content.metaTitle,
      metaDescription: content.metaDescription,
      focusKeyword: content.primaryKeyword,
      secondaryKeywords: content.secondaryKeywords,
    },
  };
  return { post, contentVersion: content.version };
}

/** Stands for a picture until the destination has given it an address. */
const placeholderOf = ({ id }: Image) => `igny8-image:${id}`;

function placed(image: Image): PlacedPicture {
  const { position, altText, caption, width, height } = image;
  const path = `/api/v1/writer/images/${image.id}/file/`;
  return { src: placeholderOf(image), path, position, altText, caption, width, height };
}

async function media({ storage }: ActivityDependencies, image: Image): Promise<CmsMedia> {
  const stored = image.storageKey ? await storage.get(image.storageKey) : null;
  if (!stored) {
    const message = `The file of picture ${image.id} is not in the storage; draw it again.`;
    throw ApplicationFailure.nonRetryable(message, 'media_missing');
  }
  const { sha256, id, altText, caption } = image;
  return {
    hash: sha256 ?? id,
    fileName: `${id}.${stored.mime.replace('image/', '')}`,
    mime: stored.mime,
    bytes: stored.bytes,
    altText,
    caption,
    placeholderSrc: placeholderOf(image),
  };
}
