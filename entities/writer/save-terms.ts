import type { EntityManager } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';
import type { TaxonomyType } from '#domain/writer/states.ts';
import type { Content } from './content.ts';

/** More terms than this are noise on any site. */
const mostTerms = 8;

/** Puts a content under categories or tags of its site, making those the site lacks; a repetition changes nothing. */
export async function saveTerms(
  em: EntityManager,
  content: Content,
  taxonomyType: TaxonomyType,
  names: string[],
): Promise<void> {
  const bySlug = new Map(names.map((name) => [slugify(name), name.trim()]));
  bySlug.delete('');
  const terms = [...bySlug].slice(0, mostTerms).map(([slug, name]) => ({ slug, name }));
  if (terms.length === 0) return;
  const { accountId, siteId } = content;
  // In the order of the slugs: two articles that make the same terms at once must not wait for each other.
  await em.execute(
    `insert into igny8_content_taxonomies (account_id, site_id, taxonomy_type, slug, name)
     select ?, ?, ?, term.slug, term.name
     from jsonb_to_recordset(?::jsonb) as term (slug text, name text) order by term.slug
     on conflict (site_id, slug, taxonomy_type) do nothing`,
    [accountId, siteId, taxonomyType, JSON.stringify(terms)],
  );
  await em.execute(
    `insert into igny8_content_taxonomy_links (account_id, site_id, content_id, taxonomy_id)
     select account_id, site_id, ?, id from igny8_content_taxonomies
     where site_id = ? and taxonomy_type = ?
       and slug in (select term.slug from jsonb_to_recordset(?::jsonb) as term (slug text))
     order by id
     on conflict (content_id, taxonomy_id) do nothing`,
    [content.id, siteId, taxonomyType, JSON.stringify(terms)],
  );
}
