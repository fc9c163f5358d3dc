import type { EntityManager, EntityName } from '@mikro-orm/postgresql';

/**
 * Locks a row until the end of the transaction and reads it again, so that what is decided on it stays
 * true. `no key`: rows that point at this one may be written meanwhile, their foreign keys wait for nothing.
 */
export async function lockRow<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  row: Entity,
): Promise<Entity> {
  const { tableName } = em.getMetadata().get(entity);
  await em.execute(`select 1 from ${tableName} where id = ? for no key update`, [row.id]);
  return em.refreshOrFail(row);
}
