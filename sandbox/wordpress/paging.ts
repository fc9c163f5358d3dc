import type { Exchange } from './exchange.ts';
import { pickFields } from './pick-fields.ts';
import { wholeNumber } from './query-values.ts';
import { RestError } from './rest-error.ts';

interface PageOptions<Item> {
  view(item: Item): Record<string, unknown>;
  /** Items that are counted and then left out, as WordPress does with posts somebody may not read. */
  isVisible?(item: Item): boolean;
  /** Posts and media have no page beyond the last; terms answer it with an empty list. */
  isBeyondAnError: boolean;
}

/** Sends one page with WordPress's headers. HEAD gets the same headers. */
export function sendPage<Item>(
  exchange: Exchange,
  items: readonly Item[],
  { view, isVisible = () => true, isBeyondAnError }: PageOptions<Item>,
): void {
  const { response, query } = exchange;
  const page = wholeNumber(query, 'page', 1, Number.POSITIVE_INFINITY);
  const perPage = wholeNumber(query, 'per_page', 10, 100);
  const pages = Math.ceil(items.length / perPage);
  if (isBeyondAnError && page > pages && items.length > 0) {
    throw new RestError(
      400,
      'rest_post_invalid_page_number',
      'The page number requested is larger than the number of pages available.',
    );
  }
  const links = [
    ...(page > 1 ? [`<${pageUrl(exchange, Math.min(page - 1, pages))}>; rel="prev"`] : []),
    ...(page < pages ? [`<${pageUrl(exchange, page + 1)}>; rel="next"`] : []),
  ];
  response.set('X-WP-Total', String(items.length));
  response.set('X-WP-TotalPages', String(pages));
  if (links.length > 0) response.set('Link', links.join(', '));
  const shown = items.slice((page - 1) * perPage, page * perPage).filter(isVisible);
  response.json(shown.map((item) => pickFields(view(item), query._fields)));
}

function pageUrl({ request, siteUrl }: Exchange, page: number): string {
  const url = new URL(request.originalUrl, siteUrl);
  url.searchParams.set('page', String(page));
  return url.href;
}
