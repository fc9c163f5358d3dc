import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CmsError } from '../cms-error.ts';
import type { PostAnswer } from './answers.ts';
import { rawOf } from './find-post.ts';

const cursorSchema = z.strictObject({
  /** Changes after this moment are asked for; null asks for every post. ISO 8601, UTC. */
  since: z.iso.datetime().nullable(),
  /** When the sweep that is under way began, by the site's own clock; null between sweeps. */
  startedAt: z.iso.datetime().nullable(),
  page: z.number().int().positive(),
  /** How many posts the first page promised. */
  total: z.number().int().nullable(),
  /** The highest id handed out in this sweep: pages go by id, and shift when posts come in between. */
  lastId: z.number().int(),
  /** Posts the sweep before told of, and this one will see again: what they looked like, by id. */
  told: z.record(z.string(), z.string()),
  /** The same, of this sweep for the next one. */
  telling: z.record(z.string(), z.string()),
});

/** Where a reader of changes stands. */
export type ChangeCursor = z.infer<typeof cursorSchema>;

/** Before everything. */
export const beginning: ChangeCursor = {
  since: null,
  startedAt: null,
  page: 1,
  total: null,
  lastId: 0,
  told: {},
  telling: {},
};

/** @throws CmsError `invalid` for a text that is no cursor of ours */
export function readCursor(text: string | null): ChangeCursor {
  if (text === null) return beginning;
  try {
    return cursorSchema.parse(JSON.parse(text));
  } catch {
    throw new CmsError('invalid', 'The position in the list of changes cannot be read.');
  }
}

/** What a post looks like: its time of change has whole seconds, and two changes fit into one. */
export function imprintOf(post: PostAnswer): string {
  const parts = [post.modified_gmt, post.status, post.title.raw, rawOf(post), post.excerpt?.raw];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
