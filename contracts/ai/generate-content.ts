import { defineAiContract } from './ai-function-contract.ts';
import { articleBriefData, sampleBrief, writtenText } from './article-brief.ts';

/** A blog post or an article, in one call. */
export const generateContentContract = defineAiContract({
  name: 'generate_content',
  operation: 'content_generation',
  dataSchema: articleBriefData,
  outputSchema: writtenText,
  sampleData: sampleBrief,
});
