import { z } from 'zod';

/** What every writing prompt is told beside its task: the site, its settings, the author, the strategy. */
export const writingContextData = z.object({
  site: z.object({ name: z.string(), industry: z.string() }),
  language: z.object({ name: z.string(), locale: z.string() }),
  /** The author's, where there is one with a tone; else the site's. */
  tone: z.string(),
  /** 1 calm to 10 loud. */
  tone_scale: z.number().int().nullable(),
  tone_of_article: z.string(),
  article_context: z.string(),
  author: z
    .object({
      name: z.string(),
      description: z.string(),
      tone: z.string(),
      language: z.string(),
      writing_samples: z.array(z.string()),
    })
    .nullable(),
  strategy: z
    .object({
      name: z.string(),
      description: z.string(),
      section_logic: z.array(
        z.object({ heading: z.string(), guidance: z.string(), share: z.number().nullable() }),
      ),
    })
    .nullable(),
  limits: z.object({
    max_internal_links: z.number().int(),
    max_external_links: z.number().int(),
  }),
  image: z.object({
    source: z.enum(['none', 'ai', 'stock']),
    style: z.enum(['illustration', 'photo', '3d', 'watercolour', 'line_art']),
    format: z.enum(['png', 'jpeg', 'webp']),
  }),
});

export type WritingContext = z.infer<typeof writingContextData>;

/** Every member filled, for the samples of writing functions. */
export const sampleWritingContext: WritingContext = {
  site: { name: 'Bean There', industry: 'Coffee shops' },
  language: { name: 'english', locale: 'en-US' },
  tone: 'plain and warm',
  tone_scale: 4,
  tone_of_article: 'like a friend who knows the craft',
  article_context: 'We sell coarse grinders; do not name other shops.',
  author: {
    name: 'Ada',
    description: 'Roaster for twenty years.',
    tone: 'plain and warm',
    language: 'english',
    writing_samples: ['Good coffee needs little, and that little in order.'],
  },
  strategy: {
    name: 'Guides that sell',
    description: 'Answer first, then explain.',
    section_logic: [
      { heading: 'The short answer', guidance: 'Two sentences, one figure.', share: 0.1 },
    ],
  },
  limits: { max_internal_links: 5, max_external_links: 2 },
  image: { source: 'ai', style: 'illustration', format: 'webp' },
};
