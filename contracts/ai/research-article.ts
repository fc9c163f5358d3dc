import { z } from 'zod';
import { defineAiContract } from './ai-function-contract.ts';
import { sampleWritingContext, writingContextData } from './writing-context.ts';

/** One turn of research: what was asked for, what is known by now, and what the tools have answered since. */
export const researchArticleData = z.object({
  site: writingContextData.shape.site,
  language: writingContextData.shape.language,
  title: z.string(),
  description: z.string(),
  keywords: z.array(z.string()),
  /** The customer's own instruction: followed strictly. */
  article_context: z.string(),
  turn: z.number().int(),
  /** Nothing can be searched or read any more. */
  is_last_turn: z.boolean(),
  points: z.array(z.object({ text: z.string(), url: z.string() })),
  /** What search engines showed and nobody has read yet. */
  results: z.array(
    z.object({ query: z.string(), url: z.string(), title: z.string(), snippet: z.string() }),
  ),
  pages_read: z.array(z.string()),
  /** The texts of the pages read since the last turn. */
  pages: z.array(z.object({ url: z.string(), title: z.string(), text: z.string() })),
  /** What was asked for and could not be had, and why. */
  failures: z.array(z.object({ input: z.string(), reason: z.string() })),
});

/**
 * The points found on the pages of this turn, and what to search or read next; no actions end the research.
 * The input of `search` is a query, of `read_page` an address that a search has shown.
 */
export const researchArticleOutput = z.object({
  points: z.array(z.object({ text: z.string(), url: z.string() })),
  actions: z.array(z.object({ tool: z.enum(['search', 'read_page']), input: z.string() })),
});

export const researchArticleContract = defineAiContract({
  name: 'research_article',
  operation: 'article_research',
  dataSchema: researchArticleData,
  outputSchema: researchArticleOutput,
  sampleData: {
    site: sampleWritingContext.site,
    language: sampleWritingContext.language,
    title: 'The right cold brew ratio',
    description: 'How much coffee and how much water, and why.',
    keywords: ['cold brew ratio'],
    article_context: 'Name figures for home use.',
    turn: 1,
    is_last_turn: false,
    points: [{ text: 'One to eight is usual.', url: 'https://example.com/brewing-without-heat' }],
    results: [
      {
        query: 'cold brew ratio',
        url: 'https://example.com/ratios',
        title: 'Ratios compared',
        snippet: 'Five ratios, forty tasters.',
      },
    ],
    pages_read: ['https://example.com/brewing-without-heat'],
    pages: [
      {
        url: 'https://example.com/brewing-without-heat',
        title: 'Brewing without heat',
        text: 'One part coffee to eight parts water is what most recipes ask for.',
      },
    ],
    failures: [{ input: 'https://example.com/gone', reason: 'There is no such page (HTTP 404).' }],
  },
});
