import type { EntityManager } from '@mikro-orm/postgresql';
import { publicationReadiness } from '#domain/publisher/readiness.ts';
import type { SiteIntegration } from '#entities/integration/site-integration.ts';
import type { Content } from '#entities/writer/content.ts';
import { picturesOf } from '#entities/writer/pictures-of.ts';

/** What keeps a content from going out to a destination, in words for people; nothing: it is ready. */
export async function missingForPublication(
  em: EntityManager,
  content: Content,
  { isActive, lastError }: SiteIntegration,
): Promise<string[]> {
  const images = await picturesOf(em, content);
  const { missing } = publicationReadiness(
    {
      title: content.title,
      html: content.htmlContent,
      metaTitle: content.metaTitle,
      metaDescription: content.metaDescription,
      hasFeaturedImage: images.some(({ imageType }) => imageType === 'featured'),
      score: null,
    },
    {
      imageRequired: false,
      minimumScore: null,
      belowMinimum: 'warn',
      integration: { isActive, lastError: lastError ?? null },
    },
  );
  return missing;
}
