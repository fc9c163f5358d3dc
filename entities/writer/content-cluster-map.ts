import { defineEntity, p } from '@mikro-orm/postgresql';
import { clusterRoles } from '#domain/writer/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ContentClusterMapSchema = defineEntity({
  name: 'ContentClusterMap',
  tableName: 'igny8_content_cluster_maps',
  properties: {
    ...sectorColumns,
    contentId: p.uuid().nullable(),
    taskId: p.uuid().nullable(),
    clusterId: p.uuid(),
    role: p.enum(clusterRoles),
    source: p.enum(['blueprint', 'manual', 'import'] as const).default('manual'),
  },
  uniques: [{ properties: ['contentId', 'clusterId', 'role'] }],
  indexes: [
    { properties: ['accountId', 'contentId'] },
    { properties: ['accountId', 'taskId'] },
    { properties: ['accountId', 'clusterId'] },
  ],
  checks: [
    {
      name: 'igny8_content_cluster_maps_owner_check',
      expression: 'num_nonnulls(content_id, task_id) > 0',
    },
  ],
  ...siteTable,
});

/** The part a content, or the task it will be written from, plays in a cluster. */
export class ContentClusterMap extends ContentClusterMapSchema.class {}
ContentClusterMapSchema.setClass(ContentClusterMap);
