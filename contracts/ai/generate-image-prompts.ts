import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';

export const generateImagePromptsData = z.object({
  title: z.string(),
  summary: z.string(),
  headings: z.array(z.string()),
  style: z.string(),
  in_article_count: z.number().int(),
});

/** `position` of an in-article image is the index of the h2 section it belongs to, from 0. */
export const generateImagePromptsOutput = z.object({
  featured: z.object({ prompt: z.string(), alt_text: z.string() }),
  in_article: z.array(
    z.object({ prompt: z.string(), alt_text: z.string(), position: z.number().int() }),
  ),
});

export const generateImagePromptsContract = defineAiContract({
  name: 'generate_image_prompts',
  operation: 'image_prompt_extraction',
  dataSchema: generateImagePromptsData,
  outputSchema: generateImagePromptsOutput,
  sampleData: {
    title: 'The right cold brew ratio',
    summary: 'How much coffee and how much water, and why.',
    headings: ['What the ratio changes'],
    style: 'illustration',
    in_article_count: 2,
  },
});
