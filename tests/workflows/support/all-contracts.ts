import { automationRunContract } from '#contracts/workflows/automation/automation-run.ts';
import { ruleEvaluationContract } from '#contracts/workflows/automation/rule-evaluation.ts';
import { startScheduledRunContract } from '#contracts/workflows/automation/start-scheduled-run.ts';
import { suggestTitlesContract } from '#contracts/workflows/growth/suggest-titles.ts';
import { linkContentContract } from '#contracts/workflows/linker/link-content.ts';
import { optimizeContentContract } from '#contracts/workflows/optimizer/optimize-content.ts';
import { autoClusterContract } from '#contracts/workflows/planner/auto-cluster.ts';
import { generateIdeasContract } from '#contracts/workflows/planner/generate-ideas.ts';
import { nameClustersContract } from '#contracts/workflows/planner/name-clusters.ts';
import { publishContentContract } from '#contracts/workflows/publisher/publish-content.ts';
import { reconcileRunsContract } from '#contracts/workflows/system/reconcile-runs.ts';
import { runBatchContract } from '#contracts/workflows/system/run-batch.ts';
import { runItemsContract } from '#contracts/workflows/system/run-items.ts';
import { sendEmailContract } from '#contracts/workflows/system/send-email.ts';
import { previewPromptContract } from '#contracts/workflows/thinker/preview-prompt.ts';
import { tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { tryKeyContract } from '#contracts/workflows/thinker/try-key.ts';
import { tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { generateImagesContract } from '#contracts/workflows/writer/generate-images.ts';
import { planAndWriteContract } from '#contracts/workflows/writer/plan-and-write.ts';
import { reparseContentContract } from '#contracts/workflows/writer/reparse-content.ts';

/** Every contract; a test holds them against the workflows that are really registered. */
export const allContracts = [
  automationRunContract,
  startScheduledRunContract,
  autoClusterContract,
  contentPipelineContract,
  generateContentContract,
  generateIdeasContract,
  generateImagesContract,
  linkContentContract,
  nameClustersContract,
  optimizeContentContract,
  publishContentContract,
  planAndWriteContract,
  reparseContentContract,
  reconcileRunsContract,
  ruleEvaluationContract,
  runBatchContract,
  runItemsContract,
  sendEmailContract,
  suggestTitlesContract,
  previewPromptContract,
  tryImageContract,
  tryKeyContract,
  tryPromptContract,
] as const;
