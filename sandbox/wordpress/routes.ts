import { Router } from 'express';
import { openExchange } from './exchange.ts';
import { publishDuePosts } from './publish-due-posts.ts';
import { restRoutes } from './rest-routes.ts';
import { frontPage, singlePage } from './site-pages.ts';
import type { WordPressStore } from './store.ts';

/** /wordpress: a site under a path, its REST API, its pages and its uploads. */
export function wordPressRoutes(store: WordPressStore): Router {
  const router = Router();
  router.use(publishDuePosts(store));
  router.use('/wp-json', restRoutes(store));
  router.get('/wp-content/uploads/:year/:month/:name', (request, response, next) => {
    const media = store.state.media.find((file) => file.fileName === request.params.name);
    if (!media) return next();
    response.type(media.mime).sendFile(store.uploadPath(media), { dotfiles: 'allow' });
  });
  router.get('/', (request, response) => {
    const exchange = openExchange(request, response, store);
    const id = exchange.query.p ?? exchange.query.page_id;
    if (id === undefined) frontPage(exchange);
    else singlePage(exchange, (post) => post.id === Number(id));
  });
  router.get('/:slug', (request, response) => {
    const { slug } = request.params;
    singlePage(openExchange(request, response, store), (post) => post.slug === slug);
  });
  return router;
}
