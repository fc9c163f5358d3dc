import { defineEntity, p } from '@mikro-orm/postgresql';
import { clusterStatuses } from '#domain/planner/states.ts';
import { sectorColumns, softDelete, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ClusterSchema = defineEntity({
  name: 'Cluster',
  tableName: 'igny8_clusters',
  properties: {
    ...sectorColumns,
    ...softDelete,
    name: p.text(),
    description: p.text().default(''),
    pillarKeyword: p.text().nullable(),
    cohesion: p.double().nullable(),
    status: p.enum(clusterStatuses).default('new'),
    disabled: p.boolean().default(false),
    keywordsCount: p.integer().default(0),
    volume: p.integer().default(0),
    mappedPages: p.integer().default(0),
    /** Nothing joins it and nothing leaves it but by hand. */
    locked: p.boolean().default(false),
    /** When a person last named, merged, split or filled it by hand: no run renames or empties it from then on. */
    touchedAt: timestamp().nullable(),
    /** Content outside the cluster that already targets one of its keywords; kept by triggers. */
    competingContentId: p.uuid().nullable(),
  },
  indexes: [
    {
      name: 'igny8_clusters_living_name_unique',
      expression:
        'create unique index igny8_clusters_living_name_unique on igny8_clusters (sector_id, lower(name)) where deleted_at is null',
    },
    { properties: ['accountId', 'siteId', 'sectorId', 'status'] },
    { properties: ['accountId', 'createdAt', 'id'] },
  ],
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  ...siteTable,
});

/** A group of keywords one piece of content can serve. Its counts are kept true by triggers. */
export class Cluster extends ClusterSchema.class {}
ClusterSchema.setClass(Cluster);
