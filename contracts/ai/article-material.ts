import { z } from 'zod';

/** A page that was read for an article; texts name it by its number. */
const sourceData = z.object({ number: z.number().int(), title: z.string(), url: z.string() });

/** What research found: points, each with the number of the page it stands on. */
export const materialData = z.object({
  sources: z.array(sourceData),
  facts: z.array(z.object({ text: z.string(), source: z.number().int() })),
});

export type ArticleMaterial = z.infer<typeof materialData>;

/** A section as the outline plans it. */
export const plannedSectionData = z.object({
  heading: z.string(),
  points: z.array(z.string()),
  words: z.number().int(),
});

export const sampleMaterial: ArticleMaterial = {
  sources: [
    { number: 1, title: 'Brewing without heat', url: 'https://example.com/brewing-without-heat' },
  ],
  facts: [{ text: 'Of 40 tasters 27 preferred one part coffee to eight parts water.', source: 1 }],
};
