import { filterHtml } from './filter-html.ts';
import type { PostBody } from './post-body.ts';
import { RestError } from './rest-error.ts';
import { millisecondsOf, nowGmt } from './site-times.ts';
import { freeSlug } from './slug.ts';
import type { StoredPost, WordPressStore } from './store.ts';
import { can, type WordPressUser } from './users.ts';

/** A scheduled time nearer than this is published at once (wp_insert_post). */
const leastLeadMilliseconds = 60_000;

const draftStatuses = ['draft', 'pending'];

/** Writes the given fields into a post, with WordPress's own silent corrections. Meta comes after, by applyMeta. */
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
  if (body.status !== undefined) leaveTrash(post, body.status);
  applyDate(post, body);
  applyTerms(post, body, store);
  applySlug(post, body, store);
  post.modifiedGmt = nowGmt();
}

/** Out of the trash a post gets its old slug back. */
function leaveTrash(post: StoredPost, status: string): void {
  if (post.status === 'trash') post.slug = post.slug.replace(/__trashed$/, '');
  post.status = status;
}

/**
 * `date` wins over `date_gmt`; a draft's date floats along until it is published. `publish` with a date ahead
 * becomes `future`; `future` without one, or with a near one, `publish`.
 */
function applyDate(post: StoredPost, body: PostBody): void {
  const given = body.date === undefined ? body.date_gmt : body.date;
  if (given !== undefined) post.dateFloats = given === null;
  if (given) post.dateGmt = given;
  else if (post.dateFloats) post.dateGmt = nowGmt();
  if (post.status === 'publish' || post.status === 'future') {
    const lead = millisecondsOf(post.dateGmt) - Date.now();
    post.status = lead >= leastLeadMilliseconds ? 'future' : 'publish';
  }
  if (!draftStatuses.includes(post.status)) post.dateFloats = false;
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

/** A draft has no slug until one is given or it leaves the drawer. */
function applySlug(post: StoredPost, body: PostBody, { state }: WordPressStore): void {
  const isNeeded = post.slug === '' && !draftStatuses.includes(post.status);
  if (!body.slug && !isNeeded) return;
  const taken = [...state.posts, ...state.media].filter((other) => other !== post);
  post.slug = freeSlug(
    body.slug || post.title || String(post.id),
    taken.map((other) => other.slug),
  );
}

/** Meta keys the site has registered; every other key is dropped in silence. */
const registeredMeta: ReadonlyMap<string, 'string' | 'integer'> = new Map([
  ['external_id', 'string'],
  ['external_rev', 'integer'],
]);

/** Null removes a value. A wrong type is 400, after everything else of the post has been saved (class-wp-rest-posts-controller). */
export function applyMeta(post: StoredPost, meta: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(meta)) {
    const type = registeredMeta.get(key);
    if (type === undefined) continue;
    if (value === null) delete post.meta[key];
    else post.meta[key] = metaValue(key, type, value);
  }
}

function metaValue(key: string, type: 'string' | 'integer', value: unknown): string | number {
  if (type === 'string' && typeof value === 'string') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (type === 'integer' && Number.isInteger(number)) return Number(number);
  const message = `meta.${key} is not of type ${type}.`;
  throw new RestError(400, 'rest_invalid_type', message);
}
