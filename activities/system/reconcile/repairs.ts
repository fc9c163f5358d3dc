import type { EntityManager } from '@mikro-orm/postgresql';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { PublishingRecord } from '#entities/publisher/publishing-record.ts';
import { Content } from '#entities/writer/content.ts';
import {
  closeAutomationStages,
  closeClusterProposal,
  closeReview,
  type EndingRun,
  endRuleExecution,
  failOptimizations,
  failPublications,
  type PutBackStep,
  putImagesBack,
  putTaskBack,
} from './put-back-steps.ts';

/** Whether what a completed workflow says it made is in the database, which may have been restored since. */
type IsMade = (
  em: EntityManager,
  run: EndingRun,
  result: Record<string, unknown>,
) => Promise<boolean>;

interface Repair {
  /** What the undos of the workflow would have put back, in their order. */
  putBack: readonly PutBackStep[];
  /** Where the steps of the work lock their run before what is put back; else they lock it after. */
  isRunLockedFirst?: true;
  isMade: IsMade;
}

/** What was made is charged in the transaction that saves it. */
const isCharged: IsMade = async (em, { id: runId }) =>
  (await em.count(CreditUsageLog, { runId })) > 0;

const isArticleThere: IsMade = async (em, _run, { contentId }) =>
  (await em.count(Content, { id: String(contentId) })) > 0;

const isPipelineDone: IsMade = async (em, run, result) => {
  if (!(await isArticleThere(em, run, result))) return false;
  const published = await em.count(PublishingRecord, { runId: run.id, status: 'published' });
  return published >= Number(result.published ?? 0);
};

const areImagesCharged: IsMade = async (em, { id: runId }, { generated }) =>
  (await em.count(CreditUsageLog, { runId, operation: 'image_generation' })) >=
  Number(generated ?? 0);

const always: IsMade = () => Promise.resolve(true);

/**
 * By run type, what is to be put back when a run ends without its workflow. A test holds it against the
 * contracts: a type that is missing cannot be deployed.
 */
export const repairs: Readonly<Record<string, Repair>> = {
  autoCluster: {
    putBack: [closeClusterProposal],
    isMade: async (em, { id: runId }) =>
      (await em.count(ClusterProposal, { runId, status: { $in: ['saved', 'discarded'] } })) > 0,
  },
  // The rest of its own row follows the run's by a trigger; its batches are runs of their own.
  automationRun: { putBack: [closeAutomationStages], isRunLockedFirst: true, isMade: always },
  contentPipeline: {
    putBack: [failPublications, closeReview, failOptimizations, putImagesBack, putTaskBack],
    isMade: isPipelineDone,
  },
  generateContent: { putBack: [putTaskBack], isMade: isArticleThere },
  // Ideas are saved and charged together or not at all.
  generateIdeas: { putBack: [], isMade: isCharged },
  generateImages: { putBack: [putImagesBack], isMade: areImagesCharged },
  // A text is linked and saved together; one that needs no link costs nothing.
  linkContent: {
    putBack: [],
    isMade: async (em, run, result) => result.added === 0 || isCharged(em, run, result),
  },
  optimizeContent: {
    putBack: [failOptimizations],
    isMade: async (em, { id: runId }) =>
      (await em.count(OptimizationTask, { runId, status: 'completed' })) > 0,
  },
  // What it plans is kept; its clusterings and articles are runs of their own.
  planAndWrite: { putBack: [], isMade: always },
  publishContent: {
    putBack: [failPublications],
    isMade: async (em, { id: runId }) =>
      (await em.count(PublishingRecord, { runId, status: 'published' })) > 0,
  },
  // Parsed, saved and charged together.
  reparseContent: {
    putBack: [],
    isMade: async (em, run, result) => result.changed === 0 || isCharged(em, run, result),
  },
  ruleEvaluation: { putBack: [endRuleExecution], isRunLockedFirst: true, isMade: always },
  // Its items are runs of their own.
  runBatch: { putBack: [], isMade: always },
  suggestTitles: { putBack: [], isMade: isCharged },
  tryImage: { putBack: [], isMade: isCharged },
  tryPrompt: { putBack: [], isMade: isCharged },
};
