import type { EntityManager } from '@mikro-orm/postgresql';
import type { PageFacts } from '#domain/linker/evidence-of.ts';
import { pageAddress } from '#domain/linker/page-address.ts';
import { pageKey } from '#domain/linker/page-key.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { Content } from '#entities/writer/content.ts';
import { subjectVectors } from './subject-vectors.ts';

/** A page of a site that texts can lead to. */
export interface SitePage extends PageFacts {
  id: string;
  /** Where it is; of one that is not published yet, where it will be. */
  address: string;
  /** Every address that leads to it, as `pageKey` gives them. */
  pages: string[];
  title: string;
  primaryKeyword: string;
  secondaryKeywords: string[];
}

interface PageRow {
  id: string;
  title: string;
  slug: string;
  externalUrl: string | null;
  primaryKeyword: string;
  secondaryKeywords: string[];
  maps: { cluster: string; role: 'hub' | 'supporting' | 'attribute' }[];
  clusterId: string | null;
  isHubPage: boolean;
  terms: string[];
  ownTerm: string | null;
}

interface Search {
  siteDomain: string | null;
  /** Whose vectors are compared; null: pages are compared by their words. */
  embeddingModel: string | null;
  /** Contents the text was linked to before: they are looked at whatever stands before them. */
  linked: readonly string[];
}

/**
 * Pages that are looked at for one text: those of its cluster first, then what is published, then the newest. More
 * would be seconds within one transaction; who has more pages has their clusters.
 */
const mostPages = 500;

/**
 * The text's own page, and the others of its site that have an address: published ones, and ours that can still be
 * published. What is in the Trash, put away, rejected or empty is no page.
 */
export async function sitePagesOf(
  em: EntityManager,
  content: Content,
  { siteDomain, embeddingModel, linked }: Search,
): Promise<{ own: SitePage; others: SitePage[] }> {
  const { id, siteId, clusterId = null } = content;
  const rows = await em.execute<PageRow[]>(pageQuery, [
    siteId,
    id,
    id,
    arrayLiteral(linked),
    clusterId,
    mostPages + 1,
  ]);
  const subjects = rows.map(subjectOf);
  const vectors = await subjectVectors(em, subjects, embeddingModel);
  const pages = rows.map((row, index) => ({
    ...pageOf(row, siteDomain),
    vector: vectors.get(subjects[index] ?? ''),
  }));
  const [own, ...others] = pages;
  if (own?.id !== id) throw new RangeError(`Content ${id} is not among the pages of its site`);
  return { own, others };
}

const pageQuery = `
  select content.id, content.title, content.slug, content.external_url as "externalUrl",
    content.primary_keyword as "primaryKeyword", content.secondary_keywords as "secondaryKeywords",
    content.cluster_id as "clusterId", content.content_structure = 'hub_page' as "isHubPage",
    (select coalesce(json_agg(json_build_object('cluster', map.cluster_id, 'role', map.role)), '[]')
      from igny8_content_cluster_maps map where map.content_id = content.id) as maps,
    (select coalesce(json_agg(link.taxonomy_id), '[]')
      from igny8_content_taxonomy_links link where link.content_id = content.id) as terms,
    (select task.taxonomy_id from igny8_tasks task
      where task.id = content.task_id and content.entity_type = 'taxonomy') as "ownTerm"
  from igny8_contents content
  where content.site_id = ? and content.deleted_at is null and (content.id = ? or (
    content.status <> 'archived' and content.reject_reason is null and content.word_count > 0
    and (content.external_url is not null or content.source = 'igny8')))
  order by content.id = ? desc, content.id = any(?::uuid[]) desc, content.cluster_id is not distinct from ?::uuid desc,
    content.external_url is not null desc, content.created_at desc, content.id
  limit ?`;

function subjectOf({ primaryKeyword, title }: PageRow): string {
  return primaryKeyword.trim() || title;
}

function pageOf(row: PageRow, siteDomain: string | null): SitePage {
  const address = pageAddress(row);
  // Texts that were linked before it was published say its address of then.
  const known = [address, pageAddress({ slug: row.slug })];
  return {
    id: row.id,
    address,
    pages: [...new Set(known.flatMap((each) => pageKey(each, siteDomain) ?? []))],
    title: row.title,
    primaryKeyword: row.primaryKeyword,
    secondaryKeywords: row.secondaryKeywords,
    subject: subjectOf(row),
    clusters: clustersOf(row),
    terms: new Set(row.terms),
    ownTerm: row.ownTerm,
  };
}

function clustersOf({ clusterId, isHubPage, maps }: PageRow): SitePage['clusters'] {
  const clusters = new Map<string, Set<PageRow['maps'][number]['role']>>();
  if (clusterId) clusters.set(clusterId, new Set(isHubPage ? ['hub'] : []));
  for (const { cluster, role } of maps) {
    clusters.set(cluster, (clusters.get(cluster) ?? new Set()).add(role));
  }
  return clusters;
}
