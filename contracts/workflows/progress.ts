import type { RunStatus } from '#domain/system/run-states.ts';
import type { ReviewVerdict } from '#domain/writer/review.ts';

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
 * wait for a decision, as signals where clustering waits and as updates where a content does. Definitions stand
 * in `workflows/shared/messages.ts`.
 */
export const workflowMessages = {
  progress: 'progress',
  pause: 'pause',
  resume: 'resume',
  approve: 'approve',
  reject: 'reject',
  /** What is waited for may have been decided elsewhere: look at it. */
  look: 'look',
} as const;

/** What the updates approve and reject carry: who says so, and why. */
export interface ReviewWord {
  userId: string;
  /** Needed for a rejection. */
  reason?: string;
}

/** A person's word on its way to the workflow that waits for it. */
export interface SentWord {
  workflowId: string;
  verdict: ReviewVerdict;
  word: ReviewWord;
  /** The same id again is answered what the first was. */
  updateId: string;
}

/** What they answer: the state of the run after. */
export interface ReviewAnswer {
  status: RunStatus;
}

/** Search attributes of every workflow, registered as keywords. */
export const searchAttributeNames = {
  account: 'AccountId',
  site: 'SiteId',
  runType: 'RunType',
  stage: 'Stage',
} as const;
