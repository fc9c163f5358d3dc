import { z } from 'zod';
import { articleTypes } from '#domain/growth/article-types.ts';
import { defineAiContract } from './ai-function-contract.ts';
import { sampleWritingContext, writingContextData } from './writing-context.ts';

/** A keyword, for whom titles are wanted, and what kind of article it is to be. */
export const creativeTitlesData = z.object({
  site: writingContextData.shape.site,
  language: writingContextData.shape.language,
  tone: z.string(),
  keyword: z.string(),
  /** What the customer says of this article; empty: nothing. */
  context: z.string(),
  /** Null leaves the kind of each to the model. */
  article_type: z.enum(articleTypes).nullable(),
  count: z.number().int(),
});

export const creativeTitlesOutput = z.object({
  titles: z.array(z.object({ title: z.string(), article_type: z.enum(articleTypes) })),
});

export const creativeTitlesContract = defineAiContract({
  name: 'creative_titles',
  operation: 'title_generation',
  dataSchema: creativeTitlesData,
  outputSchema: creativeTitlesOutput,
  sampleData: {
    site: sampleWritingContext.site,
    language: sampleWritingContext.language,
    tone: sampleWritingContext.tone,
    keyword: 'cold brew ratio',
    context: 'For people who brew at home for the first time.',
    article_type: 'how_to',
    count: 10,
  },
});
