import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { Content } from './content.ts';
import { ContentTaxonomy } from './content-taxonomy.ts';

/**
 * Puts a content under exactly these categories and tags of its site, in the caller's transaction.
 *
 * @throws AppError `unprocessable` when one is not of the site
 */
export async function setTerms(
  em: EntityManager,
  { id, accountId, siteId }: Content,
  taxonomyIds: readonly string[],
): Promise<void> {
  const wanted = arrayLiteral(taxonomyIds);
  // All that will be counted anew, in the order in which the triggers that count lock them.
  await em.execute(
    `select 1 from igny8_content_taxonomies where site_id = ? and (id = any(?::uuid[]) or id in (
       select taxonomy_id from igny8_content_taxonomy_links where content_id = ?))
     order by taxonomy_type, id for no key update`,
    [siteId, wanted, id],
  );
  const found = await em.count(ContentTaxonomy, { id: { $in: [...taxonomyIds] }, siteId });
  if (found < taxonomyIds.length) {
    throw unprocessable('taxonomy_ids', 'Taxonomies must belong to the selected site');
  }
  await em.execute(
    `delete from igny8_content_taxonomy_links where content_id = ? and taxonomy_id <> all(?::uuid[])`,
    [id, wanted],
  );
  await em.execute(
    `insert into igny8_content_taxonomy_links (account_id, site_id, content_id, taxonomy_id)
     select ?, ?, ?, unnest(?::uuid[]) on conflict (content_id, taxonomy_id) do nothing`,
    [accountId, siteId, id, wanted],
  );
}
