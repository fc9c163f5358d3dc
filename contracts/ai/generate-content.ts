import { z } from 'zod';

/** A task with all its context (spec/ai.md). `outline` holds the section headings wanted, in order. */
export const generateContentData = z.object({
  site: z.object({ name: z.string(), industry: z.string() }),
  language: z.string(),
  tone: z.string(),
  title: z.string(),
  description: z.string(),
  content_type: z.string(),
  content_structure: z.string(),
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
