import { defineEntity, p } from '@mikro-orm/postgresql';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** Why a keyword was in the cluster it left, or in none; undoing the change gives it back. */
export interface MembershipReason {
  score: number | null;
  sharedTerms: string[] | null;
  nearestKeywordIds: string[] | null;
  leftOutReason: string | null;
}

const ClusterChangeKeywordSchema = defineEntity({
  name: 'ClusterChangeKeyword',
  tableName: 'igny8_cluster_change_keywords',
  properties: {
    ...sectorColumns,
    changeId: p.uuid(),
    keywordId: p.uuid(),
    fromClusterId: p.uuid().nullable(),
    toClusterId: p.uuid().nullable(),
    fromReason: p.json<MembershipReason>().nullable(),
  },
  uniques: [{ properties: ['changeId', 'keywordId'] }],
  indexes: [
    { properties: ['accountId', 'keywordId'] },
    {
      name: 'igny8_cluster_change_keywords_from_cluster_id_index',
      expression:
        'create index igny8_cluster_change_keywords_from_cluster_id_index on igny8_cluster_change_keywords (from_cluster_id) where from_cluster_id is not null',
    },
    {
      name: 'igny8_cluster_change_keywords_to_cluster_id_index',
      expression:
        'create index igny8_cluster_change_keywords_to_cluster_id_index on igny8_cluster_change_keywords (to_cluster_id) where to_cluster_id is not null',
    },
  ],
  ...siteTable,
});

/** One keyword that a change moved. */
export class ClusterChangeKeyword extends ClusterChangeKeywordSchema.class {}
ClusterChangeKeywordSchema.setClass(ClusterChangeKeyword);
