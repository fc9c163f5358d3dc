import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import type { ClusterSettings, KeywordSelection } from '#domain/planner/cluster-settings.ts';
import { proposalStatuses } from '#domain/planner/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const ClusterProposalSchema = defineEntity({
  name: 'ClusterProposal',
  tableName: 'igny8_cluster_proposals',
  properties: {
    ...sectorColumns,
    runId: p.uuid().unique(),
    /** What the customer asked to cluster. */
    selection: p.json<KeywordSelection>().defaultRaw("'{}'"),
    settings: p.json<ClusterSettings>().defaultRaw("'{}'"),
    /** Waits for the customer's word before anything is changed. */
    isPreview: p.boolean().default(false),
    status: p.enum(proposalStatuses).default('grouping'),
    /** The keywords of the run, in the order of its batches. */
    keywordIds: p.array<string>().columnType('uuid[]').defaultRaw("'{}'").lazy(),
    /** Model whose vectors grouping used; null: words only. */
    embeddingModel: p.text().nullable(),
    keywordsCount: p.integer().default(0),
    groupsCount: p.integer().default(0),
    leftOutCount: p.integer().default(0),
    /** Keywords that would leave the cluster they are in. */
    movesCount: p.integer().default(0),
    /** What saving it answered: an attempt after a crash answers the same and writes nothing again. */
    outcome: p.json<AutoClusterOutput>().nullable(),
  },
  uniques: [{ properties: ['accountId', 'sectorId', 'id'] }],
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...siteTable,
});

/** What one clustering run found, between grouping and saving: a crash in between loses nothing. */
export class ClusterProposal extends ClusterProposalSchema.class {}
ClusterProposalSchema.setClass(ClusterProposal);
