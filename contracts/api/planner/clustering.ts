import { z } from 'zod';
import { id, idList, sectorRowFields } from '#contracts/api/shared/fields.ts';
import { defaultClusterSettings } from '#domain/planner/cluster-settings.ts';
import { keywordIntents, keywordStatuses, proposalStatuses } from '#domain/planner/states.ts';

const tightness = z.enum(['loose', 'balanced', 'tight']);

/** Names and meanings as in the list of keywords; what is archived is never clustered. */
const keywordFilter = z.strictObject({
  search: z.string().trim().min(1).max(200).optional(),
  status: z.enum(keywordStatuses).exclude(['archived']).optional(),
  intent: z.enum(keywordIntents).optional(),
  volume_min: z.number().optional(),
  volume_max: z.number().optional(),
  difficulty_min: z.number().optional(),
  difficulty_max: z.number().optional(),
});

export const autoClusterBody = z.strictObject({
  sector_id: id,
  ids: idList(20_000).optional().meta({
    description: 'Without ids and filter every keyword of the sector that has no cluster',
  }),
  filter: keywordFilter.optional(),
  tightness: tightness.default(defaultClusterSettings.tightness).meta({
    description: 'How alike the keywords of a cluster must be',
  }),
  minimum_size: z.int().min(1).max(100).default(defaultClusterSettings.minimumSize).meta({
    description: 'Smallest cluster that is made',
  }),
  intent_wall: z.boolean().default(defaultClusterSettings.intentWall).meta({
    description:
      'Keeps keywords of people who want to learn apart from those of buyers, where their intent is known',
  }),
  include_clustered: z.boolean().default(false).meta({
    description:
      'Clusters anew: keywords of clusters that nobody has touched may move. Always a preview',
  }),
  preview: z.boolean().default(false).meta({
    description: 'Shows what would be done and waits until it is accepted or discarded',
  }),
});

export const clusterProposalRow = z
  .object({
    ...sectorRowFields,
    run_id: id,
    status: z.enum(proposalStatuses),
    is_preview: z.boolean(),
    tightness,
    minimum_size: z.int(),
    intent_wall: z.boolean(),
    include_clustered: z.boolean(),
    embedding_model: z.string().nullable().meta({
      description: 'Whose vectors were used; null: words alone',
    }),
    keywords_count: z.int(),
    groups_count: z.int(),
    left_out_count: z.int(),
    moves_count: z.int().meta({ description: 'Keywords that leave the cluster they are in' }),
  })
  .meta({ id: 'ClusterProposal' });

export const clusterProposalGroupRow = z
  .object({
    ...sectorRowFields,
    proposal_id: id,
    position: z.int(),
    name: z.string().nullable(),
    description: z.string().nullable(),
    pillar_keyword: z.string(),
    cohesion: z.number(),
    keywords_count: z.int(),
    volume: z.int(),
    cluster_id: id.nullable().meta({ description: 'The cluster it is or joins; null: a new one' }),
  })
  .meta({ id: 'ClusterProposalGroup' });

export const clusterProposalMemberRow = z
  .object({
    ...sectorRowFields,
    proposal_id: id,
    keyword_id: id,
    keyword: z.string().nullable().meta({ description: 'null: it is just being deleted for good' }),
    group_position: z.int().nullable().meta({ description: 'Null: in no group' }),
    from_cluster_id: id.nullable(),
    is_move: z.boolean(),
    score: z.number().nullable(),
    shared_terms: z.array(z.string()),
    nearest_keyword_ids: z.array(id),
    reason: z.string().nullable().meta({ description: 'Why it is in no group' }),
  })
  .meta({ id: 'ClusterProposalMember' });
