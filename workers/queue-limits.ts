import type { WorkerOptions } from '@temporalio/worker';
import { type TaskQueue, taskQueues } from '#contracts/workflows/task-queues.ts';

type QueueLimits = Pick<
  WorkerOptions,
  | 'maxConcurrentActivityTaskExecutions'
  | 'maxConcurrentWorkflowTaskExecutions'
  | 'maxConcurrentLocalActivityExecutions'
  | 'maxTaskQueueActivitiesPerSecond'
  | 'maxCachedWorkflows'
  | 'shutdownGraceTime'
  | 'shutdownForceTime'
>;

/** A paid call in flight is let finish on a deploy: as long as the call itself may take. */
const paidCallGrace = { shutdownGraceTime: '150s', shutdownForceTime: '170s' } as const;

/**
 * How much of each queue one worker process does at once. Rates are the server's for the whole queue,
 * however many processes serve it; they stay below what a new account at the vendor is allowed.
 */
export const queueLimits: Record<TaskQueue, QueueLimits> = {
  [taskQueues.core]: {
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 20,
    maxConcurrentActivityTaskExecutions: 4,
    maxCachedWorkflows: 500,
    shutdownGraceTime: '20s',
    shutdownForceTime: '30s',
  },
  [taskQueues.openAiText]: {
    maxConcurrentActivityTaskExecutions: 20,
    maxTaskQueueActivitiesPerSecond: 50,
    ...paidCallGrace,
  },
  [taskQueues.openAiImages]: {
    maxConcurrentActivityTaskExecutions: 6,
    maxTaskQueueActivitiesPerSecond: 10,
    ...paidCallGrace,
  },
  // Runware queues by itself and draws in a second or two.
  [taskQueues.runware]: {
    maxConcurrentActivityTaskExecutions: 6,
    maxTaskQueueActivitiesPerSecond: 10,
    ...paidCallGrace,
  },
  // One run of 100,000 keywords takes a processor for minutes and a gigabyte: more hands are more processes.
  [taskQueues.clustering]: {
    maxConcurrentActivityTaskExecutions: 1,
    shutdownGraceTime: '20s',
    shutdownForceTime: '30s',
  },
  // An activity is a batch of searches, SEARCH_CONCURRENCY of them at a time.
  [taskQueues.search]: {
    maxConcurrentActivityTaskExecutions: 2,
    maxTaskQueueActivitiesPerSecond: 1,
    shutdownGraceTime: '60s',
    shutdownForceTime: '80s',
  },
  // An activity reads up to five pages, three of them at a time, each host once a second.
  [taskQueues.pageReader]: {
    maxConcurrentActivityTaskExecutions: 8,
    maxTaskQueueActivitiesPerSecond: 5,
    shutdownGraceTime: '30s',
    shutdownForceTime: '40s',
  },
  [taskQueues.wordPress]: {
    maxConcurrentActivityTaskExecutions: 8,
    maxTaskQueueActivitiesPerSecond: 20,
    shutdownGraceTime: '60s',
    shutdownForceTime: '80s',
  },
  // One pass at a time asks Temporal for a hundred workflows; a second process stands by.
  [taskQueues.system]: {
    maxConcurrentActivityTaskExecutions: 4,
    shutdownGraceTime: '20s',
    shutdownForceTime: '30s',
  },
  [taskQueues.mail]: {
    maxConcurrentActivityTaskExecutions: 8,
    maxTaskQueueActivitiesPerSecond: 10,
    shutdownGraceTime: '60s',
    shutdownForceTime: '80s',
  },
};
