import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';

/**
 * The living row with this id in the caller's account.
 *
 * @throws AppError `not_found` for an unknown, deleted or another tenant's one
 */
export async function findRow<Entity extends object>(
  em: EntityManager,
  entity: EntityName<Entity>,
  id: string,
): Promise<Entity> {
  const row = await em.findOne(entity, { id } as object as FilterQuery<NoInfer<Entity>>);
  if (!row || isDeleted(row)) throw new AppError('not_found');
  return row;
}

/**
 * The living rows with these ids, in the order of the ids. One that is missing refuses all.
 *
 * @throws AppError `not_found`
 */
export async function findRows<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  ids: readonly string[],
): Promise<Entity[]> {
  const found = await em.find(entity, { id: { $in: [...ids] } } as object as FilterQuery<
    NoInfer<Entity>
  >);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row || isDeleted(row)) throw new AppError('not_found');
    return row;
  });
}

function isDeleted(row: object): boolean {
  return 'deletedAt' in row && row.deletedAt instanceof Date;
}
