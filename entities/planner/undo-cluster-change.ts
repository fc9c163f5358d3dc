import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { isEnded } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';
import { keywordsInWords } from './change-titles.ts';
import { ClusterChange } from './cluster-change.ts';
import { replacePillars } from './keep-pillars.ts';
import { lockWithMembers } from './lock-clusters.ts';
import { countLinks, linksInWords, putLinksBack } from './put-links-back.ts';
import { refuseUndo } from './refuse-undo.ts';
import { restoreClusters } from './restore-clusters.ts';
import { restoreMembership } from './restore-membership.ts';

/** What was put back, and what could not be, in words for the person who undoes. */
interface Undone {
  change: ClusterChange;
  notes: string[];
}

/**
 * Undoes a change of clusters, in the caller's transaction: membership with its reasons, names,
 * descriptions, locks, deleted clusters, and ideas, tasks and content that moved are as they were before.
 * What somebody has moved by another way since stays where it is; the notes tell.
 *
 * @throws AppError `not_found`; `conflict` when it was undone already, while its run is still going, when
 *   a later change builds on it, when a cluster was purged or its name taken meanwhile
 */
export async function undoClusterChange(
  em: EntityManager,
  changeId: string,
  userId: string,
): Promise<Undone> {
  await em.execute('select 1 from igny8_cluster_changes where id = ? for no key update', [
    changeId,
  ]);
  const change = await em.findOne(
    ClusterChange,
    { id: changeId },
    { refresh: true, populate: ['clusters', 'references'] },
  );
  if (!change) throw new AppError('not_found');
  if (change.undoneAt) throw conflict('This change was undone already');
  await refuseWhileRunning(em, change);
  const clusterIds = change.clusters.map(({ id }) => id);
  await lockWithMembers(em, clusterIds, change.id);
  await refuseUndo(em, change);
  const notes = await putBack(em, change);
  em.assign(change, { undoneAt: new Date(), undoneById: userId });
  await em.flush();
  return { change, notes };
}

/** Its next batch would be part of what was undone. */
async function refuseWhileRunning(em: EntityManager, { runId }: ClusterChange): Promise<void> {
  if (!runId) return;
  const run = await em.findOne(Run, { id: runId });
  if (run && !isEnded(run.status)) throw conflict('The run that makes this change is still going');
}

/** Keywords first: what is then left in a cluster that goes came there by another way. */
async function putBack(em: EntityManager, change: ClusterChange): Promise<string[]> {
  const { left, freed, trashed } = await restoreMembership(em, change);
  const leftLinks = await putLinksBack(em, change.references);
  const gone = change.clusters.flatMap(({ id, before }) => (before === null ? id : []));
  const goneLinks = await countLinks(em, gone);
  await restoreClusters(em, change.clusters);
  // A keyword that a cluster stood for may be in the Trash by now, or have another text.
  await replacePillars(
    em,
    change.clusters.map(({ id }) => id),
  );
  const notes = [
    left > 0 && `${keywordsInWords(left)} moved elsewhere meanwhile, left there`,
    freed > 0 && `${keywordsInWords(freed)} joined a cluster that is gone now, left without one`,
    trashed > 0 && `${keywordsInWords(trashed)} in the Trash, left there`,
    leftLinks > 0 && `${linksInWords(leftLinks)} moved elsewhere meanwhile, left there`,
    goneLinks > 0 && `${linksInWords(goneLinks)} of a cluster that is in the Trash now, left there`,
  ];
  return notes.filter((note) => note !== false);
}
