import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { MovedReference } from './cluster-change.ts';

/** "1 idea, task or content", "3 ideas, tasks or contents" */
export function linksInWords(count: number): string {
  return count === 1 ? '1 idea, task or content' : `${count} ideas, tasks or contents`;
}

/**
 * Gives ideas, tasks and content the cluster they had, but for those that are elsewhere by now.
 *
 * @returns how many are
 */
export async function putLinksBack(
  em: EntityManager,
  references: readonly MovedReference[],
): Promise<number> {
  let left = 0;
  for (const [table, moved] of Map.groupBy(references, (reference) => reference.table)) {
    const [found] = await em.execute<{ left: number }[]>(
      `with moved as (
         select * from jsonb_to_recordset(?::jsonb) as moved (id uuid, "fromClusterId" uuid, "toClusterId" uuid)),
       back as (
         update igny8_${table} linked set cluster_id = moved."fromClusterId" from moved
         where linked.id = moved.id and linked.cluster_id = moved."toClusterId"
         returning linked.id)
       select count(*)::int as "left" from igny8_${table} linked
       where id in (select id from moved) and id not in (select id from back)`,
      [JSON.stringify(moved)],
    );
    left += found?.left ?? 0;
  }
  return left;
}

/** How many living ideas, tasks and contents name one of these clusters. */
export async function countLinks(
  em: EntityManager,
  clusterIds: readonly string[],
): Promise<number> {
  const tables: MovedReference['table'][] = ['content_ideas', 'tasks', 'contents'];
  const ids = arrayLiteral(clusterIds);
  const counts = tables.map(
    (table) =>
      `(select count(*) from igny8_${table} where cluster_id = any(?::uuid[]) and deleted_at is null)`,
  );
  const [found] = await em.execute<{ links: number }[]>(
    `select (${counts.join(' + ')})::int as links`,
    tables.map(() => ids),
  );
  return found?.links ?? 0;
}
