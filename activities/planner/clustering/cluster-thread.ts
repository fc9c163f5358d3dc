import { parentPort, workerData } from 'node:worker_threads';
import { clusterKeywords } from '#domain/planner/cluster-keywords.ts';
import type { ClusterThreadData } from './cluster-in-thread.ts';

/** The thread's whole work: groups the keywords it was started with and answers once. */
const { keywords, options } = workerData as ClusterThreadData;
parentPort?.postMessage(clusterKeywords(keywords, options));
