/** What the query `progress` of every workflow answers (spec/workflows.md). */
export interface Progress {
  stage: string;
  percent: number;
  counts: Record<string, number>;
  message: string;
  /** Credits settled so far. */
  credits: number;
}

/**
 * Names of the messages: progress, pause and resume every workflow understands, approve and reject those that
 * wait for a decision. Definitions stand in `workflows/shared/messages.ts`.
 */
export const workflowMessages = {
  progress: 'progress',
  pause: 'pause',
  resume: 'resume',
  approve: 'approve',
  reject: 'reject',
} as const;

/** Search attributes of every workflow, registered as keywords. */
export const searchAttributeNames = {
  account: 'AccountId',
  site: 'SiteId',
  runType: 'RunType',
  stage: 'Stage',
} as const;
