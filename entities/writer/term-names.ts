import type { EntityManager } from '@mikro-orm/postgresql';

/** Names of the categories and tags a content stands under, each in the order of the alphabet. */
export async function termNames(
  em: EntityManager,
  contentId: string,
): Promise<{ categories: string[]; tags: string[] }> {
  const terms = await em.execute<{ taxonomy_type: string; name: string }[]>(
    `select term.taxonomy_type, term.name from igny8_content_taxonomy_links link
     join igny8_content_taxonomies term on term.id = link.taxonomy_id
     where link.content_id = ? order by term.name`,
    [contentId],
  );
  const named = (type: string) =>
    terms.filter((term) => term.taxonomy_type === type).map((term) => term.name);
  return { categories: named('category'), tags: named('tag') };
}
