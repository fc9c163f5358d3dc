import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { type Exchange, openExchange } from './exchange.ts';
import { listPosts } from './list-posts.ts';
import { createMedia, deleteMedia, listMedia, readMedia, updateMedia } from './media.ts';
import { pickFields, postView } from './post-view.ts';
import { RestError } from './rest-error.ts';
import type { StoredPost, WordPressStore } from './store.ts';
import { createTerm, deleteTerm, listTerms, readTerm } from './terms.ts';
import { can } from './users.ts';
import { createPost, deletePost, updatePost } from './write-post.ts';

/** /wp-json: the REST API (v2), as far as publishing and synchronising need it. */
export function restRoutes(store: WordPressStore): Router {
  const router = Router({ caseSensitive: true });
  const handle =
    (work: (exchange: Exchange, id: number) => void | Promise<void>): RequestHandler =>
    (request, response) =>
      work(openExchange(request, response, store), Number(request.params.id));

  router.get('/', handle(sendIndex));
  router.get('/wp/v2/users/me', handle(sendOwnUser));
  for (const type of ['post', 'page'] as const) addPosts(router, handle, type);
  for (const [path, taxonomy] of [
    ['categories', 'category'],
    ['tags', 'post_tag'],
  ] as const) {
    router.get(
      `/wp/v2/${path}`,
      handle((exchange) => listTerms(exchange, taxonomy)),
    );
    router.post(
      `/wp/v2/${path}`,
      handle((exchange) => createTerm(exchange, taxonomy)),
    );
    router.get(
      `/wp/v2/${path}/:id`,
      handle((exchange, id) => readTerm(exchange, taxonomy, id)),
    );
    router.delete(
      `/wp/v2/${path}/:id`,
      handle((exchange, id) => deleteTerm(exchange, taxonomy, id)),
    );
  }
  router.get('/wp/v2/media', handle(listMedia));
  router.post('/wp/v2/media', handle(createMedia));
  router.get('/wp/v2/media/:id', handle(readMedia));
  router.post('/wp/v2/media/:id', handle(updateMedia));
  router.delete('/wp/v2/media/:id', handle(deleteMedia));
  // WordPress knows no 405: an unknown method is an unknown route.
  router.use(() => {
    throw new RestError(
      404,
      'rest_no_route',
      'No route was found matching the URL and request method.',
    );
  });
  router.use(sendError);
  return router;
}

type Handle = (work: (exchange: Exchange, id: number) => void | Promise<void>) => RequestHandler;

function addPosts(router: Router, handle: Handle, type: StoredPost['type']): void {
  const path = `/wp/v2/${type}s`;
  const withPost = (work: (exchange: Exchange, post: StoredPost) => void) =>
    handle((exchange, id) => work(exchange, findPost(exchange, type, id)));
  router.get(
    path,
    handle((exchange) => listPosts(exchange, type)),
  );
  router.post(
    path,
    handle((exchange) => createPost(exchange, type)),
  );
  router.get(`${path}/:id`, withPost(readPost));
  for (const method of ['post', 'put', 'patch'] as const) {
    router[method](`${path}/:id`, withPost(updatePost));
  }
  router.delete(`${path}/:id`, withPost(deletePost));
}

function findPost({ store }: Exchange, type: StoredPost['type'], id: number): StoredPost {
  const post = store.state.posts.find((other) => other.id === id && other.type === type);
  if (post) return post;
  throw new RestError(404, 'rest_post_invalid_id', 'Invalid post ID.');
}

function readPost({ query, response, siteUrl, user }: Exchange, post: StoredPost): void {
  const isEdit = query.context === 'edit';
  if (isEdit && !can(user, 'edit_posts')) {
    const message = 'Sorry, you are not allowed to edit this post.';
    throw new RestError(user ? 403 : 401, 'rest_forbidden_context', message);
  }
  if (post.status !== 'publish' && !can(user, 'edit_posts')) {
    throw new RestError(
      user ? 403 : 401,
      'rest_forbidden',
      'Sorry, you are not allowed to do that.',
    );
  }
  response.json(pickFields(postView(post, { siteUrl, isEdit }), query._fields));
}

function sendIndex({ response, siteUrl }: Exchange): void {
  response.json({
    name: 'Sandbox site',
    description: 'A stand-in for WordPress',
    url: siteUrl,
    home: siteUrl,
    gmt_offset: '0',
    timezone_string: 'UTC',
    namespaces: ['wp/v2'],
    authentication: {
      'application-passwords': {
        endpoints: { authorization: `${siteUrl}/wp-admin/authorize-application.php` },
      },
    },
    routes: {},
  });
}

function sendOwnUser({ response, user, siteUrl }: Exchange): void {
  if (!user) throw new RestError(401, 'rest_not_logged_in', 'You are not currently logged in.');
  response.json({
    id: user.id,
    name: user.name,
    slug: user.name,
    link: `${siteUrl}/author/${user.name}/`,
    roles: [user.role],
    capabilities: Object.fromEntries(user.capabilities.map((name) => [name, true])),
  });
}

const sendError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof RestError) response.status(error.status).json(error.body);
  else next(error);
};
