import type { OutboundFetch, OutboundResponse } from '#providers/outbound/outbound-fetch.ts';
import { CmsError } from '../cms-error.ts';
import { indexAnswer, type SiteIndex } from './answers.ts';
import { errorOf } from './error-of.ts';
import { networkError } from './network-error.ts';
import { readJson } from './read-json.ts';
import { baseOf, plainRoot, prettyRoot, type RestRoot } from './rest-root.ts';

export interface Site {
  root: RestRoot;
  index: SiteIndex;
}

interface Search {
  fetch: OutboundFetch;
  siteUrl: string;
  authorization: string;
  signal: AbortSignal;
}

const indexFields = { _fields: 'namespaces,authentication' };

/** From http to https, to www, to a slash: more hops than this is a loop. */
const mostRedirects = 3;

/**
 * Finds the REST API of a site: below `/wp-json`, else by `?rest_route`. The index is asked for without
 * credentials, so that they never travel to where a redirect leads.
 *
 * @throws CmsError `rest_disabled` when neither form is there
 */
export async function discoverSite(search: Search): Promise<Site> {
  const base = baseOf(search.siteUrl);
  for (const rootAt of [prettyRoot, plainRoot]) {
    const site = await tryRoot(search, rootAt, base);
    if (site) return site;
  }
  throw new CmsError('rest_disabled', 'No WordPress REST API answers at this address.');
}

/** Null where the site has nothing at that address. */
async function tryRoot(
  search: Search,
  rootAt: (base: string) => RestRoot,
  base: string,
): Promise<Site | null> {
  let root = rootAt(base);
  let at = base;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const response = await get(search, root);
    const index = indexAnswer.safeParse(readJson(response));
    if (response.status === 200 && index.success) return { root, index: index.data };
    if (response.status === 404) return null;
    if (response.status === 401 || response.status === 403) return closedSite(search, root);
    const moved = movedBase(at, root.addressOf('/', indexFields), response);
    if (moved === null) throw errorOf({ ...response, json: readJson(response) });
    at = moved;
    root = rootAt(at);
  }
  throw new CmsError('redirect', 'The site redirects in a circle.');
}

/** A plugin may close the API to visitors: then the index is asked for by the user. */
async function closedSite(search: Search, root: RestRoot): Promise<Site> {
  const response = await get(search, root, { authorization: search.authorization });
  const json = readJson(response);
  const index = indexAnswer.safeParse(json);
  if (response.status === 200 && index.success) return { root, index: index.data };
  throw errorOf({ ...response, json });
}

async function get(
  { fetch, signal }: Search,
  root: RestRoot,
  headers: Record<string, string> = {},
): Promise<OutboundResponse> {
  const address = root.addressOf('/', indexFields);
  try {
    return await fetch(address, {
      method: 'GET',
      headers: { accept: 'application/json', ...headers },
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    throw networkError(error);
  }
}

/**
 * The base a redirect of the index leads to, when it is the same site at its proper address (https, www, a
 * path); null when it is not a redirect or leads somewhere the user did not name.
 */
function movedBase(base: string, asked: string, response: OutboundResponse): string | null {
  const location = response.headers.get('location');
  if (response.status < 300 || response.status >= 400 || !location) return null;
  if (!URL.canParse(location, asked)) return null;
  const [from, to] = [new URL(asked), new URL(location, asked)];
  const isSameName = bareName(from) === bareName(to);
  const isSamePort = from.port === to.port || to.port === '';
  const isNoDowngrade = to.protocol === 'https:' || from.protocol === 'http:';
  const [suffix] = asked.slice(base.length).split('?');
  const endsAlike = to.pathname.endsWith(suffix ?? '/') && sameRoute(from, to);
  if (!isSameName || !isSamePort || !isNoDowngrade || !endsAlike) return null;
  return `${to.origin}${to.pathname.slice(0, to.pathname.length - (suffix ?? '').length)}`;
}

function bareName(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

function sameRoute(from: URL, to: URL): boolean {
  return from.searchParams.get('rest_route') === to.searchParams.get('rest_route');
}
