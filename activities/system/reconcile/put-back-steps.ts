import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { closeProposal } from '#activities/planner/clustering/close-proposal.ts';
import type { RuleEvaluationInput } from '#contracts/workflows/automation/rule-evaluation.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import type { ContentPipelineInput } from '#contracts/workflows/writer/content-pipeline.ts';
import type { GenerateImagesInput } from '#contracts/workflows/writer/generate-images.ts';
import { closeStages } from '#entities/automation/batches/close-stages.ts';
import { endExecution } from '#entities/automation/execution.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import type { Run } from '#entities/system/run.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { moveContent } from '#entities/writer/move-content.ts';
import { Task } from '#entities/writer/task.ts';

/** A run that ends without its workflow, with its input. */
export type EndingRun = Pick<
  Run,
  'id' | 'accountId' | 'workflowId' | 'type' | 'awaitingSince' | 'review'
> & { input: RunInput };

/** How it ends. */
export interface Ending {
  status: 'failed' | 'cancelled' | 'timed_out' | 'completed';
  /** In words, where it is written beside what was not done. */
  reason: string;
}

/**
 * Puts one thing back that the workflow's own undo would have put back. Tolerates that there is nothing to put
 * back, and leaves alone what another run has.
 *
 * @returns what it has put back, in words; null for nothing
 */
export type PutBackStep = (
  em: EntityManager,
  run: EndingRun,
  ending: Ending,
) => Promise<string | null>;

/** A task waits again or says that it failed (`putTaskBack`). */
export const putTaskBack: PutBackStep = async (em, { id: runId }, { status }) => {
  const to = status === 'cancelled' ? 'pending' : 'failed';
  const put = await em.nativeUpdate(
    Task,
    { runId, status: { $in: ['queued', 'in_progress'] } },
    { status: to, runId: null },
  );
  return put > 0 ? `The task is ${to}.` : null;
};

/** Pictures that were being drawn wait, or are what they were before (`putImagesBack`). */
export const putImagesBack: PutBackStep = async (em, run) => {
  const where = await picturesOf(em, run);
  if (!where) return null;
  const underWay = { ...where, status: 'generating' as const };
  const undrawn = await em.nativeUpdate(
    Image,
    { ...underWay, storageKey: null },
    { status: 'prompt_ready' },
  );
  const redrawn = await em.nativeUpdate(Image, underWay, { status: 'generated' });
  return undrawn + redrawn > 0 ? `${undrawn + redrawn} picture(s) can be drawn again.` : null;
};

/** The pictures that a run of images or a pipeline may have been drawing. */
async function picturesOf(em: EntityManager, { input }: EndingRun): Promise<object | null> {
  if ('subject' in input) {
    const { subject } = input as ContentPipelineInput;
    if ('contentId' in subject) return { contentId: subject.contentId };
    const found = { taskId: subject.taskId, deletedAt: null };
    const content = await em.findOne(Content, found, { fields: ['id'] });
    return content && { contentId: content.id };
  }
  const { imageIds, contentId } = input as GenerateImagesInput;
  if (imageIds) return { id: { $in: imageIds } };
  return contentId ? { contentId } : null;
}

/** A content that nobody has decided about stands where it stood before its review (`closeReview`). */
export const closeReview: PutBackStep = async (em, { awaitingSince, review }) => {
  if (!awaitingSince || !review) return null;
  const { contentId, statusBefore } = review;
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const content = await em.findOne(Content, { id: contentId }, lock);
  if (content?.status !== 'review' || statusBefore === 'review') return null;
  moveContent(content, statusBefore, { userId: null, now: new Date() });
  await em.flush();
  return `The content is ${statusBefore} again.`;
};

/** No publication is "publishing" for ever (`failPublication`). */
export const failPublications: PutBackStep = async (em, { id: runId }, { reason }) => {
  const put = await em.nativeUpdate(
    PublishingRecord,
    { runId, status: 'publishing' },
    { status: 'failed', error: reason.slice(0, 500) },
  );
  return put > 0 ? `${put} publication(s) can be tried again.` : null;
};

/** An optimising that was not finished says so (`failOptimization`). */
export const failOptimizations: PutBackStep = async (em, { id: runId }, { reason }) => {
  const put = await em.nativeUpdate(
    OptimizationTask,
    { runId, status: { $in: ['pending', 'running'] } },
    { status: 'failed', metadata: { reason } },
  );
  return put > 0 ? 'The text is as it was before it was to be optimised.' : null;
};

/** Clusters that stand are kept and paid for; what was only proposed is over (`closeProposal`). */
export const closeClusterProposal: PutBackStep = async (em, { id, accountId, workflowId }) => {
  // The key that the workflow's own steps have: what was charged is not charged again.
  const key = `${workflowId}:save-clusters`;
  const status = await closeProposal(em, { accountId, runId: id }, key);
  return status === 'discarded' ? 'The proposed clusters are gone.' : null;
};

/** No stage of an automation is "running" for ever (`closeStages`). */
export const closeAutomationStages: PutBackStep = async (em, { id: runId }, { status }) => {
  const closed = status === 'cancelled' ? 'cancelled' : 'failed';
  if (status !== 'completed') await closeStages(em, { runId, status: closed, now: new Date() });
  return null;
};

/** The execution of a rule is over (`endExecution`). */
export const endRuleExecution: PutBackStep = async (
  em,
  { id: runId, input },
  { status, reason },
) => {
  const { scheduledTaskId } = input as RuleEvaluationInput;
  const error = status === 'completed' ? undefined : reason;
  await endExecution(em, { scheduledTaskId, runId }, error);
  return null;
};
