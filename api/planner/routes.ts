import type { Route } from '#api/shared/route-record.ts';
import { autoGenerateIdeas } from './clusters/auto-generate-ideas.ts';
import { listClusters } from './clusters/list.ts';
import { retrieveCluster } from './clusters/retrieve.ts';
import { bulkQueueToWriter } from './ideas/bulk-queue-to-writer.ts';
import { listIdeas } from './ideas/list.ts';
import { retrieveIdea } from './ideas/retrieve.ts';
import { autoCluster } from './keywords/auto-cluster.ts';
import { createKeyword } from './keywords/create.ts';
import { importKeywords } from './keywords/import-csv.ts';
import { listKeywords } from './keywords/list.ts';
import { retrieveKeyword } from './keywords/retrieve.ts';

export const plannerRoutes: readonly Route[] = [
  listKeywords,
  createKeyword,
  retrieveKeyword,
  importKeywords,
  autoCluster,
  listClusters,
  retrieveCluster,
  autoGenerateIdeas,
  listIdeas,
  retrieveIdea,
  bulkQueueToWriter,
];
