import type { ApiClient } from '#client/create-client.ts';
import type { Schema } from '#client/schemas.ts';
import { allOf } from './rows.ts';
import type { StepTeller } from './step-teller.ts';
import { renderTable } from './table.ts';
import type { Workplace } from './workplace.ts';

const shownClusters = 3;
const shownKeywords = 4;

/** Shows the most searched clusters with the reason of each keyword, and who fits none and why. */
export async function showClusters(
  api: ApiClient,
  { sectorId }: Pick<Workplace, 'sectorId'>,
  clusters: readonly Schema<'Cluster'>[],
  tell: StepTeller,
): Promise<void> {
  const keywords = await allOf(
    api.rows('/api/v1/planner/keywords/', { params: { query: { sector_id: sectorId } } }),
  );
  const texts = new Map(keywords.map(({ id, keyword }) => [id, keyword]));
  const best = clusters.toSorted((a, b) => b.volume - a.volume).slice(0, shownClusters);
  for (const cluster of best) {
    const members = keywords
      .filter(({ cluster_id: clusterId }) => clusterId === cluster.id)
      .sort((a, b) => (b.volume ?? 0) - (a.volume ?? 0));
    tell.say('');
    tell.say(
      `"${cluster.name}": ${cluster.keywords_count} keywords, ${cluster.volume} searches a month, ` +
        `pillar "${cluster.pillar_keyword}", cohesion ${cluster.cohesion?.toFixed(2)}`,
    );
    const rows = members.slice(0, shownKeywords).map((member) => reasonRow(member, texts));
    console.log(renderTable(['keyword', 'score', 'shared words', 'most like'], rows));
  }
  tell.say('');
  for (const { keyword, left_out_reason: reason } of leftOut(keywords)) {
    tell.say(`left out: "${keyword}". ${reason}`);
  }
}

function reasonRow(member: Schema<'Keyword'>, texts: ReadonlyMap<string, string>): string[] {
  const [nearest = ''] = member.nearest_keyword_ids ?? [];
  return [
    member.keyword,
    (member.cluster_score ?? 0).toFixed(2),
    (member.shared_terms ?? []).join(' '),
    texts.get(nearest) ?? '',
  ];
}

function leftOut(keywords: readonly Schema<'Keyword'>[]): Schema<'Keyword'>[] {
  return keywords.filter(({ left_out_reason: reason }) => reason !== null).slice(0, shownClusters);
}
