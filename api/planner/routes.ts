import type { Route } from '#api/shared/route-record.ts';
import { listClusterChanges } from './cluster-changes/list.ts';
import { retrieveClusterChange } from './cluster-changes/retrieve.ts';
import { undoClusterChangeRoute } from './cluster-changes/undo.ts';
import { listClusterProposalGroups } from './cluster-proposal-groups/list.ts';
import { listClusterProposalMembers } from './cluster-proposal-members/list.ts';
import { acceptClusterProposal, discardClusterProposal } from './cluster-proposals/decide.ts';
import { listClusterProposals } from './cluster-proposals/list.ts';
import { retrieveClusterProposal } from './cluster-proposals/retrieve.ts';
import { autoGenerateIdeas } from './clusters/auto-generate-ideas.ts';
import { bulkDeleteClusters } from './clusters/bulk-delete.ts';
import { createCluster } from './clusters/create.ts';
import { deleteCluster } from './clusters/delete.ts';
import { listClusters } from './clusters/list.ts';
import { lockClusterRoute, unlockClusterRoute } from './clusters/lock.ts';
import { mergeClustersRoute } from './clusters/merge.ts';
import { moveKeywordsRoute } from './clusters/move.ts';
import { bulkRestoreClusters, restoreCluster } from './clusters/restore.ts';
import { retrieveCluster } from './clusters/retrieve.ts';
import { splitClusterRoute } from './clusters/split.ts';
import { replaceCluster, updateCluster } from './clusters/update.ts';
import { bulkQueueToWriter } from './ideas/bulk-queue-to-writer.ts';
import { bulkUnqueue } from './ideas/bulk-unqueue.ts';
import { bulkUpdateIdeaStatus } from './ideas/bulk-update-status.ts';
import { createIdea } from './ideas/create.ts';
import { listIdeas } from './ideas/list.ts';
import { retrieveIdea } from './ideas/retrieve.ts';
import { ideaTrashRoutes } from './ideas/trash.ts';
import { updateIdeaRoutes } from './ideas/update.ts';
import { listKeywordImports } from './keyword-imports/list.ts';
import { readImportReport } from './keyword-imports/report.ts';
import { retrieveKeywordImport } from './keyword-imports/retrieve.ts';
import { autoCluster } from './keywords/auto-cluster.ts';
import { bulkAddFromSeed } from './keywords/bulk-add-from-seed.ts';
import { bulkUpdateKeywordStatus } from './keywords/bulk-update-status.ts';
import { createKeyword } from './keywords/create.ts';
import { exportKeywords } from './keywords/export-csv.ts';
import { importKeywords } from './keywords/import-csv.ts';
import { listKeywords } from './keywords/list.ts';
import { retrieveKeyword } from './keywords/retrieve.ts';
import { keywordTrashRoutes } from './keywords/trash.ts';
import { updateKeywordRoutes } from './keywords/update.ts';

export const plannerRoutes: readonly Route[] = [
  listKeywords,
  createKeyword,
  retrieveKeyword,
  ...updateKeywordRoutes,
  ...keywordTrashRoutes,
  bulkUpdateKeywordStatus,
  bulkAddFromSeed,
  importKeywords,
  exportKeywords,
  listKeywordImports,
  retrieveKeywordImport,
  readImportReport,
  autoCluster,
  listClusterProposals,
  retrieveClusterProposal,
  acceptClusterProposal,
  discardClusterProposal,
  listClusterProposalGroups,
  listClusterProposalMembers,
  listClusters,
  createCluster,
  retrieveCluster,
  replaceCluster,
  updateCluster,
  deleteCluster,
  restoreCluster,
  bulkDeleteClusters,
  bulkRestoreClusters,
  mergeClustersRoute,
  splitClusterRoute,
  moveKeywordsRoute,
  lockClusterRoute,
  unlockClusterRoute,
  listClusterChanges,
  retrieveClusterChange,
  undoClusterChangeRoute,
  autoGenerateIdeas,
  listIdeas,
  createIdea,
  retrieveIdea,
  ...updateIdeaRoutes,
  ...ideaTrashRoutes,
  bulkUpdateIdeaStatus,
  bulkQueueToWriter,
  bulkUnqueue,
];
