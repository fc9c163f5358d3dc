import type { EntityManager } from '@mikro-orm/postgresql';
import type { Content } from './content.ts';
import { Task } from './task.ts';

interface Wanted {
  /** Words; null where nobody asked for a number. */
  wordTarget: number | null;
  /** Headings of the sections that were asked for. */
  outline: string[];
}

/** What a content's text is measured by: what its task asked for. */
export async function wantedOf(
  em: EntityManager,
  { taskId }: Pick<Content, 'taskId'>,
): Promise<Wanted> {
  const task = taskId ? await em.findOne(Task, { id: taskId }) : null;
  return { wordTarget: task?.wordCount ?? null, outline: task?.outline ?? [] };
}
