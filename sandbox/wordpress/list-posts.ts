import type { Exchange } from './exchange.ts';
import { sendPage } from './paging.ts';
import { isMatch } from './post-filter.ts';
import { mayEdit, mayEditType, mayRead } from './post-rights.ts';
import { postView } from './post-view.ts';
import { enumeration, oneOf, type Query } from './query-values.ts';
import { forbidden, invalidParameters, RestError } from './rest-error.ts';
import type { StoredPost } from './store.ts';

const everyStatus = ['publish', 'future', 'draft', 'pending', 'private'];
const statuses = [...everyStatus, 'trash', 'any'];

const sortKeys = {
  author: (post) => post.author,
  date: (post) => post.dateGmt,
  id: (post) => post.id,
  include: (post) => post.id,
  modified: (post) => post.modifiedGmt,
  parent: () => 0,
  relevance: (post) => post.dateGmt,
  slug: (post) => post.slug,
  include_slugs: (post) => post.slug,
  title: (post) => post.title.toLowerCase(),
} as const satisfies Record<string, (post: StoredPost) => string | number>;

const orders = Object.keys(sortKeys) as (keyof typeof sortKeys)[];

/**
 * GET /wp/v2/posts and /wp/v2/pages. Unknown parameters, `meta_key` among them, are ignored without a word.
 * Posts somebody may not read are counted in the totals and left out of the list.
 */
export function listPosts(exchange: Exchange, type: StoredPost['type']): void {
  const { query, siteUrl, user, store } = exchange;
  const isEdit = oneOf(query, 'context', ['view', 'embed', 'edit'], 'view') === 'edit';
  if (isEdit && !mayEditType(user, type)) {
    const message = 'Sorry, you are not allowed to edit posts in this post type.';
    throw forbidden(user, 'rest_forbidden_context', message);
  }
  const wanted = wantedStatuses(exchange, type);
  const found = store.state.posts
    .filter((post) => post.type === type && wanted.includes(post.status))
    .filter((post) => isMatch(post, query));
  sendPage(exchange, sorted(found, query), {
    view: (post) => postView(post, { siteUrl, isEdit }),
    isVisible: (post) => (isEdit ? mayEdit(user, post) : mayRead(user, post)),
    isBeyondAnError: true,
  });
}

/** Without rights, or with wrong credentials, any status but `publish` is an invalid parameter. */
function wantedStatuses({ query, user }: Exchange, type: StoredPost['type']): string[] {
  const given = (query.status ?? 'publish').split(',');
  for (const [index, status] of given.entries()) {
    if (!statuses.includes(status)) {
      const message = `status[${index}] is not one of ${enumeration(statuses)}.`;
      throw invalidParameters({ status: { code: 'rest_not_in_enum', message } });
    }
    if (status !== 'publish' && !mayEditType(user, type)) {
      const { body } = forbidden(user, 'rest_forbidden_status', 'Status is forbidden.');
      const { code, message } = body;
      throw invalidParameters({ status: { code, message, data: { status: user ? 403 : 401 } } });
    }
  }
  return given.flatMap((status) => (status === 'any' ? everyStatus : [status]));
}

function sorted(posts: StoredPost[], query: Query): StoredPost[] {
  const order = oneOf(query, 'orderby', orders, 'date');
  if (order === 'relevance' && !query.search) {
    const message = 'You need to define a search term to order by relevance.';
    throw new RestError(400, 'rest_no_search_term_defined', message);
  }
  const keyOf: (post: StoredPost) => string | number = sortKeys[order];
  const direction = oneOf(query, 'order', ['asc', 'desc'], 'desc') === 'asc' ? 1 : -1;
  return [...posts].sort((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === b) return (left.id - right.id) * direction;
    return a < b ? -direction : direction;
  });
}
