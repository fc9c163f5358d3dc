import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { generateContentContract } from '#contracts/workflows/writer/generate-content.ts';
import type { RetryStarts } from './retry.ts';

/** How many articles these starts write; what goes on with one that is written is none. */
export function articlesOf(starts: RetryStarts['starts']): number {
  return starts.filter(({ contract, input }) => {
    if (contract.type === generateContentContract.type) return true;
    if (contract.type !== contentPipelineContract.type) return false;
    return 'stages' in input && Array.isArray(input.stages) && input.stages.includes('generate');
  }).length;
}
