import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { createMedia } from './create-media.ts';
import { type Exchange, openExchange } from './exchange.ts';
import { listPosts } from './list-posts.ts';
import { deleteMedia, listMedia, readMedia, updateMedia } from './media.ts';
import { readPost } from './read-post.ts';
import { RestError } from './rest-error.ts';
import { sendIndex, sendOwnUser } from './site-index.ts';
import type { StoredMedia, StoredPost, StoredTerm, WordPressStore } from './store.ts';
import { createTerm, deleteTerm, listTerms, readTerm, updateTerm } from './terms.ts';
import { createPost, deletePost, updatePost } from './write-post.ts';

type Work = (exchange: Exchange) => void | Promise<void>;

/** What the REST API offers for one kind of thing. */
interface Resource<Item> {
  path: string;
  list: Work;
  create: Work;
  /** Throws 404 when there is none. */
  find(id: number): Item;
  read(exchange: Exchange, item: Item): void;
  update(exchange: Exchange, item: Item): void;
  remove(exchange: Exchange, item: Item): void;
}

/** /wp-json: the REST API (v2), as far as publishing and synchronising need it. */
export function restRoutes(store: WordPressStore): Router {
  const router = Router({ caseSensitive: true });
  const handle =
    (work: (exchange: Exchange, id: number) => void | Promise<void>): RequestHandler =>
    async (request, response) => {
      const { id } = request.params;
      if (id !== undefined && !/^\d+$/.test(String(id))) throw noRoute();
      await work(openExchange(request, response, store), Number(id));
    };
  const add = <Item>({ path, find, ...work }: Resource<Item>) => {
    router.get(path, handle(work.list));
    router.post(path, handle(work.create));
    const one = (act: Resource<Item>['read']) => handle((exchange, id) => act(exchange, find(id)));
    router.get(`${path}/:id`, one(work.read));
    for (const method of ['post', 'put', 'patch'] as const) {
      router[method](`${path}/:id`, one(work.update));
    }
    router.delete(`${path}/:id`, one(work.remove));
  };

  router.get('/', handle(sendIndex));
  router.get('/wp/v2/users/me', handle(sendOwnUser));
  add(postResource(store, 'post'));
  add(postResource(store, 'page'));
  add(termResource(store, 'category', '/wp/v2/categories'));
  add(termResource(store, 'post_tag', '/wp/v2/tags'));
  add(mediaResource(store));
  // WordPress knows no 405: an unknown method is an unknown route.
  router.use(() => {
    throw noRoute();
  });
  router.use(sendError);
  return router;
}

function postResource(store: WordPressStore, type: StoredPost['type']): Resource<StoredPost> {
  return {
    path: `/wp/v2/${type}s`,
    list: (exchange) => listPosts(exchange, type),
    create: (exchange) => createPost(exchange, type),
    find: (id) =>
      store.state.posts.find((post) => post.id === id && post.type === type) ?? missingPost(),
    read: readPost,
    update: updatePost,
    remove: deletePost,
  };
}

function termResource(
  store: WordPressStore,
  taxonomy: StoredTerm['taxonomy'],
  path: string,
): Resource<StoredTerm> {
  return {
    path,
    list: (exchange) => listTerms(exchange, taxonomy),
    create: (exchange) => createTerm(exchange, taxonomy),
    find: (id) => {
      const term = store.state.terms.find((each) => each.id === id && each.taxonomy === taxonomy);
      if (term) return term;
      throw new RestError(404, 'rest_term_invalid', 'Term does not exist.');
    },
    read: readTerm,
    update: updateTerm,
    remove: deleteTerm,
  };
}

function mediaResource(store: WordPressStore): Resource<StoredMedia> {
  return {
    path: '/wp/v2/media',
    list: listMedia,
    create: createMedia,
    find: (id) => store.state.media.find((media) => media.id === id) ?? missingPost(),
    read: readMedia,
    update: updateMedia,
    remove: deleteMedia,
  };
}

function noRoute(): RestError {
  const message = 'No route was found matching the URL and request method.';
  return new RestError(404, 'rest_no_route', message);
}

function missingPost(): never {
  throw new RestError(404, 'rest_post_invalid_id', 'Invalid post ID.');
}

const sendError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof RestError) response.status(error.status).json(error.body);
  else next(error);
};
