import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** Links of tasks and contents to what has a Trash of its own. */
const links: Record<string, string> = {
  clusterId: 'igny8_clusters',
  ideaId: 'igny8_content_ideas',
  authorProfileId: 'igny8_author_profiles',
};

/** Before tasks or contents come back from the Trash: a link to what is gone meanwhile stays empty. */
export async function emptyGoneLinks<Row extends { id: string }>(
  em: EntityManager,
  entity: EntityName<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { tableName, props } = em.getMetadata().get(entity);
  const ids = arrayLiteral(rows.map(({ id }) => id));
  for (const { name, fieldNames } of props) {
    const target = links[name];
    const column = fieldNames?.[0];
    if (target === undefined || column === undefined) continue;
    await em.execute(
      `update ${tableName} row set ${column} = null from ${target} gone
       where row.id = any(?::uuid[]) and gone.id = row.${column} and gone.deleted_at is not null`,
      [ids],
    );
  }
}
