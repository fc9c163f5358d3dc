import { defineEntity, p } from '@mikro-orm/postgresql';
import { clusterChangeKinds } from '#domain/planner/states.ts';
import { sectorColumns, timestamp } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** A cluster as it was before and after a change; null where it did not exist or was in the Trash. */
export interface ClusterSnapshot {
  name: string;
  description: string;
  pillarKeyword: string | null;
  cohesion: number | null;
  locked: boolean;
  /** ISO 8601, to the microsecond. */
  touchedAt: string | null;
}

/** A cluster that a change concerns. */
export interface ChangedCluster {
  id: string;
  before: ClusterSnapshot | null;
  after: ClusterSnapshot | null;
}

/** Rows that followed the keywords into another cluster. */
export interface MovedReference {
  table: 'content_ideas' | 'tasks' | 'contents' | 'content_attributes' | 'content_cluster_maps';
  id: string;
  fromClusterId: string;
  toClusterId: string;
}

const ClusterChangeSchema = defineEntity({
  name: 'ClusterChange',
  tableName: 'igny8_cluster_changes',
  properties: {
    ...sectorColumns,
    kind: p.enum(clusterChangeKinds),
    /** What was done, for people. */
    title: p.text(),
    madeById: p.uuid().nullable(),
    /** The clustering run that made it, where no person did by hand. */
    runId: p.uuid().nullable(),
    /** A run changes thousands: loaded by those who undo or show one change. */
    clusters: p.json<ChangedCluster[]>().defaultRaw("'[]'").lazy(),
    references: p.json<MovedReference[]>().name('moved_references').defaultRaw("'[]'").lazy(),
    undoneAt: timestamp().nullable(),
    undoneById: p.uuid().nullable(),
  },
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...siteTable,
});

/** A change of clusters by hand, with what undoing it needs. */
export class ClusterChange extends ClusterChangeSchema.class {}
ClusterChangeSchema.setClass(ClusterChange);
