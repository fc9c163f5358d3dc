import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';

/** A site of one's own account that one was not granted (spec/api.md, Fine print). */
export function siteNotGranted(): AppError {
  return new AppError('permission_denied', { errors: { site_id: ['No access to this site'] } });
}

/** Whether a row that was found is there for the caller; the others are as unknown as no row. */
export type Presence = (row: object) => boolean;

function matching<Entity extends object>(ids: readonly string[], fixed: object) {
  return { ...fixed, id: { $in: [...ids] } } as object as FilterQuery<NoInfer<Entity>>;
}

/**
 * The living row with this id in the caller's account.
 *
 * @param fixed further conditions without which the row is as if it were not there
 * @param isThere living rows alone unless given
 * @throws AppError `not_found` for an unknown, deleted or another tenant's one, `permission_denied` for
 *   one of a site that was not granted
 */
export async function findRow<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  id: string,
  fixed?: object,
  isThere?: Presence,
): Promise<Entity> {
  const [row] = await findRows(em, entity, [id], fixed, isThere);
  if (!row) throw new AppError('not_found');
  return row;
}

/**
 * The one living row that these properties name.
 *
 * @throws AppError `not_found`; `conflict` when they name several, then only the id tells them apart
 */
export async function findByKey<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  properties: object,
): Promise<Entity> {
  const found = await em.find(entity, properties as FilterQuery<NoInfer<Entity>>, { limit: 2 });
  const [row] = found;
  if (!row || !isLiving(row)) throw new AppError('not_found');
  if (found.length > 1) throw conflict('Several rows have this key: name one by its id');
  return row;
}

/**
 * The living rows with these ids, in the order of the ids. One that is missing refuses all.
 *
 * @param isThere living rows alone unless given
 * @throws AppError `not_found`, `permission_denied` as `findRow`
 */
export async function findRows<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  ids: readonly string[],
  fixed: object = {},
  isThere: Presence = isLiving,
): Promise<Entity[]> {
  const found = await em.find(entity, matching<Entity>(ids, fixed));
  const byId = new Map(found.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) throw await refusalOf(em, entity, { missing, fixed, isThere });
  if (!found.every(isThere)) throw new AppError('not_found');
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Missing {
  missing: readonly string[];
  fixed: object;
  isThere: Presence;
}

/** Unknown ids refuse before ungranted ones: what is not one's account's is never told from nothing. */
async function refusalOf<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  { missing, fixed, isThere }: Missing,
): Promise<AppError> {
  const where = matching<Entity>(missing, fixed);
  const ungranted = await em.find(entity, where, { filters: { granted: false } });
  const isAll = ungranted.filter(isThere).length === missing.length;
  return isAll ? siteNotGranted() : new AppError('not_found');
}

function isLiving(row: object): boolean {
  return !('deletedAt' in row && row.deletedAt instanceof Date);
}
