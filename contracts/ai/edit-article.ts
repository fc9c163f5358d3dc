import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';
import { articleBriefData, sampleBrief, writtenText } from './article-brief.ts';
import { materialData, sampleMaterial } from './article-material.ts';

/** A written article by its blocks, and how far its length is from what was wanted. */
export const editArticleData = articleBriefData.extend({
  ...materialData.shape,
  blocks: z.array(z.object({ block: z.number().int(), html: z.string() })),
  words_now: z.number().int(),
  length: z.enum(['as_wanted', 'too_short', 'too_long']),
});

/** Only the blocks that change; empty HTML takes one out, several paragraphs in one lengthen the text. */
export const editArticleOutput = writtenText.omit({ html: true }).extend({
  edits: z.array(z.object({ block: z.number().int(), html: z.string() })),
});

export const editArticleContract = defineAiContract({
  name: 'edit_article',
  operation: 'content_generation',
  dataSchema: editArticleData,
  outputSchema: editArticleOutput,
  sampleData: {
    ...sampleBrief,
    ...sampleMaterial,
    word_count: 1800,
    blocks: [
      { block: 1, html: '<p>Cold brew forgives much, but not the ratio.</p>' },
      { block: 2, html: '<h2>What the ratio changes</h2>' },
    ],
    words_now: 1400,
    length: 'too_short',
  },
});
