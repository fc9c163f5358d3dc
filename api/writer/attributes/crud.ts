import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  type Resource,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import {
  attributeBody,
  attributePatch,
  attributePut,
  attributeRow,
} from '#contracts/api/writer/attributes.ts';
import { ContentAttribute } from '#entities/writer/content-attribute.ts';
import { placeOfOwners } from './owner-of.ts';

type Body = z.output<typeof attributePatch>;

const place = ['site_id', 'sector_id'];
const kept = ['id', 'created_at', 'updated_at', 'row_version', 'source'];

const resource: Resource<ContentAttribute, typeof attributeRow> = {
  entity: ContentAttribute,
  path: 'writer/attributes/',
  tag: 'Writer',
  noun: 'attribute',
  throttle: 'writer',
  deletion: 'At once and for good.',
  row: attributeRow,
  readOnlyFields: [...kept, ...place],
  present: (attribute) => ({
    ...presentSectorRow(attribute),
    content_id: attribute.contentId ?? null,
    task_id: attribute.taskId ?? null,
    cluster_id: attribute.clusterId ?? null,
    attribute_type: attribute.attributeType,
    name: attribute.name,
    value: attribute.value,
    external_id: attribute.externalId ?? null,
    external_attribute: attribute.externalAttribute ?? null,
    source: attribute.source,
    metadata: attribute.metadata,
  }),
};

/** One that is there stays with what it belongs to. */
const changeable: typeof resource = {
  ...resource,
  readOnlyFields: [...kept, ...place, 'content_id', 'task_id', 'cluster_id'],
};

const list = declareList({
  search: ['name', 'value'],
  filters: {
    ...sectorFilters,
    content_id: { property: 'contentId', kind: 'id' },
    task_id: { property: 'taskId', kind: 'id' },
    cluster_id: { property: 'clusterId', kind: 'id' },
    attribute_type: { property: 'attributeType', kind: 'text' },
    name: { property: 'name', kind: 'text' },
    source: { property: 'source', kind: 'text' },
  },
  ordering: { name: 'name' },
});

function columnsOf(body: Body) {
  return {
    attributeType: body.attribute_type,
    name: body.name,
    value: body.value,
    externalId: body.external_id,
    externalAttribute: body.external_attribute,
    metadata: body.metadata,
  };
}

function apply(em: EntityManager, attribute: ContentAttribute, body: Body): void {
  em.assign(attribute, columnsOf(body), { ignoreUndefined: true });
}

const permission = 'edit';

export const attributeRoutes = [
  listRoute(resource, list),
  retrieveRoute(resource),
  createRoute(resource, {
    permission,
    body: attributeBody,
    async make(em, body, { accountId }) {
      const { siteId, sectorId } = await placeOfOwners(em, body);
      const { attribute_type: attributeType, name, value } = body;
      const attribute = em.create(
        ContentAttribute,
        { accountId, siteId, sectorId, attributeType, name, value },
        { persist: false },
      );
      const owners = {
        contentId: body.content_id,
        taskId: body.task_id,
        clusterId: body.cluster_id,
      };
      return em.assign(attribute, { ...columnsOf(body), ...owners }, { ignoreUndefined: true });
    },
  }),
  updateRoute(changeable, 'put', { permission, body: attributePut, apply }),
  updateRoute(changeable, 'patch', { permission, body: attributePatch, apply }),
  deleteRoute(resource, permission),
];
