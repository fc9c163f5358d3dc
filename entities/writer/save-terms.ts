import type { EntityManager } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';
import type { Content } from './content.ts';
import { ContentTaxonomy, type taxonomyTypes } from './content-taxonomy.ts';
import { ContentTaxonomyLink } from './content-taxonomy-link.ts';

/** More terms than this are noise on any site. */
const mostTerms = 8;

/** Puts a content under categories or tags of its site, making those the site lacks. */
export async function saveTerms(
  em: EntityManager,
  content: Content,
  taxonomyType: (typeof taxonomyTypes)[number],
  names: string[],
): Promise<void> {
  const bySlug = new Map(names.map((name) => [slugify(name), name.trim()]));
  bySlug.delete('');
  const { accountId, siteId } = content;
  for (const [slug, name] of [...bySlug].slice(0, mostTerms)) {
    const term = await em.upsert(
      ContentTaxonomy,
      { accountId, siteId, taxonomyType, slug, name },
      {
        onConflictFields: ['siteId', 'slug', 'taxonomyType'],
        onConflictExcludeFields: ['name', 'id'],
      },
    );
    await em.upsert(
      ContentTaxonomyLink,
      { accountId, siteId, contentId: content.id, taxonomyId: term.id },
      { onConflictFields: ['contentId', 'taxonomyId'], onConflictAction: 'ignore' },
    );
  }
}
