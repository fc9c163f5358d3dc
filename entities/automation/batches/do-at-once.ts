import type { EntityManager } from '@mikro-orm/postgresql';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { Content } from '#entities/writer/content.ts';
import type { ChosenItem } from './choose-items.ts';

/** Stages that are a statement or two: ideas become tasks, contents wait for review. */
export async function doAtOnce(
  em: EntityManager,
  stage: 'tasks' | 'review',
  items: readonly ChosenItem[],
): Promise<void> {
  const ids = items.map(({ id }) => id);
  if (stage === 'tasks') {
    await queueIdeas(em, ids);
    return;
  }
  await em.nativeUpdate(
    Content,
    { id: { $in: ids }, status: { $in: ['draft', 'linked', 'optimized'] } },
    { status: 'review' },
  );
}
