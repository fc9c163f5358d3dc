import { parentPort, workerData } from 'node:worker_threads';
import { type ClusterableKeyword, clusterKeywords } from '#domain/planner/cluster-keywords.ts';

/** The thread's whole work: groups the keywords it was started with and answers once. */
parentPort?.postMessage(clusterKeywords(workerData as ClusterableKeyword[]));
