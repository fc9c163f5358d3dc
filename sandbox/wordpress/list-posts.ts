import type { Exchange } from './exchange.ts';
import { sendPage } from './paging.ts';
import { pickFields, postView } from './post-view.ts';
import { invalidParameters, RestError } from './rest-error.ts';
import type { StoredPost } from './store.ts';
import { can } from './users.ts';

const statuses = ['publish', 'future', 'draft', 'pending', 'private', 'trash', 'any'];

const orders: Record<string, (post: StoredPost) => string | number> = {
  date: (post) => post.dateGmt,
  modified: (post) => post.modifiedGmt,
  id: (post) => post.id,
  slug: (post) => post.slug,
  title: (post) => post.title,
};

/** GET /wp/v2/posts and /wp/v2/pages. */
export function listPosts(exchange: Exchange, type: StoredPost['type']): void {
  const { query, siteUrl, user } = exchange;
  const isEdit = query.context === 'edit';
  if (isEdit && !can(user, 'edit_posts')) {
    throw new RestError(
      user ? 403 : 401,
      'rest_forbidden_context',
      'Sorry, you are not allowed to edit posts in this post type.',
    );
  }
  const wanted = wantedStatuses(exchange);
  const found = exchange.store.state.posts
    .filter((post) => post.type === type && wanted.includes(post.status))
    .filter((post) => matches(post, query))
    // Somebody who may not edit others' posts sees only their own that are not public.
    .filter(
      (post) =>
        post.status === 'publish' || can(user, 'edit_others_posts') || post.author === user?.id,
    );
  sendPage(exchange, sorted(found, query), (post) =>
    pickFields(postView(post, { siteUrl, isEdit }), query._fields),
  );
}

/** Without rights, or with wrong credentials, any status but `publish` is an invalid parameter. */
function wantedStatuses({ query, user }: Exchange): string[] {
  const given = (query.status ?? 'publish').split(',');
  const unknown = given.some((status) => !statuses.includes(status));
  const forbidden = given.some((status) => status !== 'publish') && !can(user, 'edit_posts');
  if (unknown || forbidden) throw invalidParameters(['status']);
  return given.flatMap((status) =>
    status === 'any' ? ['publish', 'future', 'draft', 'pending', 'private'] : [status],
  );
}

function matches(post: StoredPost, query: Record<string, string>): boolean {
  const { search, slug, categories, tags, include } = query;
  if (slug !== undefined && !slug.split(',').includes(post.slug)) return false;
  if (include !== undefined && !include.split(',').includes(String(post.id))) return false;
  if (categories !== undefined && !shares(categories, post.categories)) return false;
  if (tags !== undefined && !shares(tags, post.tags)) return false;
  if (search !== undefined && !hasWords(post, search)) return false;
  return isInRange(post, query);
}

function isInRange(post: StoredPost, query: Record<string, string>): boolean {
  const { modified_after: after, modified_before: before } = query;
  if (after !== undefined && Date.parse(`${post.modifiedGmt}Z`) <= timeOf(after, 'modified_after'))
    return false;
  return (
    before === undefined || Date.parse(`${post.modifiedGmt}Z`) < timeOf(before, 'modified_before')
  );
}

function timeOf(text: string, name: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time) || time <= 0) throw invalidParameters([name]);
  return time;
}

function shares(wanted: string, ids: readonly number[]): boolean {
  return wanted.split(',').some((id) => ids.includes(Number(id)));
}

/** Every word somewhere in title, text or excerpt, like MySQL's LIKE: no word boundaries. */
function hasWords(post: StoredPost, search: string): boolean {
  const text = `${post.title}\n${post.content}\n${post.excerpt}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sorted(posts: StoredPost[], query: Record<string, string>): StoredPost[] {
  const keyOf = orders[query.orderby ?? 'date'];
  if (!keyOf) throw invalidParameters(['orderby']);
  const direction = query.order === 'asc' ? 1 : -1;
  return [...posts].sort((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === b) return (left.id - right.id) * direction;
    return a < b ? -direction : direction;
  });
}
