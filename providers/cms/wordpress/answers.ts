import { z } from 'zod';

const rendered = z.object({ raw: z.string().optional(), rendered: z.string() });

/** A post in the edit view, as far as we use it; WordPress sends much more. */
export const postAnswer = z.object({
  id: z.number().int(),
  status: z.string(),
  link: z.string(),
  slug: z.string(),
  modified_gmt: z.string(),
  title: rendered,
  content: rendered,
  featured_media: z.number().int().optional(),
  categories: z.array(z.number().int()).optional(),
  tags: z.array(z.number().int()).optional(),
});

export const postList = z.array(postAnswer);

export const mediaAnswer = z.object({
  id: z.number().int(),
  slug: z.string(),
  source_url: z.string(),
});

export const mediaList = z.array(mediaAnswer);

export const termAnswer = z.object({ id: z.number().int(), name: z.string(), slug: z.string() });

export const termList = z.array(termAnswer);

export const userAnswer = z.object({
  id: z.number().int(),
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()).optional(),
});

/** What an index tells: application passwords are an empty array, not an object, where they are off. */
export const indexAnswer = z.object({
  namespaces: z.array(z.string()).default([]),
  authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).default([]),
});

/** Every error of the REST API. */
export const errorAnswer = z.object({
  code: z.string(),
  message: z.string(),
  data: z
    .object({ status: z.number().optional(), term_id: z.number().optional() })
    .loose()
    .nullish()
    .catch(null),
});

export type PostAnswer = z.infer<typeof postAnswer>;
export type ErrorAnswer = z.infer<typeof errorAnswer>;
