import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { contentDetail } from '#contracts/api/writer/content.ts';
import type { Content } from '#entities/writer/content.ts';
import { presentContent } from './present-content.ts';

type Detail = z.input<typeof contentDetail>;
type Around = Pick<
  Detail,
  'taxonomies' | 'cluster_maps' | 'attributes' | 'cluster' | 'author_profile'
>;

/** Everything that stands around a content, in one round trip. */
async function around(em: EntityManager, content: Content): Promise<Around> {
  const { id, clusterId = null, authorProfileId = null } = content;
  const [found] = await em.execute<Around[]>(
    `select
       (select coalesce(json_agg(json_build_object('id', term.id, 'name', term.name, 'slug', term.slug,
           'taxonomy_type', term.taxonomy_type) order by term.taxonomy_type, term.name, term.id), '[]')
         from igny8_content_taxonomy_links link
         join igny8_content_taxonomies term on term.id = link.taxonomy_id
         where link.content_id = ?) as taxonomies,
       (select coalesce(json_agg(json_build_object('cluster_id', map.cluster_id, 'role', map.role,
           'source', map.source) order by map.role, map.cluster_id), '[]')
         from igny8_content_cluster_maps map where map.content_id = ?) as cluster_maps,
       (select coalesce(json_agg(json_build_object('id', id, 'attribute_type', attribute_type, 'name', name,
           'value', value) order by attribute_type, name, id), '[]')
         from igny8_content_attributes where content_id = ?) as attributes,
       (select json_build_object('id', id, 'name', name) from igny8_clusters where id = ?) as cluster,
       (select json_build_object('id', id, 'name', name) from igny8_author_profiles where id = ?)
         as author_profile`,
    [id, id, id, clusterId, authorProfileId],
  );
  if (!found) throw new Error('A select of one row has none');
  return found;
}

/** A content with its text and everything around it. */
export async function presentDetail(em: EntityManager, content: Content): Promise<Detail> {
  const expanded = await around(em, content);
  return {
    ...presentContent(content),
    html_content: content.htmlContent,
    json_blocks: content.jsonBlocks ?? null,
    structure_data: content.structureData ?? null,
    sync_metadata: content.syncMetadata ?? null,
    internal_links: content.internalLinks,
    optimization_scores: content.optimizationScores ?? null,
    sources: content.sources,
    findings: content.findings,
    ...expanded,
    taxonomy_ids: expanded.taxonomies.map(({ id }) => id),
  };
}
