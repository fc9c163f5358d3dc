import type { RequestHandler } from 'express';

/**
 * `/wordpress/?rest_route=/wp/v2/posts` is the same as `/wordpress/wp-json/wp/v2/posts`. Stands before knobs and log,
 * so that both see one address.
 */
export const plainPermalinks: RequestHandler = (request, _response, next) => {
  const url = new URL(request.url, 'http://sandbox');
  const route = url.searchParams.get('rest_route');
  if (route !== null && /^\/wordpress\/?(index\.php)?$/.test(url.pathname)) {
    url.searchParams.delete('rest_route');
    request.url = `/wordpress/wp-json${route.startsWith('/') ? '' : '/'}${route}${url.search}`;
  }
  next();
};
