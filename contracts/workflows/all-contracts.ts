import { autoClusterContract } from './planner/auto-cluster.ts';
import { generateIdeasContract } from './planner/generate-ideas.ts';
import { publishContentContract } from './publisher/publish-content.ts';
import { runBatchContract } from './system/run-batch.ts';
import { contentPipelineContract } from './writer/content-pipeline.ts';
import { generateContentContract } from './writer/generate-content.ts';
import { generateImagesContract } from './writer/generate-images.ts';

/** Every contract; a test holds them against the workflows that are really registered. */
export const allContracts = [
  autoClusterContract,
  contentPipelineContract,
  generateContentContract,
  generateIdeasContract,
  generateImagesContract,
  publishContentContract,
  runBatchContract,
] as const;
