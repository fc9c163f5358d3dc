import { defineAiContract } from './ai-function-contract.ts';
import {
  type ArticleBrief,
  articleBriefData,
  sampleBrief,
  type WrittenText,
  writtenText,
} from './article-brief.ts';

/** A service, for people of the places and needs it is offered to. */
export const generateServiceContentContract = defineAiContract<ArticleBrief, WrittenText>({
  name: 'generate_service_content',
  operation: 'content_generation',
  dataSchema: articleBriefData,
  outputSchema: writtenText,
  sampleData: { ...sampleBrief, content_type: 'service', content_structure: 'service_page' },
});
