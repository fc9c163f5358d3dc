import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { referencedSector } from '#api/shared/references.ts';
import type { taskBody } from '#contracts/api/writer/tasks.ts';
import type { ContentIdea } from '#entities/planner/content-idea.ts';
import { newStructure } from '#entities/writer/fit-structure.ts';
import { takeIdea } from '#entities/writer/take-idea.ts';
import { Task } from '#entities/writer/task.ts';
import { assertReferences } from '#entities/writer/writer-references.ts';
import { columnsOf } from './columns-of.ts';

type Body = z.output<typeof taskBody>;

/** What a body leaves out is the idea's (spec/domain.md, Task). */
function withIdea(body: Body, idea: ContentIdea | null): Body {
  if (!idea) return body;
  const hasType = body.content_type !== undefined || body.content_structure !== undefined;
  return {
    ...body,
    description: body.description ?? idea.description,
    cluster_id: body.cluster_id === undefined ? idea.clusterId : body.cluster_id,
    keywords: body.keywords ?? idea.targetKeywords,
    word_count: body.word_count ?? idea.estimatedWordCount,
    ...(!hasType && { content_type: idea.contentType, content_structure: idea.contentStructure }),
  };
}

/**
 * A new task, its references checked and its idea taken; not yet written.
 *
 * @throws AppError `unprocessable`, `permission_denied` or `conflict` naming the field
 */
export async function makeTask(em: EntityManager, body: Body, accountId: string): Promise<Task> {
  const { siteId, id: sectorId } = await referencedSector(em, body.site_id, body.sector_id);
  const idea = body.idea_id ? await takeIdea(em, sectorId, body.idea_id) : null;
  const wish = withIdea(body, idea);
  const { type, structure } = newStructure({
    type: wish.content_type,
    structure: wish.content_structure,
  });
  const columns = columnsOf(wish);
  await assertReferences(em, { siteId, sectorId }, columns);
  const task = em.create(
    Task,
    { accountId, siteId, sectorId, title: wish.title, keywords: [], outline: [] },
    { persist: false },
  );
  const fields = { ...columns, contentType: type, contentStructure: structure };
  return em.assign(task, fields, { ignoreUndefined: true });
}
