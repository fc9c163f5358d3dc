import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { updateRoute } from '#api/shared/crud.ts';
import { ideaPatch, ideaPut } from '#contracts/api/planner/ideas.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import type { ContentIdea } from '#entities/planner/content-idea.ts';
import { assertClusterOfSector } from '#entities/planner/keyword-references.ts';
import { moveIdeas } from '#entities/planner/move-ideas.ts';
import { nameIdea } from '#entities/planner/name-idea.ts';
import { findTargetKeywords, linkKeywords } from '#entities/planner/target-keywords.ts';
import { changedStructure } from '#entities/writer/fit-structure.ts';
import { columnsOf } from './columns-of.ts';
import { changeableIdea } from './idea-resource.ts';
import { lockFirst } from './lock-tasks-first.ts';

type Body = z.output<typeof ideaPatch>;

async function apply(em: EntityManager, idea: ContentIdea, body: Body): Promise<void> {
  const { id, siteId, sectorId } = idea;
  const { idea_title: title, cluster_id: clusterId, status } = body;
  if (clusterId && clusterId !== idea.clusterId) {
    await assertClusterOfSector(em, sectorId, clusterId);
  }
  await setKeywords(em, idea, body);
  if (title !== undefined && title !== idea.ideaTitle) {
    em.assign(idea, await nameIdea(em, siteId, title, id));
  }
  const { type: contentType, structure: contentStructure } = changedStructure(
    { type: idea.contentType, structure: idea.contentStructure },
    { type: body.content_type, structure: body.content_structure },
  );
  em.assign(idea, { ...columnsOf(body), contentType, contentStructure }, { ignoreUndefined: true });
  if (status === undefined) return;
  // The task is made of the idea as it is from now on.
  await em.flush();
  const refusal = (await moveIdeas(em, [idea], status)).get(id);
  if (refusal !== undefined) throw conflict(refusal, 'status');
}

/** A body as GET gave it names the same phrases: then the evidence stays what it was. */
async function setKeywords(em: EntityManager, idea: ContentIdea, body: Body): Promise<void> {
  const { keyword_ids: keywordIds, target_keywords: texts } = body;
  const isSame = texts === undefined || texts.join('\n') === idea.targetKeywords.join('\n');
  if (keywordIds === undefined && isSame) return;
  const wanted = { sectorId: idea.sectorId, keywordIds, texts };
  const { keywordIds: found, ...targets } = await findTargetKeywords(em, wanted);
  em.assign(idea, targets);
  await linkKeywords(em, idea, found);
}

const permission = 'edit';

export const updateIdeaRoutes = [
  updateRoute(changeableIdea, 'put', { permission, body: ideaPut, lockFirst, apply }),
  updateRoute(changeableIdea, 'patch', { permission, body: ideaPatch, lockFirst, apply }),
];
