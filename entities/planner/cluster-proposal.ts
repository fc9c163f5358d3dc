import { defineEntity, p } from '@mikro-orm/postgresql';
import type { AutoClusterOutput } from '#contracts/workflows/planner/auto-cluster.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

/** A group as `domain/planner` found it, then with the name and description the model gave it. */
export interface ProposedGroup {
  key: string;
  memberIds: string[];
  pillarId: string;
  cohesion: number;
  name?: string;
  description?: string;
}

const ClusterProposalSchema = defineEntity({
  name: 'ClusterProposal',
  tableName: 'igny8_cluster_proposals',
  properties: {
    ...sectorColumns,
    runId: p.uuid().unique(),
    /** The keywords of the run, in the order of its batches. */
    keywordIds: p.json<string[]>(),
    groups: p.json<ProposedGroup[]>(),
    leftOut: p.json<{ id: string; reason: string }[]>().defaultRaw("'[]'"),
    /** What saving it answered: an attempt after a crash answers the same and writes nothing again. */
    outcome: p.json<AutoClusterOutput>().nullable(),
  },
  ...siteTable,
});

/** What one clustering run found, between grouping and saving: a crash in between loses nothing. */
export class ClusterProposal extends ClusterProposalSchema.class {}
ClusterProposalSchema.setClass(ClusterProposal);
