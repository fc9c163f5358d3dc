import { automationRunContract } from '#contracts/workflows/automation/automation-run.ts';
import { ruleEvaluationContract } from '#contracts/workflows/automation/rule-evaluation.ts';
import { suggestTitlesContract } from '#contracts/workflows/growth/suggest-titles.ts';
import { linkContentContract } from '#contracts/workflows/linker/link-content.ts';
import { optimizeContentContract } from '#contracts/workflows/optimizer/optimize-content.ts';
import { autoClusterContract } from '#contracts/workflows/planner/auto-cluster.ts';
import { generateIdeasContract } from '#contracts/workflows/planner/generate-ideas.ts';
import { publishContentContract } from '#contracts/workflows/publisher/publish-content.ts';
import { tryImageContract } from '#contracts/workflows/thinker/try-image.ts';
import { tryPromptContract } from '#contracts/workflows/thinker/try-prompt.ts';
import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import { generateImagesContract } from '#contracts/workflows/writer/generate-images.ts';
import { reparseContentContract } from '#contracts/workflows/writer/reparse-content.ts';
import { automationRetry, ruleRetry } from './automation-retries.ts';
import {
  generateImagesRetry,
  linkContentRetry,
  optimizeContentRetry,
  publishContentRetry,
  reparseContentRetry,
} from './content-retries.ts';
import { autoClusterRetry, generateIdeasRetry, suggestTitlesRetry } from './planner-retries.ts';
import type { Retry } from './retry.ts';
import { tryImageRetry, tryPromptRetry } from './trial-retries.ts';
import { contentPipelineRetry, generateContentRetry } from './writing-retries.ts';

/** How a run of each type is tried again; those whose work is other runs stand in `retry-run.ts`. */
export const retries: Readonly<Record<string, Retry>> = {
  [autoClusterContract.type]: autoClusterRetry,
  [automationRunContract.type]: automationRetry,
  [contentPipelineContract.type]: contentPipelineRetry,
  [generateContentContract.type]: generateContentRetry,
  [generateIdeasContract.type]: generateIdeasRetry,
  [generateImagesContract.type]: generateImagesRetry,
  [linkContentContract.type]: linkContentRetry,
  [optimizeContentContract.type]: optimizeContentRetry,
  [publishContentContract.type]: publishContentRetry,
  [reparseContentContract.type]: reparseContentRetry,
  [ruleEvaluationContract.type]: ruleRetry,
  [suggestTitlesContract.type]: suggestTitlesRetry,
  [tryImageContract.type]: tryImageRetry,
  [tryPromptContract.type]: tryPromptRetry,
};
