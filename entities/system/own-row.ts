import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';

/**
 * The one row an account has in a table of settings, made with its defaults when it is asked for the first
 * time. Two first readers at once get the same row.
 */
export async function ownRow<Entity extends { id: string; accountId: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  accountId: string,
): Promise<Entity> {
  const where = { accountId } as object as FilterQuery<NoInfer<Entity>>;
  const known = await em.findOne(entity, where);
  if (known) return known;
  await em.upsert(entity, { accountId } as never, {
    onConflictFields: ['accountId'] as never,
    onConflictAction: 'ignore',
  });
  return em.findOneOrFail(entity, where);
}
