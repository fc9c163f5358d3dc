import { defineQuery, defineSignal } from '@temporalio/workflow';
import { type Progress, workflowMessages } from '#contracts/workflows/progress.ts';

/** How far the workflow is, for operators and tests; people read the Run row instead. */
export const progressQuery = defineQuery<Progress>(workflowMessages.progress);

/** Holds the workflow before its next step. */
export const pauseSignal = defineSignal(workflowMessages.pause);

/** Lets a held workflow go on. */
export const resumeSignal = defineSignal(workflowMessages.resume);

/** Accepts what the workflow proposes and waits with. */
export const approveSignal = defineSignal(workflowMessages.approve);

/** Turns it down. */
export const rejectSignal = defineSignal(workflowMessages.reject);
