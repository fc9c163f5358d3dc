import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '#domain/automation/conditions/condition-tree.ts';
import type { RuleObjectType } from '#domain/automation/rules.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { Content } from '#entities/writer/content.ts';
import { contentTexts } from '#entities/writer/content-texts.ts';
import { Task } from '#entities/writer/task.ts';

/** What conditions and people are told of an object. */
export interface RuleObject {
  id: string;
  siteId: string;
  sectorId: string;
  /** How people know it. */
  label: string;
  facts: Facts;
}

type Place = Pick<RuleObject, 'id' | 'siteId' | 'sectorId'>;

function object({ id, siteId, sectorId }: Place, label: string, facts: Facts): RuleObject {
  return { id, siteId, sectorId, label, facts };
}

type Load = (em: EntityManager, ids: readonly string[]) => Promise<RuleObject[]>;

/** Living rows alone; the texts of contents stay where they are. */
const loaders: Record<RuleObjectType, Load> = {
  async keyword(em, ids) {
    const rows = await em.find(Keyword, { id: { $in: [...ids] }, deletedAt: null });
    return rows.map((row) =>
      object(row, row.originalKeyword, {
        keyword: row.keyword,
        volume: row.effectiveVolume ?? null,
        difficulty: row.effectiveDifficulty ?? null,
        cpc: row.cpc === null || row.cpc === undefined ? null : Number(row.cpc),
        intent: row.effectiveIntent ?? null,
        country: row.country ?? null,
        source: row.source ?? null,
        status: row.status,
        has_cluster: row.clusterId != null,
      }),
    );
  },
  async cluster(em, ids) {
    const rows = await em.find(Cluster, { id: { $in: [...ids] }, deletedAt: null });
    return rows.map((row) =>
      object(row, row.name, {
        name: row.name,
        description: row.description,
        keywords_count: row.keywordsCount,
        volume: row.volume,
        mapped_pages: row.mappedPages,
        status: row.status,
        locked: row.locked,
        cannibalised: row.competingContentId != null,
      }),
    );
  },
  async idea(em, ids) {
    const rows = await em.find(ContentIdea, { id: { $in: [...ids] }, deletedAt: null });
    return rows.map((row) =>
      object(row, row.ideaTitle, {
        idea_title: row.ideaTitle,
        description: row.description,
        intent: row.intent ?? null,
        content_type: row.contentType,
        content_structure: row.contentStructure,
        target_keywords: row.targetKeywords,
        estimated_word_count: row.estimatedWordCount,
        is_duplicate: row.duplicateOfId != null,
        status: row.status,
      }),
    );
  },
  async task(em, ids) {
    const rows = await em.find(Task, { id: { $in: [...ids] }, deletedAt: null });
    return rows.map((row) =>
      object(row, row.title, {
        title: row.title,
        description: row.description,
        content_type: row.contentType,
        content_structure: row.contentStructure,
        keywords: row.keywords,
        word_count: row.wordCount,
        with_research: row.withResearch,
        status: row.status,
      }),
    );
  },
  async content(em, ids) {
    const rows = await em.find(
      Content,
      { id: { $in: [...ids] }, deletedAt: null },
      { exclude: contentTexts },
    );
    return rows.map((row) =>
      object(row, row.title, {
        title: row.title,
        entity_type: row.entityType,
        content_structure: row.contentStructure,
        word_count: row.wordCount,
        primary_keyword: row.primaryKeyword,
        secondary_keywords: row.secondaryKeywords,
        findings_count: row.findings.length,
        status: row.status,
        source: row.source,
      }),
    );
  },
};

/** Objects with what conditions may ask of them, by id; what is gone is not among them. */
export async function loadObjects(
  em: EntityManager,
  type: RuleObjectType,
  ids: readonly string[],
): Promise<Map<string, RuleObject>> {
  const objects = ids.length === 0 ? [] : await loaders[type](em, ids);
  return new Map(objects.map((loaded) => [loaded.id, loaded]));
}
