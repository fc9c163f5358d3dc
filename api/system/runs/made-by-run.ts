import type { EntityManager } from '@mikro-orm/postgresql';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import type { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';

/** Something that a run has made or worked on, and where it is read. */
interface Made {
  type: 'content' | 'publishing_record' | 'cluster_proposal';
  id: string;
  title: string;
  /** Of the API, or of the post at its destination. */
  href: string;
}

/** A run writes one content; a pipeline publishes it to a few destinations. */
const most = 50;

/** What a run has made, as far as it is still there. */
export async function madeByRun(em: EntityManager, run: Run): Promise<Made[]> {
  const runId = run.id;
  const ids = [run.result?.contentId, run.review?.contentId].filter((id) => typeof id === 'string');
  const contents = await em.find(
    Content,
    { $or: [{ writtenByRunId: runId }, { id: { $in: ids } }], deletedAt: null },
    { fields: ['id', 'title'], orderBy: { id: 'asc' }, limit: most },
  );
  const records = await em.find(
    PublishingRecord,
    { runId, destinationUrl: { $ne: null } },
    { fields: ['id', 'destination', 'destinationUrl'], orderBy: { id: 'asc' }, limit: most },
  );
  const proposals = await em.find(ClusterProposal, { runId }, { fields: ['id'] });
  return [
    ...contents.map(({ id, title }) => at('content', `writer/content/${id}/`, id, title)),
    ...records.map(({ id, destination, destinationUrl }) => ({
      ...at('publishing_record', '', id, destination),
      href: destinationUrl ?? '',
    })),
    ...proposals.map(({ id }) =>
      at('cluster_proposal', `planner/cluster_proposals/${id}/`, id, run.title),
    ),
  ];
}

function at(type: Made['type'], path: string, id: string, title: string): Made {
  return { type, id, title, href: `/api/v1/${path}` };
}
