import { defineAiContract } from './ai-function-contract.ts';
import {
  type ArticleBrief,
  articleBriefData,
  sampleBrief,
  type WrittenText,
  writtenText,
} from './article-brief.ts';

/** A product of the shop, written from what is known of it. */
export const generateProductContentContract = defineAiContract<ArticleBrief, WrittenText>({
  name: 'generate_product_content',
  operation: 'content_generation',
  dataSchema: articleBriefData,
  outputSchema: writtenText,
  sampleData: { ...sampleBrief, content_type: 'product', content_structure: 'product_page' },
});
