import slugify from '@sindresorhus/slugify';
import { z } from 'zod';
import { CmsError } from '../cms-error.ts';
import { type TermAnswer, termAnswer, termList } from './answers.ts';
import { decodeEntities } from './decode-entities.ts';
import type { RestClient } from './rest-client.ts';
import { refusedWith } from './wordpress-refusal.ts';

export type Taxonomy = 'category' | 'tag';

const routes: Record<Taxonomy, string> = {
  category: '/wp/v2/categories',
  tag: '/wp/v2/tags',
};

/** What a page of terms holds at most. */
const pageSize = 100;

/**
 * The ids of terms of these names, in no order: matched by slug, made where they are missing. Terms that this
 * user may not make are left out and named in `warnings`.
 */
export async function upsertTerms(
  rest: RestClient,
  kind: Taxonomy,
  names: readonly string[],
  signal: AbortSignal,
): Promise<{ ids: number[]; warnings: string[] }> {
  const ids = new Set<number>();
  const warnings: string[] = [];
  const known = await termsBySlug(rest, kind, names, signal);
  for (const name of names) {
    try {
      ids.add(known.get(slugOf(name)) ?? (await createTerm(rest, kind, name, signal)));
    } catch (error) {
      if (!(error instanceof CmsError) || error.kind !== 'forbidden') throw error;
      warnings.push(`The ${kind} "${name}" does not exist, and the user may not create it.`);
    }
  }
  return { ids: [...ids], warnings };
}

/**
 * The id of one term.
 *
 * @throws CmsError `forbidden` when it is missing and the user may not create it
 */
export async function upsertTerm(
  rest: RestClient,
  kind: Taxonomy,
  name: string,
  signal: AbortSignal,
): Promise<number> {
  const known = await termsBySlug(rest, kind, [name], signal);
  return known.get(slugOf(name)) ?? createTerm(rest, kind, name, signal);
}

async function termsBySlug(
  rest: RestClient,
  kind: Taxonomy,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const slugs = [...new Set(names.map(slugOf))].filter((slug) => slug !== '').slice(0, pageSize);
  if (slugs.length === 0) return new Map();
  const query = { slug: slugs.join(','), per_page: String(pageSize) };
  const { body: terms } = await rest.send({ path: routes[kind], query, signal }, termList);
  return new Map(terms.map((term) => [term.slug, term.id]));
}

/** WordPress knows terms by name too: a term of that name under another slug is told of by its refusal. */
async function createTerm(
  rest: RestClient,
  kind: Taxonomy,
  name: string,
  signal: AbortSignal,
): Promise<number> {
  try {
    const request = { method: 'POST', path: routes[kind], json: { name }, signal } as const;
    const { body: made } = await rest.send(request, termAnswer);
    return await withoutTwin(rest, kind, made, signal);
  } catch (error) {
    if (refusedWith(error, 'term_exists') && error.termId !== undefined) return error.termId;
    const isForbidden = error instanceof CmsError && error.kind === 'forbidden';
    const twin = isForbidden ? await termByName(rest, kind, name, signal) : undefined;
    if (!twin) throw error;
    return twin.id;
  }
}

/**
 * Two that make the same term in the same moment both succeed, and the second gets `slug-2` (seen on 6.1): the
 * first one stays, ours goes again where the user may delete it.
 */
async function withoutTwin(
  rest: RestClient,
  kind: Taxonomy,
  made: TermAnswer,
  signal: AbortSignal,
): Promise<number> {
  const plainSlug = /^(.+)-\d+$/.exec(made.slug)?.[1];
  if (plainSlug === undefined) return made.id;
  const query = { slug: plainSlug };
  const { body: twins } = await rest.send({ path: routes[kind], query, signal }, termList);
  const twin = twins.find(({ id, name }) => id < made.id && name === made.name);
  if (!twin) return made.id;
  const path = `${routes[kind]}/${made.id}`;
  const request = { method: 'DELETE', path, query: { force: 'true' }, signal } as const;
  await rest.send(request, z.unknown()).catch((error: unknown) => {
    if (!(error instanceof CmsError) || error.retryable) throw error;
  });
  return twin.id;
}

async function termByName(
  rest: RestClient,
  kind: Taxonomy,
  name: string,
  signal: AbortSignal,
): Promise<TermAnswer | undefined> {
  const query = { search: name, per_page: String(pageSize) };
  const { body: hits } = await rest.send({ path: routes[kind], query, signal }, termList);
  const wanted = name.trim().toLowerCase();
  return hits.find((term) => decodeEntities(term.name).trim().toLowerCase() === wanted);
}

/** As WordPress makes it of a name: `&` and other signs go, they are not spelled out. */
function slugOf(name: string): string {
  return slugify(name, { decamelize: false, customReplacements: [['&', ' ']] });
}
