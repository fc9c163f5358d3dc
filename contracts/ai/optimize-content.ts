import { z } from 'zod';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { defineAiContract } from './ai-function-contract.ts';
import { sampleWritingContext, writingContextData } from './writing-context.ts';

const score = z.number().int();

/** A content, its scores and what costs it most of them (spec/ai.md). */
export const optimizeContentData = writingContextData.extend({
  title: z.string(),
  content_type: z.enum(contentTypes),
  content_structure: z.enum(contentStructures),
  html: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  primary_keyword: z.string(),
  secondary_keywords: z.array(z.string()),
  word_count: z.number().int(),
  scores: z.object({
    overall: score,
    keyphrase: score,
    readability: score,
    structure: score,
    meta: score,
    links: score,
  }),
  /** What to do, the most worthwhile first. */
  advice: z.array(z.string()),
});

export const optimizeContentOutput = z.object({
  html: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  /** What was changed, in words for the customer. */
  changes: z.array(z.string()),
});

export const optimizeContentContract = defineAiContract({
  name: 'optimize_content',
  operation: 'optimization',
  dataSchema: optimizeContentData,
  outputSchema: optimizeContentOutput,
  sampleData: {
    ...sampleWritingContext,
    title: 'The right cold brew ratio',
    content_type: 'article',
    content_structure: 'guide',
    html: '<p>Coffee brewed without heat forgives much.</p><h2>What it needs</h2><p>Time and water.</p>',
    meta_title: 'Cold brew',
    meta_description: 'Coffee brewed without heat.',
    primary_keyword: 'cold brew ratio',
    secondary_keywords: ['cold brew concentrate'],
    word_count: 12,
    scores: { overall: 41, keyphrase: 20, readability: 80, structure: 50, meta: 20, links: 40 },
    advice: ['The first paragraph does not name the keyword.'],
  },
});
