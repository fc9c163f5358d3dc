import { defineEntity, p } from '@mikro-orm/postgresql';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ClusterProposalGroupSchema = defineEntity({
  name: 'ClusterProposalGroup',
  tableName: 'igny8_cluster_proposal_groups',
  properties: {
    ...sectorColumns,
    proposalId: p.uuid(),
    /** Place in the order of the groups, the largest first, from 0. */
    position: p.integer(),
    /** Derived from its members: the same members have the same key, and the same name. */
    key: p.text(),
    pillarKeywordId: p.uuid(),
    pillarKeyword: p.text(),
    cohesion: p.double(),
    keywordsCount: p.integer(),
    volume: p.integer(),
    /** The living cluster it joins or stays; null: a new one. */
    clusterId: p.uuid().nullable(),
    name: p.text().nullable(),
    description: p.text().nullable(),
    /** The naming call it is part of, from 0; null where it needs no name. */
    namingBatch: p.integer().nullable(),
    isSaved: p.boolean().default(false),
  },
  uniques: [{ properties: ['proposalId', 'position'] }],
  indexes: [
    { properties: ['proposalId', 'namingBatch'] },
    {
      name: 'igny8_cluster_proposal_groups_cluster_id_index',
      expression:
        'create index igny8_cluster_proposal_groups_cluster_id_index on igny8_cluster_proposal_groups (cluster_id) where cluster_id is not null',
    },
  ],
  ...siteTable,
});

/** A group as clustering found it, then with the name the model gave it. */
export class ClusterProposalGroup extends ClusterProposalGroupSchema.class {}
ClusterProposalGroupSchema.setClass(ClusterProposalGroup);
