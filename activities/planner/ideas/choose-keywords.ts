import type { EntityManager } from '@mikro-orm/postgresql';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import type { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';

/** A keyword of the cluster that an idea is to serve. */
export interface TargetKeyword {
  id: string;
  keyword: string;
  /** Searches a month. */
  volume: number | null;
}

/** A page that serves more phrases serves none; also keeps evidence short. */
const mostKeywords = 10;

/**
 * Gives each idea the keywords that the model named, as far as they are living ones of the cluster:
 * whatever else it named is dropped. An idea that keeps none gets the cluster's pillar.
 *
 * @param named the keywords of each idea, the main one first
 * @returns those of each idea, in the same order; none where the cluster has no keyword any more
 */
export async function chooseKeywords(
  em: EntityManager,
  cluster: Pick<Cluster, 'id' | 'pillarKeyword'>,
  named: readonly (readonly string[])[],
): Promise<TargetKeyword[][]> {
  const wanted = named.map((texts) => [...new Set(texts.map(normaliseKeyword))]);
  const members = await em.find(Keyword, {
    ...living(cluster),
    keyword: { $in: [...new Set(wanted.flat())] },
  });
  const byText = new Map(members.map((member) => [member.keyword, target(member)]));
  const pillar = await pillarOf(em, cluster);
  return wanted.map((texts) => {
    const known = texts.flatMap((text) => byText.get(text) ?? []).slice(0, mostKeywords);
    return known.length > 0 ? known : pillar;
  });
}

const living = ({ id }: Pick<Cluster, 'id'>) =>
  ({ clusterId: id, deletedAt: null, disabled: false }) as const;

/** The cluster's pillar keyword, or its most searched one when that is no living member of it. */
async function pillarOf(
  em: EntityManager,
  cluster: Pick<Cluster, 'id' | 'pillarKeyword'>,
): Promise<TargetKeyword[]> {
  const [first] = await em.find(Keyword, living(cluster), {
    orderBy: { effectiveVolume: 'desc nulls last', id: 'asc' },
    limit: 1,
  });
  const keyword = cluster.pillarKeyword;
  const named = keyword ? await em.findOne(Keyword, { ...living(cluster), keyword }) : null;
  const pillar = named ?? first;
  return pillar ? [target(pillar)] : [];
}

function target({ id, keyword, effectiveVolume }: Keyword): TargetKeyword {
  return { id, keyword, volume: effectiveVolume ?? null };
}
