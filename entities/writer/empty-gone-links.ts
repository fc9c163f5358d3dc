import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { Task } from './task.ts';

/** Links of a task to what has a Trash of its own. */
const links = [
  ['cluster_id', 'igny8_clusters'],
  ['idea_id', 'igny8_content_ideas'],
  ['author_profile_id', 'igny8_author_profiles'],
] as const;

/** Before tasks come back from the Trash: a link to what is gone meanwhile stays empty. */
export async function emptyGoneLinks(em: EntityManager, tasks: readonly Task[]): Promise<void> {
  const ids = arrayLiteral(tasks.map(({ id }) => id));
  for (const [column, table] of links) {
    await em.execute(
      `update igny8_tasks task set ${column} = null from ${table} gone
       where task.id = any(?::uuid[]) and gone.id = task.${column} and gone.deleted_at is not null`,
      [ids],
    );
  }
}
