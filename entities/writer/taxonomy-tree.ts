import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { ContentTaxonomy } from './content-taxonomy.ts';

/** Until the transaction ends nobody else moves anything in the tree of this site: two moves could close a circle. */
async function lockTree(em: EntityManager, siteId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `taxonomies of ${siteId}`,
  ]);
}

/**
 * Whether a taxonomy can stand under a parent: one of the same site and type, and not itself or what stands
 * under it.
 *
 * @throws AppError `unprocessable` for any other
 */
export async function assertParent(
  em: EntityManager,
  taxonomy: Pick<ContentTaxonomy, 'siteId' | 'taxonomyType'> & { id?: string },
  parentId: string,
): Promise<void> {
  const { id = null, siteId, taxonomyType } = taxonomy;
  await lockTree(em, siteId);
  const parent = await em.findOne(ContentTaxonomy, { id: parentId, siteId, taxonomyType });
  if (!parent) throw unprocessable('parent_id', 'Parent must be of the same site and type');
  const [circle] = await em.execute(
    `with recursive above (id, parent_id) as (
       select id, parent_id from igny8_content_taxonomies where id = ?
       union select next.id, next.parent_id from igny8_content_taxonomies next
         join above on next.id = above.parent_id)
     select 1 from above where id = ?`,
    [parentId, id],
  );
  if (circle) throw unprocessable('parent_id', 'A taxonomy cannot stand under itself');
}

/** Deletes a taxonomy; what stands under it goes to its parent, and contents and tasks stand under it no more. */
export async function removeTaxonomy(
  em: EntityManager,
  { id, siteId }: ContentTaxonomy,
): Promise<void> {
  await lockTree(em, siteId);
  // In the order of whoever puts contents under terms, so that nobody waits in a circle.
  await em.execute(
    `select 1 from igny8_content_taxonomies where site_id = ? and (id = ? or parent_id = ?)
     order by taxonomy_type, id for update`,
    [siteId, id, id],
  );
  const taxonomy = await em.findOneOrFail(ContentTaxonomy, { id }, { refresh: true });
  const { parentId = null } = taxonomy;
  await em.nativeUpdate(ContentTaxonomy, { parentId: id }, { parentId });
  await em.nativeDelete(ContentTaxonomy, { id });
}
