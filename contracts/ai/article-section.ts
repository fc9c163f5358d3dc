import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';
import { articleBriefData, sampleBrief } from './article-brief.ts';
import { materialData, plannedSectionData, sampleMaterial } from './article-material.ts';

/** One part of a long article: its own sections in full, and what the other parts cover. */
export const articleSectionData = articleBriefData.extend({
  ...materialData.shape,
  part: z.object({
    number: z.number().int(),
    of: z.number().int(),
    /** The words of this part. */
    words: z.number().int(),
    is_first: z.boolean(),
    is_last: z.boolean(),
  }),
  sections: z.array(plannedSectionData),
  other_parts: z.array(z.object({ number: z.number().int(), headings: z.array(z.string()) })),
});

export const articleSectionOutput = z.object({ html: z.string() });

export const articleSectionContract = defineAiContract({
  name: 'article_section',
  operation: 'content_generation',
  dataSchema: articleSectionData,
  outputSchema: articleSectionOutput,
  sampleData: {
    ...sampleBrief,
    ...sampleMaterial,
    word_count: 1800,
    part: { number: 1, of: 3, words: 600, is_first: true, is_last: false },
    sections: [
      { heading: 'What the ratio changes', points: ['Strength', 'Bitterness'], words: 600 },
    ],
    other_parts: [{ number: 2, headings: ['Grinding for cold brew'] }],
  },
});
