import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/**
 * Locks what runs are to work on until the transaction ends: of two starts of one subject at the same instant
 * the second waits, and finds the run of the first. In one order for everybody, so that batches which share
 * subjects never wait for each other in a circle.
 */
export async function lockSubjects(
  em: EntityManager,
  accountId: string,
  subjects: readonly string[],
): Promise<void> {
  await em.execute(
    `select pg_advisory_xact_lock(wanted.key) from (
       select distinct hashtextextended(?::text || subject, 0) as key from unnest(?::text[]) as subject order by 1
     ) wanted`,
    [`run ${accountId} `, arrayLiteral(subjects)],
  );
}
