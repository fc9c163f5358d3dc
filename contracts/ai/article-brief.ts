import { z } from 'zod';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { sampleWritingContext, writingContextData } from './writing-context.ts';

/** A task with all its context (spec/ai.md): what every prompt that writes a text is told. */
export const articleBriefData = writingContextData.extend({
  title: z.string(),
  description: z.string(),
  content_type: z.enum(contentTypes),
  content_structure: z.enum(contentStructures),
  cluster: z.string(),
  keywords: z.array(z.string()),
  /** Headings of the sections wanted, in order; empty leaves them to the writer. */
  outline: z.array(z.string()),
  word_count: z.number().int(),
  /** What is known of the product, the service or the subject. */
  attributes: z.array(z.object({ name: z.string(), value: z.string() })),
  /** The category or tag the text is about. */
  term: z.object({ name: z.string(), type: z.string(), description: z.string() }).nullable(),
  /** Why a person turned down the text of before; empty when there was none. */
  turned_down_because: z.string(),
});

export type ArticleBrief = z.infer<typeof articleBriefData>;

/** A text with what search engines and the site want to know of it. */
export const writtenText = z.object({
  title: z.string(),
  html: z.string(),
  meta_title: z.string(),
  meta_description: z.string(),
  primary_keyword: z.string(),
  secondary_keywords: z.array(z.string()),
  tags: z.array(z.string()),
  categories: z.array(z.string()),
});

export type WrittenText = z.infer<typeof writtenText>;

/** Every member filled, for the samples of functions that write. */
export const sampleBrief: ArticleBrief = {
  ...sampleWritingContext,
  title: 'The right cold brew ratio',
  description: 'How much coffee and how much water, and why.',
  content_type: 'article',
  content_structure: 'guide',
  cluster: 'Cold brew at home',
  keywords: ['cold brew ratio', 'cold brew concentrate'],
  outline: ['What the ratio changes'],
  word_count: 900,
  attributes: [{ name: 'Grind', value: 'coarse' }],
  term: { name: 'Cold brew', type: 'category', description: 'Coffee made without heat.' },
  turned_down_because: 'The first version did not name a single ratio.',
};
