import { defineAiContract } from './ai-function-contract.ts';
import {
  type ArticleBrief,
  articleBriefData,
  sampleBrief,
  type WrittenText,
  writtenText,
} from './article-brief.ts';

/** A page of the site itself: about, contact, questions, landing. */
export const generatePageContentContract = defineAiContract<ArticleBrief, WrittenText>({
  name: 'generate_page_content',
  operation: 'content_generation',
  dataSchema: articleBriefData,
  outputSchema: writtenText,
  sampleData: { ...sampleBrief, content_type: 'page', content_structure: 'about_page' },
});
