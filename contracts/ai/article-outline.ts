import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';
import { articleBriefData, sampleBrief } from './article-brief.ts';
import { materialData, plannedSectionData, sampleMaterial } from './article-material.ts';

/** The brief with what research found, and how many sections fit the length. */
export const articleOutlineData = articleBriefData.extend({
  ...materialData.shape,
  section_count: z.number().int(),
});

/** `words` is what a section is given of the whole; what is left out or wrong is evened out. */
export const articleOutlineOutput = z.object({ sections: z.array(plannedSectionData) });

export const articleOutlineContract = defineAiContract({
  name: 'article_outline',
  operation: 'content_generation',
  dataSchema: articleOutlineData,
  outputSchema: articleOutlineOutput,
  sampleData: { ...sampleBrief, ...sampleMaterial, word_count: 1800, section_count: 8 },
});
