import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import {
  type Progress,
  type ReviewAnswer,
  type ReviewWord,
  workflowMessages,
} from '#contracts/workflows/progress.ts';

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

/** A person's word for the content a workflow waits with; answers the state of the run after. */
export const approveUpdate = defineUpdate<ReviewAnswer, [ReviewWord]>(workflowMessages.approve);

/** A person's word against it, with the reason. */
export const rejectUpdate = defineUpdate<ReviewAnswer, [ReviewWord]>(workflowMessages.reject);

/** What is waited for may have been decided elsewhere. */
export const lookSignal = defineSignal(workflowMessages.look);
