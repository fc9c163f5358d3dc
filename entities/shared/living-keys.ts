import type { EntityManager, EntityName } from '@mikro-orm/postgresql';

/** As the entities write it: unique among the rows that are not in the Trash. */
const uniqueAmongLiving = /^create unique index \w+ on \w+ \((.+)\) where deleted_at is null$/;

/**
 * What no two living rows of a table have in common, as SQL expressions: `[['sector_id', 'lower(name)']]`.
 * The entity's own indexes say it.
 */
export function livingKeysOf<Row extends object>(
  em: EntityManager,
  entity: EntityName<Row>,
): string[][] {
  const { indexes } = em.getMetadata().get(entity);
  return indexes.flatMap(({ expression }) => {
    const key =
      typeof expression === 'string' ? uniqueAmongLiving.exec(expression)?.[1] : undefined;
    return key === undefined ? [] : [key.split(', ')];
  });
}
