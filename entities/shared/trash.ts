import {
  type EntityManager,
  type EntityName,
  type FilterQuery,
  raw,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';

/** A row that is not gone when it is deleted. */
export interface Deletable {
  id: string;
  deletedAt?: Date | null | undefined;
}

function setDeletedAt<Row extends Deletable>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
  deletedAt: unknown,
): Promise<number> {
  const where = { id: { $in: [...ids] } } as object as FilterQuery<NoInfer<Row>>;
  return em.nativeUpdate(entity, where, { deletedAt } as object);
}

/** Puts rows into the Trash, in one statement of the caller's transaction. */
export async function moveToTrash<Row extends Deletable>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await setDeletedAt(em, entity, ids, raw('now()'));
}

/**
 * Brings rows back from the Trash, in the caller's transaction, but for those whose unique name was taken
 * meanwhile; of two in the Trash with one name the first comes back. A statement brings back all or none,
 * so what it refuses is tried in halves: some rows that are taken among many cost a few statements each.
 *
 * @param ids of rows in the Trash
 * @returns ids of those that stay in the Trash
 */
export async function restoreFromTrash<Row extends Deletable>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  try {
    await em.transactional((inner) => setDeletedAt(inner, entity, ids, null));
    return [];
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    if (ids.length === 1) return [...ids];
    const middle = Math.ceil(ids.length / 2);
    const first = await restoreFromTrash(em, entity, ids.slice(0, middle));
    return [...first, ...(await restoreFromTrash(em, entity, ids.slice(middle)))];
  }
}
