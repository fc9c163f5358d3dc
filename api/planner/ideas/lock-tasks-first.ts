import type { LockFirst } from '#api/shared/lock-rows.ts';
import type { IdeaStatus } from '#domain/planner/states.ts';
import { lockTasksOfIdeas } from '#entities/planner/unqueue-ideas.ts';

/** Ideas that become new take their tasks back, and a task is locked before its idea. */
export const lockFirst: LockFirst<{ status?: IdeaStatus | undefined }> = async (
  em,
  ids,
  { status },
) => {
  if (status === 'new') await lockTasksOfIdeas(em, ids);
};
