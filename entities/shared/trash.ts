import { type EntityManager, type EntityName, type FilterQuery, raw } from '@mikro-orm/postgresql';

/** A row that is not gone when it is deleted. */
export interface Deletable {
  id: string;
  deletedAt?: Date | null | undefined;
}

/** Puts rows into the Trash, in one statement of the caller's transaction. */
export async function moveToTrash<Row extends Deletable>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
): Promise<void> {
  const where = { id: { $in: [...ids] } } as object as FilterQuery<NoInfer<Row>>;
  await em.nativeUpdate(entity, where, { deletedAt: raw('now()') } as object);
}
