import type { EntityManager } from '@mikro-orm/postgresql';
import { ContentTaxonomy, type taxonomyTypes } from './content-taxonomy.ts';
import { ContentTaxonomyLink } from './content-taxonomy-link.ts';

/** Names of the categories or tags a content stands under, in the order of the alphabet. */
export async function termNames(
  em: EntityManager,
  contentId: string,
  taxonomyType: (typeof taxonomyTypes)[number],
): Promise<string[]> {
  const links = await em.find(ContentTaxonomyLink, { contentId }, { fields: ['taxonomyId'] });
  const terms = await em.find(
    ContentTaxonomy,
    { id: { $in: links.map((link) => link.taxonomyId) }, taxonomyType },
    { fields: ['name'], orderBy: { name: 'asc' } },
  );
  return terms.map((term) => term.name);
}
