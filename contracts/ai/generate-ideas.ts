import { z } from 'zod';
import { keywordIntents } from '#domain/planner/states.ts';
import { contentStructures, contentTypes } from '#domain/writer/content-types.ts';
import { defineAiContract } from './ai-function-contract.ts';

/** A cluster with its keywords, and how many ideas are wanted. */
export const generateIdeasData = z.object({
  site: z.object({ name: z.string(), industry: z.string() }),
  cluster: z.object({ name: z.string(), description: z.string() }),
  keywords: z.array(
    z.object({
      keyword: z.string(),
      volume: z.number().nullable(),
      difficulty: z.number().nullable(),
      intent: z.string().nullable(),
    }),
  ),
  existing_titles: z.array(z.string()),
  count: z.number().int(),
});

/** What volumes an idea rests on is no question to a model: that is read from the keywords. */
export const generateIdeasOutput = z.object({
  ideas: z.array(
    z.object({
      title: z.string().trim().min(1),
      angle: z.string(),
      description: z.string(),
      content_type: z.enum(contentTypes),
      content_structure: z.enum(contentStructures),
      target_keywords: z.array(z.string()),
      intent: z.enum(keywordIntents),
      word_count: z.number().int(),
    }),
  ),
});

export type GenerateIdeasOutput = z.infer<typeof generateIdeasOutput>;
export type ProposedIdea = GenerateIdeasOutput['ideas'][number];

export const generateIdeasContract = defineAiContract({
  name: 'generate_ideas',
  operation: 'idea_generation',
  dataSchema: generateIdeasData,
  outputSchema: generateIdeasOutput,
  sampleData: {
    site: { name: 'Bean There', industry: 'Coffee shops' },
    cluster: { name: 'Cold brew at home', description: 'How to make cold brew without a machine.' },
    keywords: [
      { keyword: 'cold brew ratio', volume: 2400, difficulty: 31, intent: 'informational' },
    ],
    existing_titles: ['Cold brew, step by step'],
    count: 5,
  },
});
