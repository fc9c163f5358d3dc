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
 * The living rows with these ids, in the order of the ids. One that is missing refuses all, and of several is
 * named.
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
  return findAll(em, entity, { ids, fixed, isThere, left: [] });
}

/**
 * As `findRows`, without some columns: of thousands the large ones alone take more than everything else.
 *
 * @throws AppError as `findRows`
 */
export async function findRowsWithout<
  Entity extends { id: string },
  Left extends Exclude<keyof Entity & string, 'id'>,
>(
  em: EntityManager,
  entity: EntityName<Entity>,
  ids: readonly string[],
  left: readonly Left[],
): Promise<Omit<Entity, Left>[]> {
  return findAll(em, entity, { ids, fixed: {}, isThere: isLiving, left });
}

interface Asked {
  ids: readonly string[];
  fixed: object;
  isThere: Presence;
  /** Columns that nobody needs. */
  left: readonly string[];
}

async function findAll<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  asked: Asked,
): Promise<Entity[]> {
  const { ids, fixed, isThere } = asked;
  const found = await em.find(entity, matching<Entity>(ids, fixed), without(asked));
  const byId = new Map(found.filter(isThere).map((row) => [row.id, row]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) throw await refusalOf(em, entity, { ...asked, missing });
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function without({ left }: Asked): { exclude?: never[] } {
  // Which columns an entity has the callers' types know.
  return left.length === 0 ? {} : { exclude: left as never[] };
}

interface Missing extends Asked {
  missing: readonly string[];
}

/** Unknown ids refuse before ungranted ones: what is not one's account's is never told from nothing. */
async function refusalOf<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Entity>,
  asked: Missing,
): Promise<AppError> {
  const { ids, missing, fixed, isThere } = asked;
  const where = matching<Entity>(missing, fixed);
  const options = { ...without(asked), filters: { granted: false } };
  const ungranted = await em.find(entity, where, options);
  const there = new Set(ungranted.filter(isThere).map(({ id }) => id));
  const unknown = missing.filter((id) => !there.has(id));
  if (unknown.length === 0) return siteNotGranted();
  return ids.length === 1 ? new AppError('not_found') : notFound(unknown);
}

/** More ids than anybody compares by eye. */
const mostNamed = 20;

/** Which of several are not there. */
function notFound(ids: readonly string[]): AppError {
  const named = ids.slice(0, mostNamed).join(', ');
  const rest = ids.length - mostNamed;
  const message = `Not found: ${named}${rest > 0 ? ` and ${rest} more` : ''}`;
  return new AppError('not_found', { errors: { non_field_errors: [message] } });
}

function isLiving(row: object): boolean {
  return !('deletedAt' in row && row.deletedAt instanceof Date);
}
