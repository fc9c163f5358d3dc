import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { type AppError, conflict } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

function nameTaken(name: string): AppError {
  return conflict(`A cluster of this sector is called "${name}" already`, 'name');
}

/**
 * Refuses a name that a living cluster of the sector has, whatever its case.
 *
 * @param exceptIds clusters that have it no more in a moment
 * @throws AppError `conflict`
 */
export async function requireFreeName(
  em: EntityManager,
  sectorId: string,
  name: string,
  exceptIds: readonly string[] = [],
): Promise<void> {
  const [taken] = await em.execute<{ name: string }[]>(
    `select name from igny8_clusters where sector_id = ? and lower(name) = lower(?) and deleted_at is null
       and id <> all(?::uuid[])`,
    [sectorId, name, arrayLiteral(exceptIds)],
  );
  if (taken) throw nameTaken(taken.name);
}

/**
 * Writes a name that was free a moment ago.
 *
 * @throws AppError `conflict` when somebody else has taken it at the same time
 */
export async function writingName<Result>(
  name: string,
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw nameTaken(name);
    throw error;
  }
}
