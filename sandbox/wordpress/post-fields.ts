import { z } from 'zod';
import { gmtOf, nowGmt } from './exchange.ts';
import { filterHtml } from './filter-html.ts';
import { invalidParameters, RestError } from './rest-error.ts';
import { freeSlug } from './slug.ts';
import type { StoredPost, WordPressStore } from './store.ts';
import { can, type WordPressUser } from './users.ts';

/** WordPress takes a text, or the object it shows in the edit view. */
const text = z.union([z.string(), z.object({ raw: z.string() }).transform(({ raw }) => raw)]);
const ids = z.array(z.coerce.number().int());

/** What may be written; everything unknown is ignored, as WordPress does. */
const postBody = z.object({
  title: text.optional(),
  content: text.optional(),
  excerpt: text.optional(),
  slug: z.string().optional(),
  status: z.enum(['publish', 'future', 'draft', 'pending', 'private']).optional(),
  date_gmt: z.iso.datetime({ offset: true, local: true }).optional(),
  categories: ids.optional(),
  tags: ids.optional(),
  featured_media: z.coerce.number().int().optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
});

type PostBody = z.infer<typeof postBody>;

/** Meta keys the site has registered; every other key is dropped in silence. */
const registeredMeta: Record<string, 'string' | 'number'> = {
  external_id: 'string',
  external_rev: 'number',
};

/** A scheduled time nearer than this is published at once (wp_insert_post). */
const leastLeadMilliseconds = 60_000;

/** Reads a body, or answers 400 with every parameter that does not fit. */
export function readPostBody(fields: Record<string, unknown>): PostBody {
  const parsed = postBody.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw invalidParameters([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]);
}

/** Writes the given fields into a post, with WordPress's own silent corrections. */
export function applyPostBody(
  post: StoredPost,
  body: PostBody,
  store: WordPressStore,
  user: WordPressUser,
): void {
  const clean = (html: string) => (can(user, 'unfiltered_html') ? html : filterHtml(html));
  if (body.title !== undefined) post.title = clean(body.title);
  if (body.content !== undefined) post.content = clean(body.content);
  if (body.excerpt !== undefined) post.excerpt = clean(body.excerpt);
  if (body.date_gmt !== undefined) post.dateGmt = gmtOf(new Date(withZone(body.date_gmt)));
  if (body.status !== undefined) post.status = body.status;
  post.status = statusByDate(post, body.status);
  applyTerms(post, body, store);
  if (body.meta !== undefined) applyMeta(post, body.meta);
  if (body.slug !== undefined || post.slug === '') {
    const taken = store.state.posts.filter((other) => other !== post).map((other) => other.slug);
    post.slug = freeSlug(body.slug || post.title || String(post.id), taken);
  }
  post.modifiedGmt = nowGmt();
}

/** A time without a zone is meant as UTC in `date_gmt`. */
function withZone(time: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/i.test(time) ? time : `${time}Z`;
}

/** `publish` with a date ahead becomes `future`; `future` without one, or with a near one, `publish`. */
function statusByDate(post: StoredPost, asked: string | undefined): string {
  if (asked !== 'publish' && asked !== 'future') return post.status;
  const lead = Date.parse(`${post.dateGmt}Z`) - Date.now();
  return lead >= leastLeadMilliseconds ? 'future' : 'publish';
}

/** Unknown terms are dropped, an unknown picture changes nothing: both without a word. */
function applyTerms(post: StoredPost, body: PostBody, { state }: WordPressStore): void {
  const known = (taxonomy: string, wanted: number[]) =>
    wanted.filter((id) => state.terms.some((term) => term.id === id && term.taxonomy === taxonomy));
  if (body.categories !== undefined) post.categories = known('category', body.categories);
  if (body.tags !== undefined) post.tags = known('post_tag', body.tags);
  const media = body.featured_media;
  if (media === 0 || state.media.some((file) => file.id === media)) post.featuredMedia = media ?? 0;
}

function applyMeta(post: StoredPost, meta: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(meta)) {
    const type = registeredMeta[key];
    if (type === undefined) continue;
    if (typeof value !== type) {
      throw new RestError(400, 'rest_invalid_type', `meta.${key} is not of type ${type}.`);
    }
    post.meta[key] = value as string | number;
  }
}
