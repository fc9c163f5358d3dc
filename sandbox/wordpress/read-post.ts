import type { Exchange } from './exchange.ts';
import { pickFields } from './pick-fields.ts';
import { mayEdit, mayRead } from './post-rights.ts';
import { postView } from './post-view.ts';
import { oneOf } from './query-values.ts';
import { forbidden } from './rest-error.ts';
import type { StoredPost } from './store.ts';

/** GET /wp/v2/posts/{id}. */
export function readPost(exchange: Exchange, post: StoredPost): void {
  const { query, response, siteUrl, user } = exchange;
  const isEdit = oneOf(query, 'context', ['view', 'embed', 'edit'], 'view') === 'edit';
  if (isEdit && !mayEdit(user, post)) {
    const message = 'Sorry, you are not allowed to edit this post.';
    throw forbidden(user, 'rest_forbidden_context', message);
  }
  if (!mayRead(user, post)) {
    throw forbidden(user, 'rest_forbidden', 'Sorry, you are not allowed to do that.');
  }
  response.json(pickFields(postView(post, { siteUrl, isEdit }), query._fields));
}
