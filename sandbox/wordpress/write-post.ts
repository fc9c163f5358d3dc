import { type Exchange, fieldsOf, nowGmt } from './exchange.ts';
import { applyPostBody, readPostBody } from './post-fields.ts';
import { postView } from './post-view.ts';
import { RestError } from './rest-error.ts';
import type { StoredPost } from './store.ts';
import { can, type WordPressUser } from './users.ts';

/** The category of posts that name none. */
const defaultCategory = 1;

/** POST /wp/v2/posts: 201 with the edit view. Repeating it makes a second post, as everywhere. */
export function createPost(exchange: Exchange, type: StoredPost['type']): void {
  const { store, siteUrl, response } = exchange;
  const user = allowed(
    exchange,
    'rest_cannot_create',
    'Sorry, you are not allowed to create posts as this user.',
  );
  const body = readPostBody(fieldsOf(exchange));
  if (!body.title && !body.content && !body.excerpt) {
    throw new RestError(400, 'empty_content', 'Content, title, and excerpt are empty.');
  }
  refusePublishing(user, body.status);
  const post = emptyPost(store.nextId(), type, user.id);
  applyPostBody(post, body, store, user);
  // On creation the time of change is the time of the post (wp_insert_post).
  post.modifiedGmt = post.dateGmt;
  store.state.posts.push(post);
  store.save();
  response.set('Location', `${siteUrl}/wp-json/wp/v2/${type}s/${post.id}`);
  response.status(201).json(postView(post, { siteUrl, isEdit: true }));
}

/** POST, PUT or PATCH /wp/v2/posts/{id}: all three change only what they name. */
export function updatePost(exchange: Exchange, post: StoredPost): void {
  const { store, siteUrl, response } = exchange;
  const user = allowed(
    exchange,
    'rest_cannot_edit',
    'Sorry, you are not allowed to edit this post.',
  );
  if (post.author !== user.id && !can(user, 'edit_others_posts')) {
    throw new RestError(403, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this post.');
  }
  const body = readPostBody(fieldsOf(exchange));
  refusePublishing(user, body.status);
  applyPostBody(post, body, store, user);
  store.save();
  response.json(postView(post, { siteUrl, isEdit: true }));
}

/** DELETE: to the trash, where the slug gains an ending; with `force` for good. */
export function deletePost(exchange: Exchange, post: StoredPost): void {
  const { store, siteUrl, response, query } = exchange;
  allowed(exchange, 'rest_cannot_delete', 'Sorry, you are not allowed to delete this post.');
  if (query.force === 'true') {
    const previous = postView(post, { siteUrl, isEdit: true });
    store.state.posts = store.state.posts.filter((other) => other !== post);
    store.save();
    response.json({ deleted: true, previous });
    return;
  }
  if (post.status === 'trash') {
    throw new RestError(410, 'rest_already_trashed', 'The post has already been deleted.');
  }
  Object.assign(post, {
    statusBeforeTrash: post.status,
    status: 'trash',
    slug: `${post.slug}__trashed`,
  });
  post.modifiedGmt = nowGmt();
  store.save();
  response.json(postView(post, { siteUrl, isEdit: true }));
}

function allowed({ user }: Exchange, code: string, message: string): WordPressUser {
  if (user && can(user, 'edit_posts')) return user;
  throw new RestError(user ? 403 : 401, code, message);
}

function refusePublishing(user: WordPressUser, status: string | undefined): void {
  const isPublic = status === 'publish' || status === 'future' || status === 'private';
  if (isPublic && !can(user, 'publish_posts')) {
    throw new RestError(
      403,
      'rest_cannot_publish',
      'Sorry, you are not allowed to publish posts in this post type.',
    );
  }
}

function emptyPost(id: number, type: StoredPost['type'], author: number): StoredPost {
  const now = nowGmt();
  return {
    id,
    type,
    status: 'draft',
    statusBeforeTrash: null,
    author,
    title: '',
    content: '',
    excerpt: '',
    slug: '',
    dateGmt: now,
    modifiedGmt: now,
    categories: type === 'post' ? [defaultCategory] : [],
    tags: [],
    featuredMedia: 0,
    meta: {},
  };
}
