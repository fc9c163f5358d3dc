import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { findRows, type Presence } from './find-row.ts';

/** Locks what must be locked before the rows of a request, so that nobody waits in a circle. */
export type LockFirst<Body> = (
  em: EntityManager,
  ids: readonly string[],
  body: Body,
) => Promise<unknown>;

/**
 * Locks the rows a request acts upon until the end of the transaction and reads them, in the order of the
 * ids. They are locked in one order for everybody, so that requests that share rows never wait for each
 * other in a circle.
 *
 * @param fixed and `isThere` as `findRows`
 * @throws AppError `not_found`, `permission_denied` as `findRows`
 */
export async function lockRows<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  ids: readonly string[],
  fixed?: object,
  isThere?: Presence,
): Promise<Entity[]> {
  const { tableName } = em.getMetadata().get(entity);
  await em.execute(
    `select 1 from ${tableName} where id = any(?::uuid[]) order by id for no key update`,
    [arrayLiteral(ids)],
  );
  return findRows(em, entity, ids, fixed, isThere);
}
