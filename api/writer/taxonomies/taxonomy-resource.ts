import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { taxonomyRow } from '#contracts/api/writer/taxonomies.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';

const kept = ['id', 'created_at', 'updated_at', 'row_version', 'sync_status', 'count'];

/** A category or tag as the API answers it. */
export const taxonomyResource: Resource<ContentTaxonomy, typeof taxonomyRow> = {
  entity: ContentTaxonomy,
  path: 'writer/taxonomies/',
  tag: 'Writer',
  noun: 'taxonomy',
  throttle: 'writer',
  deletion:
    'At once and for good: what stands under it goes to its parent, contents and tasks stand under it no more.',
  row: taxonomyRow,
  readOnlyFields: kept,
  present: (taxonomy) => ({
    ...presentRow(taxonomy),
    site_id: taxonomy.siteId,
    name: taxonomy.name,
    slug: taxonomy.slug,
    taxonomy_type: taxonomy.taxonomyType,
    parent_id: taxonomy.parentId ?? null,
    description: taxonomy.description,
    external_id: taxonomy.externalId ?? null,
    external_taxonomy: taxonomy.externalTaxonomy ?? null,
    sync_status: taxonomy.syncStatus,
    count: taxonomy.count,
    metadata: taxonomy.metadata,
  }),
};

/** One that is there stays in its site, and what it is. */
export const changeableTaxonomy: Resource<ContentTaxonomy, typeof taxonomyRow> = {
  ...taxonomyResource,
  readOnlyFields: [...kept, 'site_id', 'taxonomy_type'],
};
