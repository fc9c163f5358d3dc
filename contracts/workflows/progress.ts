/** What the query `progress` of every workflow answers (spec/workflows.md). */
export interface Progress {
  stage: string;
  percent: number;
  counts: Record<string, number>;
  message: string;
  /** Credits settled so far. */
  credits: number;
}

/** Names of the messages every workflow understands; definitions stand in `workflows/shared/messages.ts`. */
export const workflowMessages = { progress: 'progress', pause: 'pause', resume: 'resume' } as const;

/** Search attributes of every workflow, registered as keywords. */
export const searchAttributeNames = {
  account: 'AccountId',
  site: 'SiteId',
  runType: 'RunType',
  stage: 'Stage',
} as const;
