import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const ClusterNameSchema = defineEntity({
  name: 'ClusterName',
  tableName: 'igny8_cluster_names',
  properties: {
    ...tenantColumns,
    /** Key of the group that was named. */
    groupKey: p.text(),
    name: p.text(),
    description: p.text(),
  },
  uniques: [{ properties: ['accountId', 'groupKey'] }],
  ...tenantTable,
});

/** A name the model gave a group, so that the same members are not named a second time. */
export class ClusterName extends ClusterNameSchema.class {}
ClusterNameSchema.setClass(ClusterName);
