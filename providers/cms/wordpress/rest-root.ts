/** Where the REST API of a site begins, in one of the two forms WordPress knows. */
export interface RestRoot {
  /** The address of a route: `/wp/v2/posts`. */
  addressOf(path: string, query?: Record<string, string>): string;
}

/** `https://site/blog/wp-json`, the form with pretty permalinks. */
export function prettyRoot(base: string): RestRoot {
  return {
    addressOf: (path, query = {}) => {
      const parameters = new URLSearchParams(query).toString();
      return `${base}/wp-json${path}${parameters === '' ? '' : `?${parameters}`}`;
    },
  };
}

/** `https://site/blog/?rest_route=…`, which works on every WordPress; caches in front mistake it for the front page. */
export function plainRoot(base: string): RestRoot {
  return {
    addressOf: (path, query = {}) => {
      const parameters = new URLSearchParams({ rest_route: path, ...query });
      return `${base}/?${parameters.toString()}`;
    },
  };
}

/**
 * The site's address as people type it, without what does not belong to it: the path stays (a site can live
 * under one), query, fragment and slashes at the end go.
 */
export function baseOf(siteUrl: string): string {
  return siteUrl
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}
