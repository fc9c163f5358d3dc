import { defineAiContract } from './ai-function-contract.ts';
import {
  type ArticleBrief,
  articleBriefData,
  sampleBrief,
  type WrittenText,
  writtenText,
} from './article-brief.ts';

/** The page of a category, a tag or a hub: what stands under it, and for whom. */
export const generateTaxonomyContentContract = defineAiContract<ArticleBrief, WrittenText>({
  name: 'generate_taxonomy_content',
  operation: 'content_generation',
  dataSchema: articleBriefData,
  outputSchema: writtenText,
  sampleData: { ...sampleBrief, content_type: 'taxonomy', content_structure: 'category_page' },
});
