import {
  type EntityManager,
  type EntityName,
  UniqueConstraintViolationException,
} from '@mikro-orm/postgresql';
import { arrayLiteral } from './array-literal.ts';
import { livingKeysOf } from './living-keys.ts';
import type { Deletable } from './trash.ts';

/** Every attempt waits for those who take a name at the same instant, and sees them the next time. */
const mostAttempts = 3;

/** Lets of two rows with one key the first through, and none whose key a living row has. */
function freeRows(table: string, key: readonly string[], place: number): string {
  const names = key.map((_, part) => `key_${place}_${part}`);
  const isSame = key.map((expression, part) => `${expression} = wanted_${place}.${names[part]}`);
  // What is empty is like nothing else, as the index has it.
  const distinct = `${names.join(', ')}, case when num_nulls(${names.join(', ')}) > 0 then id end`;
  return `wanted_${place + 1} as (
      select distinct on (${distinct}) * from wanted_${place}
      where not exists (select 1 from ${table} where deleted_at is null and ${isSame.join(' and ')})
      order by ${distinct}, place)`;
}

function restoreStatement(table: string, keys: readonly string[][]): string {
  const columns = keys.flatMap((key, place) =>
    key.map((expression, part) => `, ${expression} as key_${place}_${part}`),
  );
  const steps = keys.map((key, place) => `, ${freeRows(table, key, place)}`);
  return `with wanted_0 as (
      select id, array_position(?::uuid[], id) as place${columns.join('')}
      from ${table} where id = any(?::uuid[]) and deleted_at is not null)${steps.join('')}
    update ${table} set deleted_at = null
    where id in (select id from wanted_${keys.length}) returning id`;
}

/**
 * Brings rows back from the Trash, in the caller's transaction and in one statement, but for those whose
 * unique name a living row has by now.
 *
 * @param ids of rows in the Trash; of two with one name the first comes back
 * @returns ids of those that stay in the Trash
 * @throws UniqueConstraintViolationException when names are taken faster than it can look
 */
export async function restoreFromTrash<Row extends Deletable>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
): Promise<string[]> {
  const { tableName } = em.getMetadata().get(entity);
  const statement = restoreStatement(tableName, livingKeysOf(em, entity));
  const parameters = [arrayLiteral(ids), arrayLiteral(ids)];
  for (let attempt = 1; ; attempt++) {
    try {
      const restored = await em.transactional((inner) =>
        inner.execute<{ id: string }[]>(statement, parameters),
      );
      const back = new Set(restored.map(({ id }) => id));
      return ids.filter((id) => !back.has(id));
    } catch (error) {
      const isTaken = error instanceof UniqueConstraintViolationException;
      if (!isTaken || attempt === mostAttempts) throw error;
    }
  }
}
