import type { RequestHandler } from 'express';

/**
 * `/wordpress//` is `/wordpress/`, as behind the web servers people run WordPress with (`merge_slashes`). It
 * stands before everything that reads the address: a path that begins with two slashes is no path to a URL.
 */
export const mergeSlashes: RequestHandler = (request, _response, next) => {
  const [path = '', ...query] = request.originalUrl.split('?');
  request.url = [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
  request.originalUrl = request.url;
  next();
};
