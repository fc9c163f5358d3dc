import { createRoute } from '#api/shared/crud.ts';
import { referencedSector } from '#api/shared/references.ts';
import { ideaBody } from '#contracts/api/planner/ideas.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { assertClusterOfSector } from '#entities/planner/keyword-references.ts';
import { nameIdea } from '#entities/planner/name-idea.ts';
import { findTargetKeywords, linkKeywords } from '#entities/planner/target-keywords.ts';
import { newStructure } from '#entities/writer/fit-structure.ts';
import { columnsOf } from './columns-of.ts';
import { ideaResource } from './idea-resource.ts';

export const createIdea = createRoute(ideaResource, {
  permission: 'edit',
  body: ideaBody,
  async make(em, body, { accountId }) {
    const { siteId, id: sectorId } = await referencedSector(em, body.site_id, body.sector_id);
    if (body.cluster_id) await assertClusterOfSector(em, sectorId, body.cluster_id);
    const wanted = { sectorId, keywordIds: body.keyword_ids, texts: body.target_keywords };
    const { keywordIds, ...targets } = await findTargetKeywords(em, wanted);
    const { type: contentType, structure: contentStructure } = newStructure({
      type: body.content_type,
      structure: body.content_structure,
    });
    const named = await nameIdea(em, siteId, body.idea_title);
    const idea = em.create(ContentIdea, { accountId, siteId, sectorId, ...named, ...targets });
    em.assign(
      idea,
      { ...columnsOf(body), contentType, contentStructure },
      { ignoreUndefined: true },
    );
    await em.persist(idea).flush();
    await linkKeywords(em, idea, keywordIds);
    return idea;
  },
});
