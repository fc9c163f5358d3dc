import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';
import { sampleWritingContext, writingContextData } from './writing-context.ts';

export const generateImagePromptsData = writingContextData.extend({
  title: z.string(),
  summary: z.string(),
  /** Of the h2 sections, in order. */
  headings: z.array(z.string()),
  /** What the pictures look like: the site's choice, else the account's. */
  style: z.string(),
  featured_count: z.number().int(),
  in_article_count: z.number().int(),
});

const picture = z.object({ prompt: z.string(), alt_text: z.string(), caption: z.string() });

/** `position` of an in-article image is the index of the h2 section it belongs to, from 0. */
export const generateImagePromptsOutput = z.object({
  featured: picture,
  in_article: z.array(picture.extend({ position: z.number().int() })),
});

export const generateImagePromptsContract = defineAiContract({
  name: 'generate_image_prompts',
  operation: 'image_prompt_extraction',
  dataSchema: generateImagePromptsData,
  outputSchema: generateImagePromptsOutput,
  sampleData: {
    ...sampleWritingContext,
    title: 'The right cold brew ratio',
    summary: 'How much coffee and how much water, and why.',
    headings: ['What the ratio changes'],
    style: 'illustration',
    featured_count: 1,
    in_article_count: 2,
  },
});
