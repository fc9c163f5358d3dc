import { defineEntity, p } from '@mikro-orm/postgresql';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ClusterProposalMemberSchema = defineEntity({
  name: 'ClusterProposalMember',
  tableName: 'igny8_cluster_proposal_members',
  properties: {
    ...sectorColumns,
    proposalId: p.uuid(),
    keywordId: p.uuid(),
    /** Position of its group; null: left out. */
    groupPosition: p.integer().nullable(),
    /** The cluster it was in when it was grouped. */
    fromClusterId: p.uuid().nullable(),
    /** Whether it would leave the cluster it is in. */
    isMove: p.boolean().default(false),
    score: p.double().nullable(),
    sharedTerms: p.json<string[]>().defaultRaw("'[]'"),
    nearestKeywordIds: p.json<string[]>().defaultRaw("'[]'"),
    /** Why it was left out. */
    reason: p.text().nullable(),
  },
  uniques: [{ properties: ['proposalId', 'keywordId'] }],
  indexes: [
    {
      name: 'igny8_cluster_proposal_members_from_cluster_id_index',
      expression:
        'create index igny8_cluster_proposal_members_from_cluster_id_index on igny8_cluster_proposal_members (from_cluster_id) where from_cluster_id is not null',
    },
    { properties: ['proposalId', 'groupPosition', 'id'] },
    { properties: ['accountId', 'keywordId'] },
  ],
  ...siteTable,
});

/** What became of one keyword of a clustering run, and why. */
export class ClusterProposalMember extends ClusterProposalMemberSchema.class {}
ClusterProposalMemberSchema.setClass(ClusterProposalMember);
