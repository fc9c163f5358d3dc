import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { referencedSite } from '#api/shared/references.ts';
import { taxonomyBody, taxonomyPatch, taxonomyPut } from '#contracts/api/writer/taxonomies.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { taxonomySlug } from '#entities/writer/taxonomy-slug.ts';
import { assertParent, removeTaxonomy } from '#entities/writer/taxonomy-tree.ts';
import { changeableTaxonomy, taxonomyResource } from './taxonomy-resource.ts';

type Body = z.output<typeof taxonomyPatch>;

const list = declareList({
  search: ['name', 'slug'],
  filters: {
    ...siteFilters,
    taxonomy_type: { property: 'taxonomyType', kind: 'text' },
    parent_id: { property: 'parentId', kind: 'id' },
    slug: { property: 'slug', kind: 'text' },
    sync_status: { property: 'syncStatus', kind: 'text' },
    external_id: { property: 'externalId', kind: 'text' },
    external_taxonomy: { property: 'externalTaxonomy', kind: 'text' },
  },
  ranges: { count: { property: 'count', kind: 'number' } },
  presence: { has_parent: 'parentId' },
  ordering: { name: 'name', count: 'count' },
});

function columnsOf(body: Body) {
  return {
    name: body.name,
    parentId: body.parent_id,
    description: body.description,
    externalId: body.external_id,
    externalTaxonomy: body.external_taxonomy,
    metadata: body.metadata,
  };
}

async function apply(em: EntityManager, taxonomy: ContentTaxonomy, body: Body): Promise<void> {
  const { name, slug: given, parent_id: parentId } = body;
  const slug = await taxonomySlug(em, taxonomy, { taxonomy, given, name });
  if (parentId && parentId !== taxonomy.parentId) await assertParent(em, taxonomy, parentId);
  em.assign(taxonomy, { ...columnsOf(body), slug }, { ignoreUndefined: true });
}

const permission = 'edit';

export const taxonomyRoutes = [
  listRoute(taxonomyResource, list),
  retrieveRoute(taxonomyResource),
  createRoute(taxonomyResource, {
    permission,
    body: taxonomyBody,
    async make(em, body, { accountId }) {
      const { id: siteId } = await referencedSite(em, body.site_id);
      const { name, slug: given, taxonomy_type: taxonomyType, parent_id: parentId } = body;
      const slug = await taxonomySlug(em, { siteId, taxonomyType }, { given, name });
      if (parentId) await assertParent(em, { siteId, taxonomyType }, parentId);
      const row = { accountId, siteId, taxonomyType, name, slug };
      const taxonomy = em.create(ContentTaxonomy, row, { persist: false });
      return em.assign(taxonomy, columnsOf(body), { ignoreUndefined: true });
    },
  }),
  updateRoute(changeableTaxonomy, 'put', { permission, body: taxonomyPut, apply }),
  updateRoute(changeableTaxonomy, 'patch', { permission, body: taxonomyPatch, apply }),
  deleteRoute(taxonomyResource, permission, (em, taxonomy) =>
    em.transactional((inner) => removeTaxonomy(inner, taxonomy)),
  ),
];
