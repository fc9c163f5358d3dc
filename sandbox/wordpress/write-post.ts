import { applyMeta, applyPostBody } from './apply-post-body.ts';
import { type Exchange, fieldsOf } from './exchange.ts';
import { type PostBody, readPostBody } from './post-body.ts';
import { mayEdit, mayEditType, mayPublishType } from './post-rights.ts';
import { postView } from './post-view.ts';
import { forbidden, RestError } from './rest-error.ts';
import { nowGmt } from './site-times.ts';
import { defaultCategory, type StoredPost } from './store.ts';
import type { WordPressUser } from './users.ts';

/** POST /wp/v2/posts: 201 with the edit view. Repeating it makes a second post, as everywhere. */
export function createPost(exchange: Exchange, type: StoredPost['type']): void {
  const { store, siteUrl, response, user } = exchange;
  if (!user || !mayEditType(user, type)) {
    const message = 'Sorry, you are not allowed to create posts as this user.';
    throw forbidden(user, 'rest_cannot_create', message);
  }
  const fields = fieldsOf(exchange);
  if (fields.id !== undefined) {
    throw new RestError(400, 'rest_post_exists', 'Cannot create existing post.');
  }
  const body = readPostBody(fields);
  refusePublishing(user, type, body);
  if (!body.title && !body.content && !body.excerpt) {
    throw new RestError(400, 'empty_content', 'Content, title, and excerpt are empty.');
  }
  const post = emptyPost(store.nextId(), type, user.id);
  applyPostBody(post, body, store, user);
  // On creation the time of change is the time of the post (wp_insert_post).
  post.modifiedGmt = post.dateGmt;
  store.state.posts.push(post);
  saveWithMeta(exchange, post, body);
  response.set('Location', `${siteUrl}/wp-json/wp/v2/${type}s/${post.id}`);
  response.status(201).json(postView(post, { siteUrl, isEdit: true }));
}

/** POST, PUT or PATCH /wp/v2/posts/{id}: all three change only what they name. */
export function updatePost(exchange: Exchange, post: StoredPost): void {
  const { store, siteUrl, response, user } = exchange;
  if (!user || !mayEdit(user, post)) {
    const message = 'Sorry, you are not allowed to edit this post.';
    throw forbidden(user, 'rest_cannot_edit', message);
  }
  const body = readPostBody(fieldsOf(exchange));
  if (body.status !== post.status) refusePublishing(user, post.type, body);
  applyPostBody(post, body, store, user);
  saveWithMeta(exchange, post, body);
  response.json(postView(post, { siteUrl, isEdit: true }));
}

/** DELETE: to the trash, where the slug gains an ending; with `force` for good. */
export function deletePost(exchange: Exchange, post: StoredPost): void {
  const { store, siteUrl, response, query, user } = exchange;
  if (!mayEdit(user, post)) {
    const message = 'Sorry, you are not allowed to delete this post.';
    throw forbidden(user, 'rest_cannot_delete', message);
  }
  if (query.force === 'true' || query.force === '1') {
    const previous = postView(post, { siteUrl, isEdit: true });
    store.state.posts = store.state.posts.filter((other) => other !== post);
    store.save();
    response.json({ deleted: true, previous });
    return;
  }
  if (post.status === 'trash') {
    throw new RestError(410, 'rest_already_trashed', 'The post has already been deleted.');
  }
  post.status = 'trash';
  post.slug = `${post.slug}__trashed`;
  post.modifiedGmt = nowGmt();
  store.save();
  response.json(postView(post, { siteUrl, isEdit: true }));
}

/** The post is saved before its meta is looked at: wrong meta answers 400 and leaves the post behind. */
function saveWithMeta({ store }: Exchange, post: StoredPost, body: PostBody): void {
  store.save();
  if (body.meta === undefined || post.type === 'page') return; // only posts have registered meta
  applyMeta(post, body.meta);
  store.save();
}

function refusePublishing(
  user: WordPressUser,
  type: StoredPost['type'],
  { status = 'draft' }: PostBody,
): void {
  const isPublic = ['publish', 'future', 'private'].includes(status);
  if (!isPublic || mayPublishType(user, type)) return;
  const act = status === 'private' ? 'create private posts' : 'publish posts';
  const message = `Sorry, you are not allowed to ${act} in this post type.`;
  throw new RestError(403, 'rest_cannot_publish', message);
}

function emptyPost(id: number, type: StoredPost['type'], author: number): StoredPost {
  const now = nowGmt();
  return {
    id,
    type,
    status: 'draft',
    author,
    title: '',
    content: '',
    excerpt: '',
    slug: '',
    dateGmt: now,
    dateFloats: true,
    modifiedGmt: now,
    categories: type === 'post' ? [defaultCategory] : [],
    tags: [],
    featuredMedia: 0,
    meta: {},
  };
}
