import type { ClusterResult, KeywordGroup } from '#domain/planner/cluster-types.ts';
import { namingBatches } from '#domain/planner/naming-batches.ts';
import { matchGroups } from '#domain/planner/recluster.ts';
import type { StoredKeyword } from './read-keywords.ts';

/** A group with the cluster it becomes and the naming call it is part of. */
export interface PlannedGroup extends KeywordGroup {
  position: number;
  pillarKeyword: string;
  volume: number;
  name: string | null;
  description: string | null;
  namingBatch: number | null;
}

/** What a group was called when the same members were named before. */
export interface KnownName {
  name: string;
  description: string;
}

/**
 * Puts the groups in order: which living cluster each is or joins, what it is called already, and which call
 * names it. A group that is mostly the keywords of a cluster is that cluster: its id and name stay.
 *
 * @param knownNames by group key
 */
export function planGroups(
  { groups }: Pick<ClusterResult, 'groups'>,
  keywords: ReadonlyMap<string, StoredKeyword>,
  knownNames: ReadonlyMap<string, KnownName>,
): PlannedGroup[] {
  const stays = matchGroups(groups, presentMembers(keywords)).clusters;
  const planned = groups.map((group, position) => {
    const known = knownNames.get(group.key);
    return {
      ...group,
      position,
      clusterId: group.clusterId ?? stays.get(group.key) ?? null,
      pillarKeyword: keywords.get(group.pillarId)?.keyword ?? '',
      volume: group.memberIds.reduce((sum, id) => sum + (keywords.get(id)?.volume ?? 0), 0),
      name: known?.name ?? null,
      description: known?.description ?? null,
    };
  });
  const nameless = planned.filter(({ clusterId, name }) => clusterId === null && name === null);
  const batchOf = new Map(
    namingBatches(nameless).flatMap((batch, index) => batch.map(({ key }) => [key, index])),
  );
  return planned.map((group) => ({ ...group, namingBatch: batchOf.get(group.key) ?? null }));
}

/** The clusters that the keywords may leave, with those of their members that may. */
function presentMembers(keywords: ReadonlyMap<string, StoredKeyword>) {
  const clustered = [...keywords.values()].filter(({ clusterId }) => clusterId !== null);
  return [...Map.groupBy(clustered, ({ clusterId }) => clusterId ?? '')].map(([id, members]) => ({
    id,
    memberIds: members.map((member) => member.id),
  }));
}
