import { z } from 'zod';

const rendered = z.object({ raw: z.string().optional(), rendered: z.string() });
const id = z.number().int().positive();
const ids = z.array(z.number().int()).optional();

/** A post in the edit view, as far as we use it; WordPress sends much more. */
export const postAnswer = z.object({
  id,
  status: z.string(),
  link: z.string(),
  slug: z.string(),
  date_gmt: z.string().nullish(),
  modified_gmt: z.string(),
  title: rendered,
  content: rendered,
  excerpt: rendered.optional(),
  featured_media: z.number().int().optional(),
  categories: ids,
  tags: ids,
  /** Registered fields only; an empty array instead of an object where there are none. */
  meta: z
    .union([
      z.record(z.string(), z.unknown()),
      z.array(z.unknown()).transform((): Record<string, unknown> => ({})),
    ])
    .default({}),
});

export const postList = z.array(postAnswer);

export const mediaAnswer = z.object({
  id,
  slug: z.string(),
  source_url: z.string(),
  alt_text: z.string().default(''),
});

export const mediaList = z.array(mediaAnswer);

export const termAnswer = z.object({ id, name: z.string(), slug: z.string() });

export const termList = z.array(termAnswer);

export const userAnswer = z.object({
  id,
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()).default({}),
});

/** What an index tells: application passwords are an empty array, not an object, where they are off. */
export const indexAnswer = z.object({
  namespaces: z.array(z.string()),
  authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).default([]),
});

const nestedError = z.object({ data: z.object({ status: z.number() }) });

/** Every error of the REST API; `details` holds the refusals behind single parameters. */
export const errorAnswer = z.object({
  code: z.string(),
  message: z.string().default(''),
  data: z
    .object({
      term_id: z.number().optional(),
      details: z.record(z.string(), nestedError.nullable().catch(null)).optional().catch(undefined),
    })
    .nullish()
    .catch(null),
});

export type PostAnswer = z.infer<typeof postAnswer>;
export type MediaAnswer = z.infer<typeof mediaAnswer>;
export type TermAnswer = z.infer<typeof termAnswer>;
export type SiteIndex = z.infer<typeof indexAnswer>;
export type ErrorAnswer = z.infer<typeof errorAnswer>;
