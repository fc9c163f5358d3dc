import { z } from 'zod';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { defineAiContract } from './ai-function-contract.ts';

/** A task with all its context (spec/ai.md). `outline` holds the section headings wanted, in order. */
export const generateContentData = z.object({
  site: z.object({ name: z.string(), industry: z.string() }),
  language: z.string(),
  tone: z.string(),
  title: z.string(),
  description: z.string(),
  content_type: z.enum(contentTypes),
  content_structure: z.enum(contentStructures),
  cluster: z.string(),
  keywords: z.array(z.string()),
  outline: z.array(z.string()),
  word_count: z.number().int(),
});

export const generateContentOutput = z.object({
  title: z.string(),
  html: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  primary_keyword: z.string(),
  secondary_keywords: z.array(z.string()),
  tags: z.array(z.string()),
  categories: z.array(z.string()),
});

export type GenerateContentOutput = z.infer<typeof generateContentOutput>;

export const generateContentContract = defineAiContract({
  name: 'generate_content',
  operation: 'content_generation',
  dataSchema: generateContentData,
  outputSchema: generateContentOutput,
  sampleData: {
    site: { name: 'Bean There', industry: 'Coffee shops' },
    language: 'English (en-US)',
    tone: 'exciting',
    title: 'The right cold brew ratio',
    description: 'How much coffee and how much water, and why.',
    content_type: 'article',
    content_structure: 'guide',
    cluster: 'Cold brew at home',
    keywords: ['cold brew ratio'],
    outline: ['What the ratio changes'],
    word_count: 900,
  },
});
