import type { Exchange } from './exchange.ts';
import { invalidParameters, RestError } from './rest-error.ts';

/** Sends one page with WordPress's headers; a page beyond the last is an error of its own. */
export function sendPage<Item>(
  exchange: Exchange,
  items: readonly Item[],
  view: (item: Item) => unknown,
): void {
  const { response, query, request } = exchange;
  const page = wholeNumber(query, 'page', 1, Number.MAX_SAFE_INTEGER);
  const perPage = wholeNumber(query, 'per_page', 10, 100);
  const pages = Math.ceil(items.length / perPage);
  if (page > Math.max(1, pages)) {
    throw new RestError(
      400,
      'rest_post_invalid_page_number',
      'The page number requested is larger than the number of pages available.',
    );
  }
  const links = [
    ...(page > 1 ? [`<${pageUrl(request.originalUrl, exchange, page - 1)}>; rel="prev"`] : []),
    ...(page < pages ? [`<${pageUrl(request.originalUrl, exchange, page + 1)}>; rel="next"`] : []),
  ];
  response.set('X-WP-Total', String(items.length));
  response.set('X-WP-TotalPages', String(pages));
  if (links.length > 0) response.set('Link', links.join(', '));
  response.json(items.slice((page - 1) * perPage, page * perPage).map(view));
}

function wholeNumber(
  query: Record<string, string>,
  name: string,
  fallback: number,
  maximum: number,
): number {
  const text = query[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > maximum) throw invalidParameters([name]);
  return value;
}

function pageUrl(originalUrl: string, { siteUrl }: Exchange, page: number): string {
  const url = new URL(originalUrl, siteUrl);
  url.searchParams.set('page', String(page));
  return url.href;
}
